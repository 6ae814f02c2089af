package io.github.walletapi.transaction;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.payment.FundsSource;
import io.github.walletapi.value.Money;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a payer accepts a transaction:
 *
 * <pre>{@code
 * Reservation.ofCode(Secret.of(scanned))
 * Reservation.ofPin(14471, Secret.of(typed))
 * }</pre>
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param payer who pays
 * @param walletId the ID of the wallet that pays
 * @param pinCode the PIN of the payer
 * @param pin the same under the name that the PHP SDK knows
 * @param smsCode the code of a message to the payer
 * @param code the code of a generator, which also says who pays
 * @param inquiries with what the payer has decided
 * @param revoke the key of a transaction that is revoked at the same time
 * @param notification whether the payer gets a message
 * @param paymentPrices the price of each payment by its ID, as the payer has chosen it; how the API wants them is not visible,
 *     so they are written as for {@link FinalPrices}
 * @param paymentFundsSources where the money comes from, by the ID of the payment
 */
@Value.Builder
public record Reservation(
        @Nullable Payer payer,
        @Nullable Long walletId,
        @Nullable Secret pinCode,
        @Nullable Secret pin,
        @Nullable Secret smsCode,
        @Nullable Secret code,
        @Nullable List<Inquiry> inquiries,
        @JsonbProperty("revoke_transaction_key") @Nullable String revoke,
        @Nullable Boolean notification,
        @Nullable Map<String, PaymentPrice> paymentPrices,
        @Nullable Map<String, FundsSource> paymentFundsSources)
        implements CarriesSecret {

    /**
     * Checks what the server would refuse, and takes copies.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public Reservation {
        inquiries = inquiries == null ? null : List.copyOf(inquiries);
        paymentPrices = paymentPrices == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(paymentPrices));
        paymentFundsSources = paymentFundsSources == null
                ? null
                : Collections.unmodifiableMap(new LinkedHashMap<>(paymentFundsSources));
        check(walletId == null || walletId > 0, "wallet_id must be a positive number");
        check(payer == null || walletId == null, "payer and wallet_id exclude each other");
        check(
                Stream.of(pinCode, pin, smsCode, code).filter(Objects::nonNull).count() <= 1,
                "pin_code, sms_code and code exclude each other");
        check(code == null || (payer == null && walletId == null), "code says who pays: leave payer and wallet_id out");
        check(
                (pinCode == null && pin == null && smsCode == null) || payer != null || walletId != null,
                "payer or wallet_id must be given with pin_code and sms_code");
        check(revoke == null || !revoke.isBlank(), "revoke_transaction_key must not be empty");
        if (inquiries != null) {
            Inquiry.check(inquiries);
        }
        if (paymentFundsSources != null) {
            paymentFundsSources.values().forEach(source -> source.checked("payment_funds_sources"));
        }
    }

    /** By the code of a generator, as the payer's application shows it. */
    public static Reservation ofCode(Secret scanned) {
        return new ReservationBuilder()
                .code(Objects.requireNonNull(scanned, "scanned"))
                .build();
    }

    /** By the PIN of a wallet; needs the permission {@code accept_with_pin}. */
    public static Reservation ofPin(long walletId, Secret typed) {
        return new ReservationBuilder()
                .walletId(walletId)
                .pinCode(Objects.requireNonNull(typed, "typed"))
                .build();
    }

    /** By the PIN of a payer; needs the permission {@code accept_with_pin}. */
    public static Reservation ofPin(Payer payer, Secret typed) {
        return new ReservationBuilder()
                .payer(Objects.requireNonNull(payer, "payer"))
                .pinCode(Objects.requireNonNull(typed, "typed"))
                .build();
    }

    /** By the code of a message to the owner of a wallet; needs the permission {@code accept_with_flash}. */
    public static Reservation ofSms(long walletId, Secret typed) {
        return new ReservationBuilder()
                .walletId(walletId)
                .smsCode(Objects.requireNonNull(typed, "typed"))
                .build();
    }

    /** By the active allowance of a wallet, or by what the API asks of its owner. */
    public static Reservation ofWallet(long walletId) {
        return new ReservationBuilder().walletId(walletId).build();
    }

    /** By what the API asks of a payer. */
    public static Reservation ofPayer(Payer payer) {
        return new ReservationBuilder()
                .payer(Objects.requireNonNull(payer, "payer"))
                .build();
    }

    /** With what the payer has decided on each inquiry. */
    public Reservation withInquiries(Inquiry... decided) {
        return copy().inquiries(List.of(decided)).build();
    }

    /** Revokes another transaction at the same time. */
    public Reservation withRevoked(String transactionKey) {
        return copy().revoke(Objects.requireNonNull(transactionKey, "transactionKey"))
                .build();
    }

    /** Whether the payer gets a message. */
    public Reservation withNotification(boolean sent) {
        return copy().notification(sent).build();
    }

    /** At the price that the payer has chosen for a payment. */
    public Reservation withPrice(long paymentId, Money price) {
        Map<String, PaymentPrice> more = new LinkedHashMap<>(paymentPrices == null ? Map.of() : paymentPrices);
        more.put(Long.toString(paymentId), new PaymentPrice(price));
        return copy().paymentPrices(more).build();
    }

    /** With where the money of a payment comes from. */
    public Reservation withFundsSource(long paymentId, FundsSource source) {
        Map<String, FundsSource> more =
                new LinkedHashMap<>(paymentFundsSources == null ? Map.of() : paymentFundsSources);
        more.put(Long.toString(paymentId), source);
        return copy().paymentFundsSources(more).build();
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private ReservationBuilder copy() {
        return new ReservationBuilder().copyOf(this);
    }
}
