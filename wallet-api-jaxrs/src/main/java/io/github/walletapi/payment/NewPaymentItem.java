package io.github.walletapi.payment;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Objects;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An item of a new payment:
 *
 * <pre>{@code
 * NewPaymentItem.of("Coffee", Money.of("1.80", "EUR")).withQuantity(2)
 * }</pre>
 *
 * @param title what it is, as the payer reads it
 * @param description more of it
 * @param imageUri the address of a picture
 * @param price of one piece, more than 0
 * @param quantity how many pieces, 1 or more
 * @param parameters any JSON; it comes back as it is
 */
@Value.Builder
public record NewPaymentItem(
        String title,
        @Nullable String description,
        @Nullable URI imageUri,
        @MoneyMembers Money price,
        int quantity,
        @Nullable JsonValue parameters)
        implements Serializable {

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public NewPaymentItem {
        Objects.requireNonNull(price, "price").payable("price of items");
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of items must not be empty");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity of items must be 1 or more");
        }
        parameters = Parameters.orNull(parameters);
    }

    /** One piece. */
    public static NewPaymentItem of(String title, Money price) {
        return new NewPaymentItemBuilder().title(title).price(price).quantity(1).build();
    }

    /** So many pieces. */
    public NewPaymentItem withQuantity(int pieces) {
        return copy().quantity(pieces).build();
    }

    /** With more to read. */
    public NewPaymentItem withDescription(String text) {
        return copy().description(Objects.requireNonNull(text, "text")).build();
    }

    /** With a picture. */
    public NewPaymentItem withImage(URI address) {
        return copy().imageUri(Objects.requireNonNull(address, "address")).build();
    }

    /** With any JSON, which comes back as it is. */
    public NewPaymentItem withParameters(JsonValue json) {
        return copy().parameters(Objects.requireNonNull(json, "json")).build();
    }

    /** With a record of the application, which {@link PaymentItem#parametersAs} reads again. */
    public NewPaymentItem withParameters(Record own) {
        return withParameters(Parameters.of(own));
    }

    /** What all pieces of an item cost. */
    static Money totalOf(NewPaymentItem item) {
        return new Money(item.price.amount().multiply(BigDecimal.valueOf(item.quantity)), item.price.currency());
    }

    private NewPaymentItemBuilder copy() {
        return new NewPaymentItemBuilder().copyOf(this);
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }
}
