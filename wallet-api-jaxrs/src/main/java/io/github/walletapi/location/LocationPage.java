package io.github.walletapi.location;

import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * One page of locations.
 *
 * @param locations the entries of this page; see {@link PartlyReadable} for those that cannot be read
 * @param metadata where the page stands in the whole list; its values are null if the server said nothing
 */
public record LocationPage(
        List<Location> locations,
        @JsonbProperty("_metadata") PageMetadata metadata) implements Page<Location> {

    /**
     * Turns missing metadata into empty ones.
     *
     * @throws IllegalArgumentException if there is no list
     */
    public LocationPage {
        locations = PartlyReadable.pageOf("locations", locations);
        metadata = metadata == null ? PageMetadata.UNKNOWN : metadata;
    }

    @Override
    public List<Location> entries() {
        return locations;
    }
}
