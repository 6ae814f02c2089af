package io.github.walletapi.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.ShiftedClock;
import io.github.walletapi.WalletApi;
import io.github.walletapi.allowance.Allowance;
import io.github.walletapi.allowance.AllowanceStatus;
import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.AmountMismatchException;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.error.OutcomeUnknownException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.payment.FinalPrice;
import io.github.walletapi.payment.FreezeChange;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.payment.PaymentStatus;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Reservation;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.WalletId;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are made again: after a lost answer, by another node, by a second click. */
class IdempotentCallsFlowTest {
    private static final String ID = "wkVd93h2uS";
    private static final String KEY = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";
    private static final int ONA = 1234;
    private static final int WALLET = 1;
    private static final Duration DELAY = Duration.ofMinutes(5);
    private static final String CREATE = "/rest/v1/transaction";

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(ID, KEY));

    private static WalletApi wallet;

    private final ConcurrentMap<String, String> state = new ConcurrentHashMap<>();
    private final ShiftedClock clock = new ShiftedClock();
    private final IdempotentCalls calls = node();

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server());
    }

    private static WalletApi client(SandboxServer server) {
        return WalletApi.builder()
                .mac(ID, KEY)
                .baseUri(server.baseUri())
                .readTimeout(Duration.ofSeconds(20))
                .retry(RetryPolicy.NONE)
                .build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    private IdempotentCalls node() {
        return IdempotentCalls.builder(wallet)
                .state(state)
                .clock(clock)
                .pause(length -> {})
                .longestDelay(DELAY)
                .build();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static NewTransaction order(String amount) {
        return NewTransaction.of(NewPayment.of("Order", eur(amount)));
    }

    private static String reserved(NewTransaction asked) {
        String key = Objects.requireNonNull(wallet.transactions().create(asked).key());
        SANDBOX.server().accept(key, ONA, WALLET);
        return key;
    }

    private static long paymentOf(String key) {
        return wallet.transactions().get(key).payments().get(0).id();
    }

    private static long sent(String method, String path) {
        return SANDBOX.server().requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().endsWith(path))
                .count();
    }

    /** What it carries out, and never says so. */
    private static void loseAnswersOf(String method, String path, int times) {
        SANDBOX.server()
                .answerWith(method, path, CannedAnswer.own().cutHeadHalfway().times(times));
    }

    private static void loseRequestsOf(String method, String path, int times) {
        SANDBOX.server().answerWith(method, path, CannedAnswer.hangUp().times(times));
    }

    @Test
    void oneIsCreatedForAReferenceAndFoundAfterwards() {
        Creation first = calls.createOnce("order-1", order("12.34"));
        Creation second = calls.createOnce("order-1", order("12.34"));
        Creation onAnotherNode = node().createOnce("order-1", order("12.34"));

        assertThat(first.found()).isFalse();
        assertThat(first.transaction().reference()).contains("order-1");
        assertThat(second.found()).isTrue();
        assertThat(List.of(second.key(), onAnotherNode.key())).containsOnly(first.key());
        assertThat(sent("POST", CREATE)).isEqualTo(1);
        assertThat(calls.createOnce("order-2", order("12.34")).key()).isNotEqualTo(first.key());
    }

    @Test
    void whatIsFoundIsAsItIsNow() {
        String key = calls.createOnce("order-3", order("1.00")).key();
        SANDBOX.server().accept(key, ONA, WALLET);
        calls.confirm(key, FinalPrices.of(paymentOf(key), eur("0.50")));

        Creation found = calls.createOnce("order-3", order("1.00"));
        assertThat(found.found()).isTrue();
        assertThat(found.transaction().status()).isEqualTo(TransactionStatus.CONFIRMED);
    }

    /** Found in the map, and, where its memory is gone, among the transactions. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherAmountIsNotTakenForTheSame(boolean memory) {
        calls.createOnce("order-4", order("12.34"));
        if (!memory) {
            state.clear();
        }
        assertThatExceptionOfType(AmountMismatchException.class)
                .isThrownBy(() -> calls.createOnce("order-4", order("12.35")))
                .satisfies(failure -> {
                    assertThat(failure.asked()).isEqualTo(eur("12.35"));
                    assertThat(failure.found()).isEqualTo(eur("12.34"));
                })
                .withMessageContaining("12.35 EUR")
                .withMessageContaining("12.34 EUR");
        assertThatExceptionOfType(AmountMismatchException.class)
                .isThrownBy(() -> calls.createOnce(
                        "order-4", NewTransaction.of(NewPayment.of("Order", Money.of("12.34", "USD")))));
        assertThat(sent("POST", CREATE)).isEqualTo(1);
    }

    @Test
    void afterALostAnswerItIsFoundAtOnce() {
        loseAnswersOf("POST", CREATE, 1);

        Creation created = calls.createOnce("order-5", order("1.00"));

        assertThat(created.found()).isFalse();
        assertThat(sent("POST", CREATE)).isEqualTo(1);
        assertThat(calls.createOnce("order-5", order("1.00")).key()).isEqualTo(created.key());
    }

    /** Reading once and creating again would double: the lost one may be carried out after the reading. */
    @Test
    void aLostRequestKeepsItsReferenceUntilItCannotBeCarriedOut() {
        loseRequestsOf("POST", CREATE, 1);
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> calls.createOnce("order-6", order("1.00")))
                .withCauseInstanceOf(ConnectionFailedException.class)
                .satisfies(failure -> assertThat(failure.settledAt())
                        .isBetween(
                                clock.instant().plus(DELAY).minusSeconds(60),
                                clock.instant().plus(DELAY)));

        clock.advance(DELAY.minusSeconds(60));
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> node().createOnce("order-6", order("1.00")));
        assertThat(sent("POST", CREATE)).isEqualTo(1);

        clock.advance(Duration.ofSeconds(61));
        assertThat(node().createOnce("order-6", order("1.00")).found()).isFalse();
        assertThat(sent("POST", CREATE)).isEqualTo(2);
    }

    @Test
    void aLateOneIsFoundByWhoeverAsks() {
        loseRequestsOf("POST", CREATE, 1);
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> calls.createOnce("order-7", order("1.00")));
        // It arrives after all.
        String late = wallet.transactions()
                .create(order("1.00").withReference("order-7"))
                .key();

        Creation found = node().createOnce("order-7", order("1.00"));
        assertThat(found.key()).isEqualTo(late);
        assertThat(found.found()).isTrue();
    }

    @Test
    void aDoubtIsNoDoubtWhileTheListCannotBeRead() {
        loseAnswersOf("POST", CREATE, 1);
        SANDBOX.server()
                .answerWith(
                        "GET", "/rest/v1/transactions", CannedAnswer.status(503).times(2));
        assertThatExceptionOfType(ServerFailureException.class)
                .isThrownBy(() -> calls.createOnce("order-8", order("1.00")));
        assertThat(sent("POST", CREATE)).isZero();
        assertThatExceptionOfType(ServerFailureException.class)
                .isThrownBy(() -> calls.createOnce("order-8", order("1.00")));

        assertThat(calls.createOnce("order-8", order("1.00")).found()).isFalse();
        assertThat(sent("POST", CREATE)).isEqualTo(1);
    }

    @Test
    void whatWasRefusedLeavesNothingBehind() {
        SANDBOX.server()
                .answerWith(
                        "POST",
                        CREATE,
                        CannedAnswer.status(400)
                                .body("{\"error\":\"invalid_parameters\"}")
                                .times(1));
        assertThatExceptionOfType(InvalidParametersException.class)
                .isThrownBy(() -> calls.createOnce("order-9", order("1.00")));
        assertThat(state).isEmpty();
        assertThat(calls.createOnce("order-9", order("1.00")).found()).isFalse();
    }

    @Test
    void manyAtOnceGetOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<IdempotentCalls> nodes = List.of(realNode(), realNode());
            List<Callable<Creation>> clicks = IntStream.range(0, 16)
                    .mapToObj(click ->
                            (Callable<Creation>) () -> nodes.get(click % 2).createOnce("order-10", order("1.00")))
                    .toList();
            List<Creation> all = new ArrayList<>();
            for (Future<Creation> click : threads.invokeAll(clicks)) {
                all.add(click.get());
            }
            Set<String> keys = all.stream().map(Creation::key).collect(Collectors.toSet());
            assertThat(keys).hasSize(1);
            assertThat(all.stream().filter(creation -> !creation.found())).hasSize(1);
            assertThat(sent("POST", CREATE)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Pauses let others go on. */
    private IdempotentCalls realNode() {
        return IdempotentCalls.builder(wallet).state(state).build();
    }

    @Test
    void whatStandsInTheMapIsCheckedAndHeals() {
        String key = calls.createOnce("order-11", order("1.00")).key();
        String place = state.keySet().iterator().next();
        assertThat(place).doesNotContain("order-11");

        for (String odd : List.of("", "garbage", "1|2|3", "9999999999999|x|3", "9|9|9|1.00 EUR|" + key)) {
            state.put(place, odd);
            assertThat(calls.createOnce("order-11", order("1.00")).key())
                    .as(odd)
                    .isEqualTo(key);
        }
        String other = calls.createOnce("order-12", order("1.00")).key();
        state.put(place, Objects.requireNonNull(state.get(place)).replace(key, other));
        assertThat(calls.createOnce("order-11", order("1.00")).key()).isEqualTo(key);
    }

    @Test
    void whileAnotherNodeIsAtItNothingIsSent() {
        calls.createOnce("order-21", order("1.00"));
        String place = state.keySet().iterator().next();
        state.clear();
        SANDBOX.server().reset();
        state.put(place + "/lease", clock.instant().plusSeconds(120).toEpochMilli() + " another");

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> calls.createOnce("order-21", order("1.00")));
        assertThat(SANDBOX.server().requests()).isEmpty();

        // That node has died.
        clock.advance(Duration.ofSeconds(121));
        assertThat(calls.createOnce("order-21", order("1.00")).found()).isFalse();
    }

    /** Whoever made two by hand gets the one that is paid, and not the one that could be paid again. */
    @Test
    void ofTwoThePaidOneIsFound() {
        NewTransaction asked = order("1.00").withReference("order-18");
        String paid = reserved(asked);
        wallet.transactions().confirm(paid);
        String dead = Objects.requireNonNull(wallet.transactions().create(asked).key());
        wallet.transactions().revoke(dead);
        reserved(asked);
        assertThat(calls.createOnce("order-18", order("1.00")).key()).isEqualTo(paid);

        NewTransaction other = order("1.00").withReference("order-19");
        String gone = Objects.requireNonNull(wallet.transactions().create(other).key());
        wallet.transactions().revoke(gone);
        wallet.transactions().create(other);
        String accepted = reserved(other);
        assertThat(calls.createOnce("order-19", order("1.00")).key()).isEqualTo(accepted);
    }

    @Test
    void oldReferencesAreForgotten() {
        calls.createOnce("order-13", order("1.00"));
        clock.advance(Duration.ofDays(32));
        // Its clock is far from the server's now, and no transaction is looked for among the recent ones.
        calls.createOnce("order-14", order("1.00"));
        assertThat(state).hasSize(1);
    }

    @Test
    void aReferenceTravelsInTheParameters() {
        NewPayment payment = NewPayment.of("Order", eur("1.00"))
                .withParameters(Json.createObjectBuilder().add("table", 7).build());
        NewTransaction asked = NewTransaction.of(payment, NewPayment.of("Tip", eur("0.10")));
        Transaction created = calls.createOnce("order-15", asked).transaction();

        assertThat(created.payments())
                .allSatisfy(each -> assertThat(each.reference()).contains("order-15"));
        assertThat(Objects.requireNonNull(created.payments().get(0).parameters())
                        .asJsonObject()
                        .getInt("table"))
                .isEqualTo(7);
    }

    @Test
    void aReferenceThatCannotTravelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.createOnce(" ", order("1.00")))
                .withMessageContaining("reference");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.createOnce("a\ud83db", order("1.00")))
                .withMessageContaining("reference");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.createOnce("x".repeat(201), order("1.00")))
                .withMessageContaining("200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.createOnce("order-16", NewTransaction.ofPayments(7)))
                .withMessageContaining("payments");
        NewTransaction listed =
                NewTransaction.of(NewPayment.of("Order", eur("1.00")).withParameters(JsonValue.EMPTY_JSON_ARRAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.createOnce("order-16", listed))
                .withMessageContaining("parameters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.createOnce("order-16", order("1.00").withReference("order-17")))
                .withMessageContaining("client_reference");
        assertThat(SANDBOX.server().requests()).isEmpty();
    }

    @Test
    void confirmedIsSuccessHoweverOften() {
        String key = reserved(order("1.00"));
        loseAnswersOf("PUT", CREATE, 1);
        assertThat(calls.confirm(key).status()).isEqualTo(TransactionStatus.CONFIRMED);
        assertThat(sent("PUT", "/confirm")).isEqualTo(1);
        assertThat(calls.confirm(key).status()).isEqualTo(TransactionStatus.CONFIRMED);
    }

    @Test
    void aLostConfirmationIsMadeAgain() {
        String key = reserved(order("1.00"));
        loseRequestsOf("PUT", CREATE, 2);
        assertThat(calls.confirm(key).status()).isEqualTo(TransactionStatus.CONFIRMED);
        assertThat(sent("PUT", "/confirm")).isEqualTo(3);
    }

    @Test
    void whatStaysLostLeavesTheDoubt() {
        String key = reserved(order("1.00"));
        loseRequestsOf("PUT", CREATE, 3);
        assertThatExceptionOfType(ConnectionFailedException.class).isThrownBy(() -> calls.confirm(key));
        SANDBOX.server().answerWith("PUT", CREATE, CannedAnswer.hangUp().times(1));
        SANDBOX.server().answerWith("GET", CREATE, CannedAnswer.status(503).times(1));
        assertThatExceptionOfType(ConnectionFailedException.class)
                .isThrownBy(() -> calls.confirm(key))
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(ServerFailureException.class));
        assertThat(calls.confirm(key).status()).isEqualTo(TransactionStatus.CONFIRMED);
    }

    @Test
    void aLowerPriceIsComparedWithWhatWasTaken() {
        String key = reserved(order("1.00"));
        FinalPrices lower = FinalPrices.of(paymentOf(key), eur("0.40"));
        loseAnswersOf("PUT", CREATE, 1);
        assertThat(calls.confirm(key, lower).status()).isEqualTo(TransactionStatus.CONFIRMED);
        assertThat(calls.confirm(key, lower).payments().get(0).price()).isEqualTo(eur("0.40"));

        String full = reserved(order("1.00"));
        wallet.transactions().confirm(full);
        assertThatExceptionOfType(AmountMismatchException.class)
                .isThrownBy(() -> calls.confirm(full, FinalPrices.of(paymentOf(full), eur("0.40"))))
                .satisfies(failure -> {
                    assertThat(failure.asked()).isEqualTo(eur("0.40"));
                    assertThat(failure.found()).isEqualTo(eur("1.00"));
                });
        assertThat(sent("PUT", full + "/confirm")).isEqualTo(2);
    }

    @Test
    void whatCannotBeConfirmedSaysSo() {
        String key = Objects.requireNonNull(
                wallet.transactions().create(order("1.00")).key());
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> calls.confirm(key));
        wallet.transactions().revoke(key);
        loseRequestsOf("PUT", CREATE, 1);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> calls.confirm(key))
                .withMessageContaining("was not carried out");
    }

    /** It may be reserved by then, and the lost confirmation arrive. */
    @Test
    void aDoubtWhileItWaitsStaysADoubt() {
        String key = Objects.requireNonNull(
                wallet.transactions().create(order("1.00")).key());
        loseRequestsOf("PUT", CREATE, 1);
        assertThatExceptionOfType(ConnectionFailedException.class).isThrownBy(() -> calls.confirm(key));
    }

    @Test
    void reservingByAnAllowanceIsDoneOnce() {
        Allowance allowance = wallet.allowances().create(NewAllowance.of("Coffee", eur("20")));
        SANDBOX.server().accept(Objects.requireNonNull(allowance.transaction()), ONA, WALLET);
        String key = Objects.requireNonNull(wallet.transactions()
                .create(order("1.00").withUseOfAllowance(true))
                .key());
        loseAnswersOf("PUT", CREATE, 1);
        WalletId payer = WalletId.of(WALLET);
        assertThat(calls.reserve(key, payer).status()).isEqualTo(TransactionStatus.RESERVED);
        assertThat(calls.reserve(key, payer).status()).isEqualTo(TransactionStatus.RESERVED);
        assertThat(calls.reserve(key, Reservation.ofWallet(WALLET)).status()).isEqualTo(TransactionStatus.RESERVED);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> calls.reserve(key, WalletId.of(2)));

        long id = Objects.requireNonNull(allowance.id());
        loseAnswersOf("DELETE", "/rest/v1/allowance", 1);
        assertThat(calls.cancelAllowance(id).status()).isEqualTo(AllowanceStatus.INACTIVE);
        assertThat(calls.cancelAllowance(id).status()).isEqualTo(AllowanceStatus.INACTIVE);
    }

    /** Each wrong one counts. */
    @Test
    void aPinIsSentOnce() {
        String key = Objects.requireNonNull(
                wallet.transactions().create(order("1.00")).key());
        loseRequestsOf("PUT", CREATE, 1);
        assertThatExceptionOfType(ConnectionFailedException.class)
                .isThrownBy(() -> calls.reserve(key, Reservation.ofPin(WALLET, Secret.of("0000"))));
        assertThat(sent("PUT", "/reserve")).isEqualTo(1);
    }

    @Test
    void revokedIsSuccessAndConfirmedIsNot() {
        String key = reserved(order("1.00"));
        loseAnswersOf("DELETE", CREATE, 1);
        assertThat(calls.revoke(key).status()).isEqualTo(TransactionStatus.REVOKED);
        assertThat(calls.revoke(key).status()).isEqualTo(TransactionStatus.REVOKED);

        String paid = reserved(order("1.00"));
        wallet.transactions().confirm(paid);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> calls.revoke(paid));
    }

    @Test
    void aRefundIsGivenOnce() {
        String key = reserved(
                NewTransaction.of(NewPayment.of("Order", eur("1.00")).withFreeze(TimeLimit.of(Duration.ofDays(2)))));
        wallet.transactions().confirm(key);
        long id = paymentOf(key);
        calls.freezePayment(id, FreezeChange.of(Duration.ofDays(3)));
        loseAnswersOf("DELETE", "/rest/v1/payment", 1);
        Payment canceled = calls.cancelPayment(id);
        assertThat(canceled.status()).isEqualTo(PaymentStatus.CANCELED);
        assertThat(calls.cancelPayment(id).status()).isEqualTo(PaymentStatus.CANCELED);
        assertThat(sent("DELETE", "/payment/" + id)).isEqualTo(2);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> calls.finishPayment(id, FinalPrice.of(eur("0.50"))));
    }

    @Test
    void aPartOfARefundIsComparedWithWhatWasTaken() {
        String key = reserved(
                NewTransaction.of(NewPayment.of("Order", eur("1.00")).withFreeze(TimeLimit.of(Duration.ofDays(2)))));
        wallet.transactions().confirm(key);
        long id = paymentOf(key);
        loseAnswersOf("PUT", "/rest/v1/payment", 1);
        assertThat(calls.finishPayment(id, FinalPrice.of(eur("0.60"))).status()).isEqualTo(PaymentStatus.DONE);
        assertThat(calls.finishPayment(id, FinalPrice.of(eur("0.60"))).price()).isEqualTo(eur("0.60"));
        assertThatExceptionOfType(AmountMismatchException.class)
                .isThrownBy(() -> calls.finishPayment(id, FinalPrice.of(eur("0.50"))));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> calls.cancelPayment(id));
    }

    /** The search itself is what a client first hears of the server's clock by. */
    @Test
    void itIsFoundByTheServersClock() {
        try (SandboxServer late = SandboxServer.builder()
                        .client(ID, KEY)
                        .clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)))
                        .start();
                WalletApi first = client(late);
                WalletApi other = client(late)) {
            String key = IdempotentCalls.builder(first)
                    .build()
                    .createOnce("order-22", order("1.00"))
                    .key();
            assertThat(IdempotentCalls.builder(other)
                            .build()
                            .createOnce("order-22", order("1.00"))
                            .key())
                    .isEqualTo(key);
        }
    }

    /** One node may have it before another one has. */
    @Test
    void whatIsNotThereYetIsNotCreatedAgain() {
        String key = calls.createOnce("order-23", order("1.00")).key();
        CannedAnswer notFound = CannedAnswer.status(404).body("{\"error\":\"not_found\"}");
        SANDBOX.server().answerWith("GET", "/rest/v1/transaction/", notFound.times(1));
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> calls.createOnce("order-23", order("1.00")));
        assertThat(calls.createOnce("order-23", order("1.00")).key()).isEqualTo(key);

        clock.advance(DELAY);
        SANDBOX.server().answerWith("GET", "/rest/v1/transaction/", notFound.times(1));
        assertThat(calls.createOnce("order-23", order("1.00")).key())
                .as("found by its reference")
                .isEqualTo(key);
        assertThat(sent("POST", CREATE)).isEqualTo(1);
    }

    @Test
    void secretsAndReferencesAreNotInTheMap() {
        calls.createOnce("mrs.jones@example.com", order("1.00"));
        assertThat(state.toString()).doesNotContain("jones");
    }
}
