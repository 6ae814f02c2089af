package io.github.walletapi.transaction;

import io.github.walletapi.value.PartlyReadable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the payer; {@link Transactions#inquiredInformation} gives the answers.
 *
 * @param identifier its name, of its own within the transaction
 * @param type whether the payer must answer
 * @param description why it is asked, as the payer reads it
 * @param status what the payer has decided; null until then
 * @param items what is asked for
 */
public record Inquiry(
        @Nullable String identifier,
        @Nullable InquiryType type,
        @Nullable String description,
        @Nullable InquiryStatus status,
        List<InquiryItem> items)
        implements Serializable {

    /** Turns a missing list into an empty one. */
    public Inquiry {
        items = PartlyReadable.list(items);
    }

    /** One that the payer must answer. */
    public static Inquiry required(String identifier, String description, InquiryItem... items) {
        return new Inquiry(identifier, InquiryType.REQUIRED, description, null, List.of(items));
    }

    /** One that the payer may decline. */
    public static Inquiry optional(String identifier, String description, InquiryItem... items) {
        return new Inquiry(identifier, InquiryType.OPTIONAL, description, null, List.of(items));
    }

    /** @throws IllegalArgumentException that names the field, if one of them cannot be sent */
    static void check(List<Inquiry> inquiries) {
        check(
                inquiries.stream().map(Inquiry::identifier).distinct().count() == inquiries.size(),
                "identifier of inquiries must differ from each other");
        for (Inquiry inquiry : inquiries) {
            check(says(inquiry.identifier) && inquiry.type != null, "inquiries must have identifier and type");
            check(!inquiry.items.isEmpty(), "items of inquiries must have one at least");
            check(
                    inquiry.items.stream()
                                    .map(InquiryItem::identifier)
                                    .distinct()
                                    .count()
                            == inquiry.items.size(),
                    "identifier of items of inquiries must differ from each other");
            inquiry.items.forEach(item -> check(
                    says(item.identifier()) && item.type() != null,
                    "items of inquiries must have identifier and type"));
        }
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
