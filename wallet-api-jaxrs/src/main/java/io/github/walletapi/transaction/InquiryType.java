package io.github.walletapi.transaction;

import io.github.walletapi.value.OpenEnum;

/**
 * Whether the payer must answer. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record InquiryType(String value) implements OpenEnum {

    /** Who does not answer cannot pay. */
    public static final InquiryType REQUIRED = new InquiryType("required");

    /** The payer may decline. */
    public static final InquiryType OPTIONAL = new InquiryType("optional");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
