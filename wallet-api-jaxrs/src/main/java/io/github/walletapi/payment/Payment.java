package io.github.walletapi.payment;

import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.internal.shared.OlderForm;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.UnixTime;
import io.github.walletapi.wallet.WalletIdentifier;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment: from one wallet to another. All of its amounts are in one currency. Texts come from who created it.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param id the payment's ID
 * @param transaction the key of the transaction that it belongs to, by which the payer accepts it
 * @param createdAt when it was created, to the second
 * @param status its state
 * @param cancelable whether it can be canceled, as the server says
 * @param wallet the ID of the wallet that pays
 * @param confirmedAt when it was confirmed, to the second
 * @param description what for, as the payer reads it
 * @param price what the payer pays; null also if the answer does not say the currency, as abridged ones do not
 * @param commission what the client gets of it
 * @param items what is paid for, one by one
 * @param beneficiary who is paid; null if it is the wallet of the project
 * @param priceRules what price the payer may choose
 * @param protection how it is protected by a password
 * @param freeze how long the beneficiary cannot use the money, from the confirmation on
 * @param parameters any JSON, as it was given when the payment was created
 * @param cashback cash that is paid out to the payer
 * @param purpose what it is for
 * @param fundsSource where the money comes from (known from the PHP SDK only)
 * @param type known from one example only
 * @param payer known from one example only
 */
@ListedAs("payments")
public record Payment(
        long id,
        @JsonbProperty("transaction_key") @Nullable String transaction,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant createdAt,
        @Nullable PaymentStatus status,
        @Nullable Boolean cancelable,
        @Nullable Long wallet,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant confirmedAt,
        @Nullable String description,
        @MoneyMembers(abridged = true) @Nullable Money price,
        @Nullable Commission commission,
        List<PaymentItem> items,
        @Nullable WalletIdentifier beneficiary,
        @Nullable PriceRules priceRules,
        @JsonbProperty("password") @Nullable PasswordProtection protection,
        @OlderForm @Nullable TimeLimit freeze,
        @Nullable JsonValue parameters,
        @MoneyMembers(abridged = true) @Nullable Money cashback,
        @Nullable PaymentPurpose purpose,
        @Nullable FundsSource fundsSource,
        @Nullable String type,
        @Nullable Long payer)
        implements Serializable {

    /** Turns a missing list into an empty one, and takes a null of JSON for missing. */
    public Payment {
        items = PartlyReadable.list(items);
        parameters = Parameters.orNull(parameters);
    }

    /**
     * The parameters as a record of the application, as it was given when the payment was created; empty if there are none.
     *
     * @throws io.github.walletapi.error.UnreadableAnswerException if they are something else
     */
    public <T> Optional<T> parametersAs(Class<T> own) {
        return Parameters.as(own, parameters);
    }

    /**
     * The reference of the application's own, as {@link NewPayment#withReference} gave it. Whoever creates a payment chooses
     * it: it proves nothing.
     */
    public Optional<String> reference() {
        return Parameters.reference(parameters);
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }
}
