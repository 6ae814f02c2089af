package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.allowance.Allowance;
import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.PaymentRefusedException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.RejectedRequestException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.paging.Pages;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.payment.PaymentStatus;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.AcceptanceType;
import io.github.walletapi.transaction.CallbackAddress;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.NewTransactionAllowance;
import io.github.walletapi.transaction.NewTransactionRequest;
import io.github.walletapi.transaction.Reservation;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionFilter;
import io.github.walletapi.transaction.TransactionPayment;
import io.github.walletapi.transaction.TransactionRequest;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.WalletId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transaction from its creation until it is paid, revoked or dead. */
class TransactionsFlowTest {
    private static final int ONA = 1234;
    private static final int WALLET = 1;
    private static final WalletId PAYER = WalletId.of(WALLET);

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(
            SandboxServer.builder().client(Flow.ID, Flow.KEY).client("till", "tillKey", "app_client"));

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server()).build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static NewTransaction order(String amount) {
        return NewTransaction.of(NewPayment.of("Order 77", eur(amount)));
    }

    private static String created(NewTransaction asked) {
        return Objects.requireNonNull(wallet.transactions().create(asked).key());
    }

    private static String accepted(NewTransaction asked) {
        String key = created(asked);
        SANDBOX.server().accept(key, ONA, WALLET);
        return key;
    }

    private static TransactionStatus status(String key) {
        return Objects.requireNonNull(wallet.transactions().get(key).status());
    }

    private static void activeAllowance() {
        Allowance allowance = wallet.allowances().create(NewAllowance.of("Coffee", eur("20")));
        SANDBOX.server().accept(Objects.requireNonNull(allowance.transaction()), ONA, WALLET);
    }

    @Test
    void itIsCreatedAcceptedAndConfirmed() {
        Transaction created = wallet.transactions()
                .create(order("12.34")
                        .withReserve(TimeLimit.of(Duration.ofDays(2)))
                        .withRedirect(URI.create("https://shop.example/orders/77"))
                        .withCallback(CallbackAddress.NOBODY));

        assertThat(last(SANDBOX.server()).bodyText())
                .contains("\"price\":1234", "\"use_allowance\":false", "\"callback_uri\":false")
                .contains("\"reserve\":{\"for\":172800}");
        assertThat(created.status()).isEqualTo(TransactionStatus.NEW);
        assertThat(created.redirectUri()).isEqualTo("https://shop.example/orders/77");
        assertThat(created.payments())
                .singleElement()
                .extracting(Payment::price)
                .isEqualTo(eur("12.34"));
        String key = Objects.requireNonNull(created.key());
        assertThat(wallet.transactions().get(key)).isEqualTo(created);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.transactions().confirm(key));

        SANDBOX.server().accept(key, ONA, WALLET);
        assertThat(status(key).canBeConfirmed()).isTrue();
        Transaction paid = wallet.transactions().confirm(key);

        assertThat(Objects.requireNonNull(paid.status()).isPaid()).isTrue();
        assertThat(paid.wallet()).isEqualTo(WALLET);
        assertThat(paid.type()).isEqualTo(AcceptanceType.PAGE);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.transactions().confirm(key));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.transactions().get("nobody-knows-it"));
    }

    @Test
    void someFieldsAreEnough() {
        String key = created(order("1"));
        Transaction part = wallet.transactions().get(key, "transaction_key,status");
        assertThat(part.status()).isEqualTo(TransactionStatus.NEW);
        assertThat(part.payments()).isEmpty();
        assertThat(last(SANDBOX.server()).query()).containsEntry("fields", List.of("transaction_key,status"));
    }

    @Test
    void lessIsConfirmedThanWasReserved() {
        String key = accepted(order("12.34"));
        long payment = wallet.transactions().get(key).payments().get(0).id();

        Transaction paid = wallet.transactions().confirm(key, FinalPrices.of(payment, eur("9.90")));

        assertThat(last(SANDBOX.server()).bodyText())
                .isEqualTo("{\"" + payment + "\":{\"price\":990,\"currency\":\"EUR\"}}");
        assertThat(paid.payments()).singleElement().extracting(Payment::price).isEqualTo(eur("9.90"));
    }

    @Test
    void itIsRevokedUntilItIsConfirmed() {
        String fresh = created(order("1"));
        assertThat(wallet.transactions().revoke(fresh).status()).isEqualTo(TransactionStatus.REVOKED);
        String reserved = accepted(order("1"));
        assertThat(wallet.transactions().revoke(reserved).status()).isEqualTo(TransactionStatus.REVOKED);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.transactions().revoke(reserved));
        String paid = accepted(order("1"));
        wallet.transactions().confirm(paid);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.transactions().revoke(paid));
    }

    @Test
    void deadOneIsRenewed() {
        String key = created(order("1"));
        SANDBOX.server().reject(key);
        assertThat(status(key)).isEqualTo(TransactionStatus.REJECTED);
        assertThat(status(key).canBeRenewed()).isTrue();

        Transaction again = wallet.transactions().renew(key);

        assertThat(Objects.requireNonNull(again.status()).canBeReserved()).isTrue();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.transactions().renew(Objects.requireNonNull(again.key())));
    }

    @Test
    void whatNobodyAcceptsIsDeletedAfterAMonth() {
        String key = created(order("1"));
        SANDBOX.server().letTimePass(Duration.ofDays(32));
        assertThat(status(key)).isEqualTo(TransactionStatus.DELETED);
    }

    @Test
    void allowancePaysWithoutAsking() {
        String refused = created(order("5").withUseOfAllowance(true));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.transactions().reserve(refused, PAYER));
        activeAllowance();
        String key = created(order("5").withUseOfAllowance(true));

        Transaction reserved = wallet.transactions().reserve(key, PAYER);

        assertThat(last(SANDBOX.server()).body()).isEmpty();
        assertThat(reserved.status()).isEqualTo(TransactionStatus.RESERVED);
        assertThat(reserved.type()).isEqualTo(AcceptanceType.AUTOMATIC);
        assertThat(wallet.transactions().types(created(order("1").withUseOfAllowance(true)), PAYER))
                .contains(AcceptanceType.AUTOMATIC, AcceptanceType.PAGE);
        String tooMuch = created(order("20.01").withUseOfAllowance(true));
        assertThatExceptionOfType(PaymentRefusedException.class)
                .isThrownBy(() -> wallet.transactions().reserve(tooMuch, PAYER))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.LIMITS_EXCEEDED));
    }

    @Test
    void allowanceIsConfirmedTogetherWithThePayment() {
        String key = accepted(
                order("5").withAllowance(NewTransactionAllowance.of(NewAllowance.of("Coffee", eur("20")), true)));
        wallet.transactions().confirm(key);
        assertThat(wallet.allowances().active(PAYER).maxPrice()).isEqualTo(eur("20"));
    }

    @Test
    void paymentsThatAreThereJoin() {
        Payment one = wallet.payments().create(NewPayment.of("One", eur("1")));
        Transaction both = wallet.transactions().create(order("2").withPayment(TransactionPayment.of(one.id())));

        assertThat(last(SANDBOX.server()).bodyText()).contains("," + one.id() + "]");
        assertThat(both.payments()).hasSize(2);
        assertThat(wallet.payments().get(one.id()).transaction()).isEqualTo(both.key());
    }

    @Test
    void autoConfirmedOneIsPaidAtOnce() {
        assertThat(status(accepted(order("1").withAutoConfirm(true))).isPaid()).isTrue();
    }

    @Test
    void wrongCodeReservesNothing() {
        String key = created(order("1"));
        assertThatExceptionOfType(WalletApiException.class)
                .isThrownBy(() -> wallet.transactions().reserve(key, Reservation.ofCode(Secret.of("zzqqPassword"))))
                .satisfies(refusal -> assertThat(Flow.rendered(refusal)).doesNotContain("zzqqPassword"));
        assertThat(status(key).canBeReserved()).isTrue();
    }

    @Test
    void pinNeedsAPermission() {
        String key = created(order("1"));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(
                        () -> wallet.transactions().reserve(key, Reservation.ofPin(WALLET, Secret.of("zzqqPassword"))));
        assertThat(status(key).canBeReserved()).isTrue();
    }

    /** The right one does not help either, and nothing is sent again: the server asks to wait for longer than a call may take. */
    @Test
    void afterTooManyWrongPinsIsTimeToWait() {
        try (WalletApi till = client(SANDBOX.server())
                .mac("till", "tillKey")
                .retry(RetryPolicy.DEFAULT)
                .build()) {
            String key = Objects.requireNonNull(
                    till.transactions().create(order("1")).key());
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(InvalidParametersException.class)
                        .isThrownBy(() ->
                                till.transactions().reserve(key, Reservation.ofPin(WALLET, Secret.of("zzqqPassword"))))
                        .satisfies(refusal -> assertThat(Flow.rendered(refusal)).doesNotContain("zzqqPassword"));
            }
            int before = SANDBOX.server().requests().size();
            Reservation right = Reservation.ofPin(WALLET, Secret.of("1234"));
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> till.transactions().reserve(key, right))
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMIT_EXCEEDED);
                        assertThat(refusal.retryAfter().orElseThrow()).isPositive();
                    });
            assertThat(SANDBOX.server().requests()).hasSize(before + 1);

            SANDBOX.server().letTimePass(Duration.ofMinutes(15));
            assertThat(till.transactions().reserve(key, right).type()).isEqualTo(AcceptanceType.PIN);
        }
    }

    @Test
    void payerIsAskedByAMessage() {
        String key = created(order("1"));
        assertThat(wallet.transactions().availableTypes(key).types()).contains(AcceptanceType.PAGE, AcceptanceType.SMS);

        Transaction asked = wallet.transactions().sendFlash(key, PAYER);

        assertThat(last(SANDBOX.server()).rawTarget()).endsWith("/flash/" + WALLET);
        assertThat(asked.status()).isEqualTo(TransactionStatus.WAITING);
        assertThat(wallet.transactions().sendFlash(created(order("1"))).status())
                .isEqualTo(TransactionStatus.WAITING);
    }

    @Test
    void whoCannotPaySaysSo() {
        String key = created(order("1"));
        SANDBOX.server()
                .answerWith(
                        "PUT",
                        "/rest/v1/transaction",
                        CannedAnswer.status(400)
                                .body("{\"error\":\"not_enough_funds\"}")
                                .times(1));
        assertThatExceptionOfType(PaymentRefusedException.class)
                .isThrownBy(() -> wallet.transactions().reserve(key, PAYER, Reservation.ofWallet(WALLET)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_ENOUGH_FUNDS));
    }

    private static Reservation ofWallet(int id) {
        return Reservation.ofCode(Secret.of("0".repeat(24) + id));
    }

    @Test
    void whoIsNotIdentifiedIsRefusedMore() {
        String key = created(order("10.01"));
        assertThatExceptionOfType(PaymentRefusedException.class)
                .isThrownBy(() -> wallet.transactions().reserve(key, ofWallet(3101)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.RESTRICTION_LIMITS_EXCEEDED);
                    assertThat(refusal.status()).isEqualTo(409);
                });
        assertThat(wallet.transactions()
                        .reserve(created(order("10")), ofWallet(3101))
                        .status())
                .isEqualTo(TransactionStatus.RESERVED);
    }

    /** No payer is to blame. */
    @Test
    void clientInBadStandingIsToldSo() {
        String key = created(order("1"));
        SANDBOX.server().restrict(Flow.ID);
        assertRejected(key, ErrorCode.CLIENT_RESTRICTED);
        SANDBOX.server().unverify(Flow.ID);
        assertRejected(key, ErrorCode.CLIENT_NOT_VERIFIED);
        assertThat(status(key).canBeReserved()).isTrue();
    }

    private static void assertRejected(String key, ErrorCode code) {
        assertThatExceptionOfType(RejectedRequestException.class)
                .isThrownBy(() -> wallet.transactions().reserve(key, ofWallet(3201)))
                .isNotInstanceOf(PaymentRefusedException.class)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void somebodyIsAskedToPay() {
        String key = created(order("1"));
        TransactionRequest request =
                wallet.transactions().request(key, NewTransactionRequest.ofPhone("+370 666 12345"));
        assertThat(request.transaction()).isEqualTo(key);
        assertThat(request.phone()).isEqualTo("37066612345");
        assertThat(wallet.transactions().inquiredInformation(key).items()).isEmpty();
    }

    @Test
    void paidOneHasAReceiptAndANotification() {
        String key = accepted(order("12.34"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.transactions().sendNotification(key));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.transactions().receipt(key, null, null));
        wallet.transactions().confirm(key);

        wallet.transactions().sendNotification(key);
        assertThat(wallet.transactions().receipt(key, "lt", 40).text()).contains("12.34 EUR");
    }

    @Test
    void theyAreFoundByPageAndByStream() {
        for (int i = 0; i < 5; i++) {
            created(order("1"));
        }
        Instant now = Instant.now();
        TransactionFilter two = TransactionFilter.ALL
                .withStatuses(TransactionStatus.NEW, TransactionStatus.WAITING)
                .withFrom(now.minusSeconds(3600))
                .withTo(now.plusSeconds(3600))
                .withLimit(2);
        assertThat(wallet.transactions().find(two).entries()).hasSize(2);
        assertThat(Pages.of(two, filter -> wallet.transactions().find(filter)).stream()
                        .map(Transaction::key))
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(wallet.transactions().find(two.withWallet(WALLET)).entries()).isEmpty();
    }

    @Test
    void canceledPaymentLeavesThePaidTransaction() {
        NewPayment frozen = NewPayment.of("a", eur("1")).withFreeze(TimeLimit.of(Duration.ofDays(1)));
        String key = accepted(NewTransaction.of(frozen));
        Payment paid = wallet.transactions().confirm(key).payments().get(0);
        assertThat(wallet.payments().cancel(paid.id()).status()).isEqualTo(PaymentStatus.CANCELED);
    }

    /** Whatever the policy says. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatMayHaveBeenDoneIsNotSentAgain(boolean lost) {
        WalletApi eager = wallet.with(RetryPolicy.DEFAULT.repeatingWhatMayBeDone());
        for (Runnable call : List.<Runnable>of(
                () -> eager.transactions().create(order("1")),
                () -> eager.transactions().confirm("key"),
                () -> eager.transactions().confirm("key", FinalPrices.of(7, eur("1"))),
                () -> eager.transactions().revoke("key"),
                () -> eager.transactions().reserve("key", PAYER),
                () -> eager.transactions().reserve("key", Reservation.ofWallet(WALLET)),
                () -> eager.transactions().reserve("key", PAYER, Reservation.ofWallet(WALLET)),
                () -> eager.transactions().renew("key"),
                () -> eager.transactions().sendFlash("key"),
                () -> eager.transactions().sendFlash("key", PAYER),
                () -> eager.transactions().request("key", NewTransactionRequest.ofUser(7)),
                () -> eager.transactions().sendNotification("key"))) {
            int before = SANDBOX.server().requests().size();
            SANDBOX.server()
                    .answerWith(
                            "*",
                            "/rest/v1/transaction",
                            (lost ? CannedAnswer.own().cutHeadAfter(0) : CannedAnswer.status(503)).times(1));
            assertThatExceptionOfType(lost ? ConnectionFailedException.class : ServerFailureException.class)
                    .isThrownBy(call::run);
            assertThat(SANDBOX.server().requests()).hasSize(before + 1);
        }
    }
}
