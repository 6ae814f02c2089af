package io.github.walletapi.transaction;

import io.github.walletapi.value.OpenEnum;

/**
 * What the payer is asked for. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record InquiryItemType(String value) implements OpenEnum {

    /** Name, nationality and personal code. */
    public static final InquiryItemType USER_IDENTITY = new InquiryItemType("user_identity");

    /** The personal code; deprecated. */
    public static final InquiryItemType PERSON_CODE = new InquiryItemType("person_code");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
