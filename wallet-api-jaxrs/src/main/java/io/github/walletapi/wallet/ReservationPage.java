package io.github.walletapi.wallet;

import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.value.Received;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * One page of reserved money.
 *
 * @param reservationStatements the entries of this page
 * @param metadata where the page stands in the whole list; its values are null if the server said nothing
 */
public record ReservationPage(
        List<ReservationStatement> reservationStatements,
        @JsonbProperty("_metadata") PageMetadata metadata) implements Page<ReservationStatement> {

    /** Turns what is missing into what is empty. */
    public ReservationPage {
        reservationStatements = Received.list(reservationStatements);
        metadata = metadata == null ? PageMetadata.UNKNOWN : metadata;
    }

    @Override
    public List<ReservationStatement> entries() {
        return reservationStatements;
    }
}
