package io.github.walletapi.transaction;

import io.github.walletapi.value.PartlyReadable;
import java.io.Serializable;
import java.util.List;

/**
 * The answers of a payer to the inquiries of a transaction.
 *
 * @param items each answer
 */
public record InquiredInformation(List<InquiryResult> items) implements Serializable {

    /** Turns a missing list into an empty one. */
    public InquiredInformation {
        items = PartlyReadable.list(items);
    }
}
