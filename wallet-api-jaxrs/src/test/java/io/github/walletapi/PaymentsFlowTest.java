package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.paging.Pages;
import io.github.walletapi.payment.Commission;
import io.github.walletapi.payment.FinalPrice;
import io.github.walletapi.payment.FreezeChange;
import io.github.walletapi.payment.NewPasswordProtection;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.NewPaymentItem;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.payment.PaymentFilter;
import io.github.walletapi.payment.PaymentIdFilter;
import io.github.walletapi.payment.PaymentItem;
import io.github.walletapi.payment.PaymentStatus;
import io.github.walletapi.payment.PriceRules;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.PaymentPassword;
import io.github.walletapi.wallet.PendingPayment;
import io.github.walletapi.wallet.PendingPaymentFilter;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementFilter;
import io.github.walletapi.wallet.WalletIdentifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment from its creation until it is done, canceled or refused. */
class PaymentsFlowTest {
    private static final int ONA = 1234;
    private static final int WALLET = 1;
    private static final int LIGA = 3002;
    /** Of yen and dinars. */
    private static final WalletId YEN = WalletId.of(3203);

    private static final WalletId SHOP = WalletId.of(2112);
    private static final NewPayment ORDER = NewPayment.of("Order 77", eur("12.34"));

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(Flow.ID, Flow.KEY));

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

    /** Accepted by the payer and confirmed by the client. */
    private static Payment confirmed(NewPayment asked) {
        Payment created = wallet.payments().create(asked);
        String key = Objects.requireNonNull(created.transaction());
        SANDBOX.server().accept(key, ONA, WALLET);
        wallet.sendIgnoringAnswer(
                ApiRequest.put("rest/v1/transaction/{transactionKey}/confirm").path("transactionKey", key));
        return wallet.payments().get(created.id());
    }

    private static void assertFinal(Payment payment, PaymentStatus status) {
        assertThat(payment.status()).isEqualTo(status);
        assertThat(wallet.payments().get(payment.id()).status()).isEqualTo(status);
    }

    @Test
    void itIsCreatedAndReadAgain() {
        Payment created = wallet.payments().create(ORDER);

        assertThat(last(SANDBOX.server()).bodyText())
                .contains("\"description\":\"Order 77\"", "\"price\":1234", "\"currency\":\"EUR\"")
                .doesNotContain("decimal", "null");
        assertThat(created.price()).isEqualTo(eur("12.34"));
        assertThat(created.status()).isEqualTo(PaymentStatus.NEW);
        assertThat(created.transaction()).isNotEmpty();
        assertThat(wallet.payments().get(created.id())).isEqualTo(created);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.payments().get(999_999));
    }

    public record Order(long orderid, String note) {}

    @Test
    void allThatIsAskedForComesBack() {
        Order order = new Order(77, "ąžuolas");
        NewPaymentItem coffee =
                NewPaymentItem.of("Coffee", eur("1.80")).withQuantity(2).withParameters(Json.createValue("sku-1"));
        NewPayment asked = NewPayment.ofItems(List.of(coffee, NewPaymentItem.of("Bun", eur("1"))))
                .withDescription("Order 77")
                .withCommission(new Commission(eur("0.10"), eur("0.20")))
                .withBeneficiary(WalletIdentifier.of(1))
                .withFreeze(TimeLimit.of(Duration.ofHours(2)))
                .withParameters(order);

        Payment created = wallet.payments().create(asked);

        assertThat(created.price()).isEqualTo(asked.total()).isEqualTo(eur("4.60"));
        assertThat(created.items()).extracting(PaymentItem::totalPrice).containsExactly(eur("3.60"), eur("1.00"));
        assertThat(created.items().get(0).parametersAs(String.class)).contains("sku-1");
        assertThat(created.commission()).isEqualTo(asked.commission());
        assertThat(created.beneficiary()).isEqualTo(WalletIdentifier.of(1));
        assertThat(Objects.requireNonNull(created.freeze()).length()).isEqualTo(Duration.ofHours(2));
        assertThat(created.parameters()).isEqualTo(asked.parameters());
        assertThat(wallet.payments().get(created.id()).parametersAs(Order.class))
                .contains(order);
    }

    @Test
    void priceThatThePayerChoosesKeepsItsRules() {
        PriceRules rules = PriceRules.choices(eur("5"), eur("12.34"));
        assertThat(wallet.payments().create(ORDER.withPriceRules(rules)).priceRules())
                .isEqualTo(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 JPY", "1.234 KWD"})
    void currencyWithoutCentsIsSentAsADecimal(String price) {
        Money amount = Money.of(price.split(" ", -1)[0], price.split(" ", -1)[1]);
        Payment created = wallet.payments().create(NewPayment.of("a", amount));
        assertThat(last(SANDBOX.server()).bodyText())
                .contains("\"price_decimal\":\"" + amount.amount().toPlainString() + "\"")
                .doesNotContain("\"price\":");
        assertThat(created.price()).isEqualTo(amount);
    }

    /** From the order to the statements of both, each amount as it was said: neither a hundredfold, nor rounded to cents. */
    @ParameterizedTest
    @CsvSource({"500 JPY, 49500, 499", "1.234 KWD, 99.266, 1.233", "1.230 KWD, 99.27, 0.001"})
    void currencyWithoutCentsIsPaid(String price, String left, String lower) {
        String currency = price.split(" ", -1)[1];
        Money amount = Money.of(price.split(" ", -1)[0], currency);
        SANDBOX.server()
                .issueToken(Flow.ID, LIGA, "balance_offline", "statements_offline", "outgoing_payments_offline");
        Payment created = wallet.payments().create(NewPayment.of("a", amount));
        String key = Objects.requireNonNull(created.transaction());
        SANDBOX.server().accept(key, LIGA, 3203);

        assertThat(wallet.wallets().balance(YEN).reserved(currency)).isEqualTo(amount);
        assertThat(wallet.wallets().balance(YEN).atDisposal(currency)).isEqualTo(Money.of(left, currency));
        assertThat(wallet.wallets()
                        .pendingPayments(YEN, PendingPaymentFilter.ALL)
                        .entries())
                .singleElement()
                .extracting(PendingPayment::amount)
                .isEqualTo(amount);

        Money less = Money.of(lower, currency);
        Transaction paid = wallet.transactions().confirm(key, FinalPrices.of(created.id(), less));

        assertThat(last(SANDBOX.server()).bodyText()).contains("\"price_decimal\":\"" + lower + "\"");
        assertThat(paid.payments()).singleElement().extracting(Payment::price).isEqualTo(less);
        assertThat(wallet.payments().get(created.id()).status()).isEqualTo(PaymentStatus.DONE);
        assertThat(wallet.wallets().balance(SHOP).atDisposal(currency)).isEqualTo(less);
        for (WalletId side : List.of(YEN, SHOP)) {
            assertThat(wallet.wallets()
                            .statements(
                                    side,
                                    StatementFilter.ALL.withCurrencies(currency).withLimit(1))
                            .entries())
                    .singleElement()
                    .extracting(Statement::amount)
                    .isEqualTo(less);
        }
    }

    @Test
    void confirmedOneIsCanceledOnceAndGivenBack() {
        Payment paid = confirmed(ORDER.withFreeze(TimeLimit.of(Duration.ofDays(1))));
        assertThat(Objects.requireNonNull(paid.status()).isPaid()).isTrue();
        assertThat(paid.status().canBeCanceled()).isTrue();

        assertFinal(wallet.payments().cancel(paid.id()), PaymentStatus.CANCELED);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.payments().cancel(paid.id()));
        Payment unpaid = wallet.payments().create(ORDER);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.payments().cancel(unpaid.id()));
    }

    @Test
    void confirmedOneIsFinishedAtItsPriceOrALowerOne() {
        Payment whole = confirmed(ORDER.withFreeze(TimeLimit.of(Duration.ofDays(1))));
        assertFinal(wallet.payments().finish(whole.id()), PaymentStatus.DONE);
        assertThat(last(SANDBOX.server()).method()).isEqualTo("GET");

        Payment less = confirmed(ORDER.withFreeze(TimeLimit.of(Duration.ofDays(1))));
        Payment finished = wallet.payments().finish(less.id(), FinalPrice.of(eur("2.99")));
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{\"price\":299,\"currency\":\"EUR\"}");
        assertThat(finished.price()).isEqualTo(eur("2.99"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.payments().finish(less.id()));
    }

    @Test
    void freezeIsChangedAndEnded() {
        Payment frozen = confirmed(ORDER.withFreeze(TimeLimit.of(Duration.ofDays(1))));

        wallet.payments().freeze(frozen.id(), FreezeChange.of(Duration.ofDays(2)));
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{\"freeze\":{\"for\":172800}}");
        wallet.payments().freeze(frozen.id(), FreezeChange.END);
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{\"freeze_until\":0}");
        assertThat(Objects.requireNonNull(wallet.payments().get(frozen.id()).status())
                        .isPaid())
                .isTrue();
    }

    @Test
    void passwordIsGivenOnceItIsAskedFor() {
        Payment created =
                wallet.payments().create(ORDER.withPassword(NewPasswordProtection.provided(Secret.of("zzqqPassword"))));
        assertThat(created.toString()).doesNotContain("zzqqPassword");
        SANDBOX.server().accept(Objects.requireNonNull(created.transaction()), ONA, WALLET);
        assertThat(wallet.payments().get(created.id()).status()).isEqualTo(PaymentStatus.WAITING_PASSWORD);

        wallet.payments().unlock(created.id(), new PaymentPassword(Secret.of("zzqqPassword")));

        assertThat(wallet.payments().get(created.id()).status()).isNotEqualTo(PaymentStatus.WAITING_PASSWORD);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(
                        () -> wallet.payments().unlock(created.id(), new PaymentPassword(Secret.of("zzqqPassword"))));
    }

    @Test
    void theyAreFoundByPageAndByStream() {
        for (int order = 0; order < 5; order++) {
            wallet.payments().create(NewPayment.of("Order " + order, eur("1")));
        }
        PaymentFilter two = PaymentFilter.ALL.withStatus(PaymentStatus.NEW).withLimit(2);

        assertThat(wallet.payments().find(two).entries()).hasSize(2);
        List<Long> all = Pages.of(two, filter -> wallet.payments().find(filter)).stream()
                .map(Payment::id)
                .toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(5);
        assertThat(wallet.payments().findIds(PaymentIdFilter.ALL.withStatus(PaymentStatus.NEW)))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(wallet.payments().findIds(PaymentIdFilter.WITHOUT_BENEFICIARY))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(wallet.payments().find(PaymentFilter.ALL.withWallet(WALLET)).entries())
                .isEmpty();
        assertThatExceptionOfType(InvalidParametersException.class)
                .isThrownBy(() -> wallet.payments().find(PaymentFilter.ALL.withStatus(new PaymentStatus("odd"))));
    }

    /** Typed or not, and whatever the policy says. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatMayHaveBeenDoneIsNotSentAgain(boolean lost) {
        WalletApi eager = wallet.with(RetryPolicy.DEFAULT.repeatingWhatMayBeDone());
        JsonObject body = Json.createObjectBuilder().add("a", 1).build();
        for (Runnable call : List.<Runnable>of(
                () -> eager.payments().create(ORDER),
                () -> eager.payments().cancel(7),
                () -> eager.payments().finish(7),
                () -> eager.payments().finish(7, FinalPrice.of(eur("1"))),
                () -> eager.payments().freeze(7, FreezeChange.END),
                () -> eager.payments().unlock(7, new PaymentPassword(Secret.of("zzqqPassword"))),
                () -> eager.send(ApiRequest.post("rest/v1/payment").body(body)))) {
            int before = SANDBOX.server().requests().size();
            SANDBOX.server()
                    .answerWith(
                            "*",
                            "/rest/v1/payment",
                            (lost ? CannedAnswer.own().cutHeadAfter(0) : CannedAnswer.status(503)).times(1));
            assertThatExceptionOfType(lost ? ConnectionFailedException.class : ServerFailureException.class)
                    .isThrownBy(call::run);
            assertThat(SANDBOX.server().requests()).hasSize(before + 1);
        }
    }

    @Test
    void parametersAreOfAnyKind() {
        for (JsonValue json : List.of(
                Json.createValue("order-77"),
                Json.createValue(77),
                JsonValue.TRUE,
                JsonValue.EMPTY_JSON_ARRAY,
                JsonValue.EMPTY_JSON_OBJECT)) {
            assertThat(wallet.payments().create(ORDER.withParameters(json)).parameters())
                    .isEqualTo(json);
        }
    }
}
