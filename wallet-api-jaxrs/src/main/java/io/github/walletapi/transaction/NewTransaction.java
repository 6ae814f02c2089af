package io.github.walletapi.transaction;

import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.value.TimeLimit;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Payments and an allowance that a payer is to accept together, all or none:
 *
 * <pre>{@code
 * NewTransaction.of(NewPayment.of("Order 77", Money.of("12.34", "EUR")))
 *         .withRedirect(URI.create("https://shop.example/orders/77"))
 * }</pre>
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param payments each of them; null if there is only an allowance
 * @param allowance which the payer confirms with it
 * @param reserve how long the money stays reserved; 30 days if it is left out
 * @param useAllowance whether an active allowance may pay it without asking; what the API takes if it is left out is not known
 * @param suggestAllowance whether the payer is offered an allowance
 * @param autoConfirm whether it is confirmed as soon as it is reserved
 * @param redirectUri the page of the application to which the payer comes back
 * @param callback where the API tells what becomes of it; null for the address of the project
 * @param user what is known of the payer (known from the PHP SDK only)
 * @param inquiries questions to the payer
 * @param restrictions who may accept it (known from the PHP SDK only)
 */
@Value.Builder
public record NewTransaction(
        @Nullable List<TransactionPayment> payments,
        @Nullable NewTransactionAllowance allowance,
        @Nullable TimeLimit reserve,
        boolean useAllowance,
        @Nullable Boolean suggestAllowance,
        @Nullable Boolean autoConfirm,
        @Nullable URI redirectUri,
        @JsonbProperty("callback_uri") @Nullable CallbackAddress callback,
        @Nullable TransactionUser user,
        @Nullable List<Inquiry> inquiries,
        @Nullable Restrictions restrictions)
        implements Serializable {

    /**
     * Checks what the server would refuse, and copies the lists.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public NewTransaction {
        payments = payments == null ? null : List.copyOf(payments);
        inquiries = inquiries == null ? null : List.copyOf(inquiries);
        check(
                allowance != null || (payments != null && !payments.isEmpty()),
                "payments must have one at least, or allowance must be given");
        check(payments == null || !payments.isEmpty(), "payments must have one at least; leave them out with null");
        List<Long> ids = payments == null
                ? List.of()
                : payments.stream()
                        .flatMap(payment -> Stream.ofNullable(payment.id()))
                        .toList();
        check(ids.stream().distinct().count() == ids.size(), "id of payments must differ from each other");
        if (reserve != null) {
            reserve.checked("reserve");
        }
        if (redirectUri != null) {
            checkAddress("redirect_uri", redirectUri);
        }
        if (inquiries != null) {
            check(!inquiries.isEmpty(), "inquiries must have one at least; leave them out with null");
            Inquiry.check(inquiries);
        }
    }

    /** Of new payments. No allowance pays it unasked: see {@link #withUseOfAllowance}. */
    public static NewTransaction of(NewPayment... payments) {
        return new NewTransactionBuilder()
                .payments(Arrays.stream(payments).map(TransactionPayment::of).toList())
                .useAllowance(false)
                .build();
    }

    /** Of payments that are there; each gets the key of this transaction. */
    public static NewTransaction ofPayments(long... ids) {
        return new NewTransactionBuilder()
                .payments(Arrays.stream(ids).mapToObj(TransactionPayment::of).toList())
                .useAllowance(false)
                .build();
    }

    /** Of an allowance alone. */
    public static NewTransaction ofAllowance(NewTransactionAllowance allowance) {
        return new NewTransactionBuilder()
                .allowance(Objects.requireNonNull(allowance, "allowance"))
                .useAllowance(false)
                .build();
    }

    /** With one payment more. */
    public NewTransaction withPayment(TransactionPayment more) {
        List<TransactionPayment> before = payments == null ? List.of() : payments;
        return copy().payments(Stream.concat(before.stream(), Stream.of(more)).toList())
                .build();
    }

    /** With an allowance that the payer confirms with it. */
    public NewTransaction withAllowance(NewTransactionAllowance confirmed) {
        return copy().allowance(Objects.requireNonNull(confirmed, "confirmed")).build();
    }

    /** With the money reserved for so long. */
    public NewTransaction withReserve(TimeLimit time) {
        return copy().reserve(Objects.requireNonNull(time, "time")).build();
    }

    /** Whether an active allowance may pay it without asking the payer. */
    public NewTransaction withUseOfAllowance(boolean allowed) {
        return copy().useAllowance(allowed).build();
    }

    /** Whether the payer is offered an allowance. */
    public NewTransaction withSuggestedAllowance(boolean suggested) {
        return copy().suggestAllowance(suggested).build();
    }

    /** Whether it is confirmed as soon as it is reserved. */
    public NewTransaction withAutoConfirm(boolean atOnce) {
        return copy().autoConfirm(atOnce).build();
    }

    /**
     * With the page of the application to which the payer comes back. What comes with the browser says nothing: read the
     * transaction.
     *
     * @throws IllegalArgumentException if it is no {@code https:} or {@code http:} address with a host, or has a user or a
     *     fragment
     */
    public NewTransaction withRedirect(URI page) {
        return copy().redirectUri(Objects.requireNonNull(page, "page")).build();
    }

    /** With where the API tells what becomes of it. */
    public NewTransaction withCallback(CallbackAddress address) {
        return copy().callback(Objects.requireNonNull(address, "address")).build();
    }

    /**
     * With a reference of the application's own, such as the number of an order, by which it is found again: in the
     * parameters of each of its payments.
     *
     * @throws IllegalArgumentException if a payment is not new, or there is none; and as {@link NewPayment#withReference}
     */
    public NewTransaction withReference(String reference) {
        List<NewPayment> all = payments == null
                ? List.of()
                : payments.stream()
                        .flatMap(each -> Stream.ofNullable(each.payment()))
                        .toList();
        check(
                payments != null && all.size() == payments.size(),
                "payments must all be new ones, for a reference travels in them");
        return copy().payments(all.stream()
                        .map(payment -> TransactionPayment.of(payment.withReference(reference)))
                        .toList())
                .build();
    }

    /** With what is known of the payer. */
    public NewTransaction withUser(TransactionUser payer) {
        return copy().user(Objects.requireNonNull(payer, "payer")).build();
    }

    /** With questions to the payer. */
    public NewTransaction withInquiries(Inquiry... questions) {
        return copy().inquiries(List.of(questions)).build();
    }

    /** With who may accept it. */
    public NewTransaction withRestrictions(Restrictions who) {
        return copy().restrictions(Objects.requireNonNull(who, "who")).build();
    }

    /** @throws IllegalArgumentException that names the field, if a browser or a server must not be sent there */
    static void checkAddress(String name, URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        check(
                web
                        && address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getRawFragment() == null,
                name + " must be an https: or http: address with a host, without a user and a fragment");
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private NewTransactionBuilder copy() {
        return new NewTransactionBuilder().copyOf(this);
    }
}
