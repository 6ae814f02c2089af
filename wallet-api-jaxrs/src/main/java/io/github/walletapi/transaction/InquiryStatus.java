package io.github.walletapi.transaction;

import io.github.walletapi.value.OpenEnum;

/**
 * What the payer has decided. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record InquiryStatus(String value) implements OpenEnum {

    /** The payer answers. */
    public static final InquiryStatus ACCEPTED = new InquiryStatus("accepted");

    /** The payer does not answer. */
    public static final InquiryStatus DECLINED = new InquiryStatus("declined");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
