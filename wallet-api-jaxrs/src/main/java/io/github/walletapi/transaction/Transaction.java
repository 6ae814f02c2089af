package io.github.walletapi.transaction;

import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.project.Project;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payments and an allowance that a payer accepts together, all or none.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param key by which it is known, here and on the page of confirmation
 * @param id its ID (known from the Java SDK only)
 * @param createdAt when it was created, to the second
 * @param status its state
 * @param type how the payer accepted it
 * @param wallet the ID of the wallet that pays
 * @param confirmedAt when it was confirmed, to the second
 * @param payments each of them; the guides abridge them, and leave out the currency
 * @param allowance which the payer confirms with it
 * @param reserve how long the money stays reserved
 * @param useAllowance whether an active allowance may pay it
 * @param suggestAllowance whether the payer is offered an allowance
 * @param autoConfirm whether it is confirmed as soon as it is reserved
 * @param redirectUri the page of the application to which the payer comes back
 * @param callbackUri where the API tells what becomes of it; {@code false} if nobody is told
 * @param user what was known of the payer
 * @param projectId the ID of the project
 * @param project the project itself (known from SDKs only)
 * @param locationId the ID of the place where it was begun
 * @param managerId the ID of who began it
 * @param correlation what relates it to others (known from the PHP SDK only)
 * @param validForPaymentCardDebit whether it can be paid by a payment card
 * @param inquiries questions to the payer
 * @param restrictions who may accept it
 */
@ListedAs("transactions")
public record Transaction(
        @JsonbProperty("transaction_key") @Nullable String key,
        @Nullable Long id,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant createdAt,
        @Nullable TransactionStatus status,
        @Nullable AcceptanceType type,
        @Nullable Long wallet,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant confirmedAt,
        List<Payment> payments,
        @Nullable TransactionAllowance allowance,
        @Nullable TimeLimit reserve,
        @Nullable Boolean useAllowance,
        @Nullable Boolean suggestAllowance,
        @Nullable Boolean autoConfirm,
        @Nullable String redirectUri,
        @Nullable String callbackUri,
        @Nullable TransactionUser user,
        @Nullable Long projectId,
        @Nullable Project project,
        @Nullable Long locationId,
        @Nullable Long managerId,
        @JsonbProperty("correlation_key") @Nullable String correlation,
        @Nullable Boolean validForPaymentCardDebit,
        List<Inquiry> inquiries,
        @Nullable Restrictions restrictions)
        implements Serializable {

    /** Turns missing lists into empty ones. */
    public Transaction {
        payments = PartlyReadable.list(payments);
        inquiries = PartlyReadable.list(inquiries);
    }

    /**
     * The reference of the application's own, as {@link NewTransaction#withReference} gave it. Whoever creates a transaction
     * chooses it: it proves nothing.
     */
    public Optional<String> reference() {
        return PartlyReadable.readable(payments).stream()
                .flatMap(payment -> payment.reference().stream())
                .findFirst();
    }
}
