package io.github.walletapi.idempotency;

import io.github.walletapi.WalletApi;
import io.github.walletapi.allowance.Allowance;
import io.github.walletapi.allowance.AllowanceStatus;
import io.github.walletapi.payment.FinalPrice;
import io.github.walletapi.payment.FreezeChange;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.payment.PaymentStatus;
import io.github.walletapi.retry.Pause;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Reservation;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.WalletId;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each call with what its state must be to have been done, or to be possible still. */
final class SharedIdempotentCalls implements IdempotentCalls {

    private final WalletApi client;
    private final SingleCreation creation;
    private final PriceCheck prices;
    private final Pause pause;

    SharedIdempotentCalls(WalletApi client, SingleCreation creation, Pause pause) {
        this.client = client;
        this.creation = creation;
        this.prices = new PriceCheck(client.payments());
        this.pause = pause;
    }

    @Override
    public Creation createOnce(String reference, NewTransaction transaction) {
        return creation.of(reference, transaction);
    }

    @Override
    public Transaction reserve(String key, WalletId wallet) {
        return onTransaction(
                        key,
                        () -> client.transactions().reserve(key, wallet),
                        found -> reserved(found, wallet.equals(WalletId.ME) ? null : Long.valueOf(wallet.value())))
                .make(pause);
    }

    @Override
    public Transaction reserve(String key, Reservation reservation) {
        RepeatableCall<Transaction> call = onTransaction(
                key,
                () -> client.transactions().reserve(key, reservation),
                found -> reserved(found, reservation.walletId()));
        boolean hasCode = Stream.of(reservation.pinCode(), reservation.pin(), reservation.smsCode(), reservation.code())
                .anyMatch(Objects::nonNull);
        return (hasCode ? call.once() : call).make(pause);
    }

    private static Outcome reserved(Transaction found, @Nullable Long payer) {
        TransactionStatus status = found.status();
        if (status == null) {
            return Outcome.UNKNOWN;
        }
        if (status.canBeConfirmed() || status.isPaid()) {
            Long paying = found.wallet();
            return payer == null || paying == null || paying.equals(payer) ? Outcome.DONE : Outcome.IMPOSSIBLE;
        }
        return status.canBeReserved() ? Outcome.OPEN : otherwise(status);
    }

    @Override
    public Transaction confirm(String key) {
        return onTransaction(key, () -> client.transactions().confirm(key), SharedIdempotentCalls::confirmed)
                .make(pause);
    }

    @Override
    public Transaction confirm(String key, FinalPrices asked) {
        return onTransaction(key, () -> client.transactions().confirm(key, asked), found -> {
                    Outcome outcome = confirmed(found);
                    if (outcome == Outcome.DONE) {
                        prices.require(asked, found);
                    }
                    return outcome;
                })
                .make(pause);
    }

    private static Outcome confirmed(Transaction found) {
        TransactionStatus status = found.status();
        if (status == null) {
            return Outcome.UNKNOWN;
        }
        if (status.isPaid()) {
            return Outcome.DONE;
        }
        return status.canBeConfirmed() ? Outcome.OPEN : otherwise(status);
    }

    @Override
    public Transaction revoke(String key) {
        return onTransaction(key, () -> client.transactions().revoke(key), found -> {
                    TransactionStatus status = found.status();
                    if (status == null) {
                        return Outcome.UNKNOWN;
                    }
                    if (status.isFinal()) {
                        return status.isPaid() ? Outcome.IMPOSSIBLE : Outcome.DONE;
                    }
                    return status.canBeRevoked() ? Outcome.OPEN : Outcome.UNKNOWN;
                })
                .make(pause);
    }

    /** One that waits may still come to where the call is possible: a lost one that is late would be carried out then. */
    private static Outcome otherwise(TransactionStatus status) {
        return status.isFinal() ? Outcome.IMPOSSIBLE : Outcome.UNKNOWN;
    }

    private RepeatableCall<Transaction> onTransaction(
            String key, Supplier<Transaction> call, Function<Transaction, Outcome> judge) {
        return new RepeatableCall<>(call, () -> client.transactions().get(key), judge);
    }

    @Override
    public Payment cancelPayment(long paymentId) {
        return onPayment(
                        paymentId,
                        () -> client.payments().cancel(paymentId),
                        found -> whileConfirmed(found, PaymentStatus.CANCELED))
                .make(pause);
    }

    @Override
    public Payment finishPayment(long paymentId, FinalPrice price) {
        return onPayment(paymentId, () -> client.payments().finish(paymentId, price), found -> {
                    Outcome outcome = whileConfirmed(found, PaymentStatus.DONE);
                    if (outcome == Outcome.DONE) {
                        prices.require(price.price(), found);
                    }
                    return outcome;
                })
                .make(pause);
    }

    @Override
    public Payment freezePayment(long paymentId, FreezeChange change) {
        return onPayment(
                        paymentId,
                        () -> client.payments().freeze(paymentId, change),
                        found -> whileConfirmed(found, null))
                .make(pause);
    }

    private static Outcome whileConfirmed(Payment found, @Nullable PaymentStatus wanted) {
        PaymentStatus status = found.status();
        if (status == null) {
            return Outcome.UNKNOWN;
        }
        if (status.equals(wanted)) {
            return Outcome.DONE;
        }
        if (status.canBeCanceled()) {
            return Outcome.OPEN;
        }
        return status.isFinal() ? Outcome.IMPOSSIBLE : Outcome.UNKNOWN;
    }

    private RepeatableCall<Payment> onPayment(long id, Supplier<Payment> call, Function<Payment, Outcome> judge) {
        return new RepeatableCall<>(call, () -> client.payments().get(id), judge);
    }

    @Override
    public Allowance cancelAllowance(long allowanceId) {
        return new RepeatableCall<>(
                        () -> client.allowances().cancel(allowanceId),
                        () -> client.allowances().get(allowanceId),
                        SharedIdempotentCalls::ended)
                .make(pause);
    }

    private static Outcome ended(Allowance found) {
        AllowanceStatus status = found.status();
        if (status == null) {
            return Outcome.UNKNOWN;
        }
        if (status.isFinal()) {
            return Outcome.DONE;
        }
        return status.canBeCanceled() ? Outcome.OPEN : Outcome.UNKNOWN;
    }
}
