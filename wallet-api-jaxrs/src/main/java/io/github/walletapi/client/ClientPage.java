package io.github.walletapi.client;

import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * One page of clients.
 *
 * <p>Where a client of it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param clients the entries of this page; see {@link PartlyReadable} for those that cannot be read
 * @param metadata where the page stands in the whole list; its values are null if the server said nothing
 */
public record ClientPage(
        List<ApiClient> clients, @JsonbProperty("_metadata") PageMetadata metadata) implements Page<ApiClient> {

    /**
     * Turns missing metadata into empty ones.
     *
     * @throws IllegalArgumentException if there is no list
     */
    public ClientPage {
        clients = PartlyReadable.pageOf("clients", clients);
        metadata = metadata == null ? PageMetadata.UNKNOWN : metadata;
    }

    @Override
    public List<ApiClient> entries() {
        return clients;
    }
}
