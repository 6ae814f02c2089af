package io.github.walletapi.transaction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a payer is asked for.
 *
 * @param identifier its name, of its own within the inquiry
 * @param type what is asked for
 * @param title how the payer reads it
 */
public record InquiryItem(
        @Nullable String identifier,
        @Nullable InquiryItemType type,
        @Nullable String title) implements Serializable {

    /** Asks for something, under a name of its own. */
    public static InquiryItem of(String identifier, InquiryItemType type) {
        return new InquiryItem(identifier, type, null);
    }
}
