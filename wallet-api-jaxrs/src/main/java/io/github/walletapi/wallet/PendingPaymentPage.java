package io.github.walletapi.wallet;

import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * One page of payments that wait.
 *
 * <p>Where a payment of it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param pendingPayments the entries of this page; see {@link PartlyReadable} for those that cannot be read
 * @param metadata where the page stands in the whole list; its values are null if the server said nothing
 */
public record PendingPaymentPage(
        List<PendingPayment> pendingPayments,
        @JsonbProperty("_metadata") PageMetadata metadata) implements Page<PendingPayment> {

    /**
     * Turns missing metadata into empty ones.
     *
     * @throws IllegalArgumentException if there is no list
     */
    public PendingPaymentPage {
        pendingPayments = PartlyReadable.pageOf("pending_payments", pendingPayments);
        metadata = metadata == null ? PageMetadata.UNKNOWN : metadata;
    }

    @Override
    public List<PendingPayment> entries() {
        return pendingPayments;
    }
}
