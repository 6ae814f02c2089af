package io.github.walletapi.payment;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a payment. Texts come from who created the payment.
 *
 * @param title what it is
 * @param description more of it
 * @param imageUri the address of a picture
 * @param price of one piece; null also if the answer does not say the currency
 * @param quantity how many pieces
 * @param parameters any JSON, as it was given when the payment was created
 * @param totalPrice of all pieces (known from SDKs only)
 */
public record PaymentItem(
        @Nullable String title,
        @Nullable String description,
        @Nullable String imageUri,
        @MoneyMembers(abridged = true) @Nullable Money price,
        @Nullable Integer quantity,
        @Nullable JsonValue parameters,
        @MoneyMembers(abridged = true) @Nullable Money totalPrice)
        implements Serializable {

    /** Takes a null of JSON for missing. */
    public PaymentItem {
        parameters = Parameters.orNull(parameters);
    }

    /**
     * The parameters as a record of the application, as it was given when the payment was created; empty if there are none.
     *
     * @throws io.github.walletapi.error.UnreadableAnswerException if they are something else
     */
    public <T> Optional<T> parametersAs(Class<T> type) {
        return Parameters.as(type, parameters);
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }
}
