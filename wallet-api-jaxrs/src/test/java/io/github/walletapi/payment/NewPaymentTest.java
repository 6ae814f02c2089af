package io.github.walletapi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.wallet.CardIdentifier;
import io.github.walletapi.wallet.WalletIdentifier;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A payment that the API refuses cannot be built. */
class NewPaymentTest {
    private static final NewPayment ORDER = NewPayment.of("Order 77", eur("12.34"));
    private static final NewPaymentItem COFFEE = NewPaymentItem.of("Coffee", eur("1.80"));

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static void assertRefused(ThrowingCallable building, String field, String limits) {
        assertThatIllegalArgumentException()
                .isThrownBy(building)
                .withMessageStartingWith(field + " ")
                .withMessageContaining(limits);
    }

    private static NewPayment payment(
            @Nullable String description, @Nullable Money price, @Nullable List<NewPaymentItem> items) {
        return new NewPayment(description, price, null, items, null, null, null, null, null, null, null, null);
    }

    @Test
    void priceOrItemsAndNotBoth() {
        assertRefused(() -> payment("a", eur("1"), List.of(COFFEE)), "price and items", "exclude");
        assertRefused(() -> payment("a", null, null), "description and price", "or items");
        assertRefused(() -> payment(null, eur("1"), null), "description and price", "or items");
        assertRefused(() -> payment(" ", eur("1"), null), "description", "not be empty");
        assertRefused(() -> NewPayment.ofItems(List.of()), "items", "one at least");
        assertThat(payment("a", null, List.of(COFFEE)).description()).isEqualTo("a");
    }

    @Test
    void amountsArePositiveAndWhole() {
        for (String amount : List.of("0", "-0.01", "-5", "0.001", "0.333333333", "99999999999999999999")) {
            assertRefused(() -> NewPayment.of("a", eur(amount)), "price", "more than 0");
            assertRefused(() -> NewPaymentItem.of("a", eur(amount)), "price of items", "more than 0");
            assertRefused(() -> ORDER.withCashback(eur(amount)), "cashback", "more than 0");
            assertRefused(() -> ORDER.withCommission(Commission.ofPayer(eur(amount))), "out_commission", "more than 0");
            assertRefused(
                    () -> ORDER.withCommission(Commission.ofBeneficiary(eur(amount))), "in_commission", "more than 0");
            assertRefused(() -> FinalPrice.of(eur(amount)), "price", "more than 0");
        }
        assertRefused(() -> NewPayment.of("a", Money.of("0.5", "JPY")), "price", "JPY, which has 0 decimals");
        assertRefused(() -> NewPayment.of("a", Money.of("1.2345", "KWD")), "price", "KWD, which has 3 decimals");
        assertThat(NewPayment.of("a", Money.of("500", "JPY")).total()).isEqualTo(Money.of("500", "JPY"));
        assertThat(NewPayment.of("a", Money.of("1.234", "KWD")).total()).isEqualTo(Money.of("1.234", "KWD"));
    }

    @Test
    void itemsAddUpExactlyAndHaveOneCurrency() {
        NewPayment order = NewPayment.ofItems(List.of(
                COFFEE.withQuantity(3), NewPaymentItem.of("Bun", eur("0.01")).withQuantity(7)));

        assertThat(order.total()).isEqualTo(eur("5.47"));
        assertThat(ORDER.total()).isEqualTo(eur("12.34"));
        assertRefused(
                () -> NewPayment.ofItems(List.of(COFFEE, NewPaymentItem.of("Tea", Money.of("1", "USD")))),
                "currency of items",
                "one");
        assertRefused(
                () -> NewPayment.ofItems(List.of(
                        NewPaymentItem.of("Gold", eur("90000000000000000")).withQuantity(2))),
                "the sum of items",
                "at most");
        for (int quantity : List.of(0, -1)) {
            assertRefused(() -> COFFEE.withQuantity(quantity), "quantity of items", "1 or more");
        }
        assertRefused(() -> NewPaymentItem.of(" ", eur("1")), "title of items", "not be empty");
    }

    @Test
    void commissionIsAPartOfThePrice() {
        assertRefused(
                () -> ORDER.withCommission(Commission.ofPayer(eur("12.35"))), "commission", "larger than the price");
        assertRefused(
                () -> ORDER.withCommission(Commission.ofBeneficiary(eur("12.35"))), "commission", "which is 12.34 EUR");
        assertRefused(() -> ORDER.withCommission(new Commission(eur("6.17"), eur("6.18"))), "commission", "larger");
        assertRefused(() -> ORDER.withCommission(new Commission(null, null)), "commission", "in_commission");
        assertRefused(
                () -> ORDER.withCommission(Commission.ofPayer(Money.of("1", "USD"))), "out_commission", "currency");
        assertRefused(
                () -> NewPayment.ofItems(List.of(COFFEE)).withCommission(Commission.ofPayer(eur("1.81"))),
                "commission",
                "larger");
        assertThat(ORDER.withCommission(new Commission(eur("6.17"), eur("6.17")))
                        .commission())
                .isEqualTo(new Commission(eur("6.17"), eur("6.17")));
    }

    @Test
    void cashbackHasTheCurrencyOfThePrice() {
        assertRefused(() -> ORDER.withCashback(Money.of("1", "USD")), "cashback", "which is EUR");
        assertRefused(() -> NewPayment.ofItems(List.of(COFFEE)).withCashback(Money.of("1", "USD")), "cashback", "EUR");
        assertThat(ORDER.withCashback(eur("20")).cashback()).isEqualTo(eur("20"));
    }

    @Test
    void priceThatThePayerChoosesStaysWithinItsRules() {
        assertRefused(() -> ORDER.withPriceRules(new PriceRules(null, null, null)), "price_rules", "min, max or");
        assertRefused(() -> ORDER.withPriceRules(new PriceRules(null, null, List.of())), "price_rules", "choices");
        assertRefused(() -> ORDER.withPriceRules(PriceRules.between(eur("13"), eur("20"))), "price", "at least min");
        assertRefused(() -> ORDER.withPriceRules(PriceRules.between(eur("1"), eur("2"))), "price", "at most max");
        assertRefused(() -> ORDER.withPriceRules(PriceRules.choices(eur("10"), eur("20"))), "price", "one of choices");
        assertRefused(
                () -> ORDER.withPriceRules(new PriceRules(eur("10"), eur("20"), List.of(eur("12.34"), eur("21")))),
                "choices",
                "from min to max");
        assertRefused(() -> ORDER.withPriceRules(PriceRules.choices(eur("12.34"), eur("12.34"))), "choices", "differ");
        assertRefused(
                () -> ORDER.withPriceRules(PriceRules.between(Money.of("1", "USD"), eur("20"))), "min", "which is EUR");
        assertRefused(
                () -> NewPayment.of("a", Money.of("500", "JPY"))
                        .withPriceRules(PriceRules.between(Money.of("1", "JPY"), Money.of("900", "JPY"))),
                "min",
                "with cents");
        assertRefused(() -> ORDER.withPriceRules(PriceRules.between(eur("0"), eur("20"))), "min", "more than 0");
        assertThat(ORDER.withPriceRules(PriceRules.choices(eur("5"), eur("12.34")))
                        .priceRules())
                .isEqualTo(PriceRules.choices(eur("5"), eur("12.34")));
    }

    @Test
    void beneficiaryHasOneIdentifier() {
        WalletIdentifier two = new WalletIdentifier(1L, "john@example.com", null, null, null, null);
        WalletIdentifier none = new WalletIdentifier(null, null, null, null, null, null);
        for (WalletIdentifier wrong : List.of(two, none)) {
            assertRefused(() -> ORDER.withBeneficiary(wrong), "beneficiary", "exactly one of id, email");
        }
        assertRefused(() -> ORDER.withBeneficiary(WalletIdentifier.of(0)), "id of beneficiary", "positive");
        WalletIdentifier card = WalletIdentifier.card(new CardIdentifier(null, "1"));
        assertRefused(() -> ORDER.withBeneficiary(card), "issuer of card of beneficiary", "must not be empty");
        assertRefused(() -> WalletIdentifier.email("nobody"), "email", "address");
        assertRefused(() -> WalletIdentifier.phone("861234567"), "phone", "country code");
        for (WalletIdentifier right : List.of(
                WalletIdentifier.of(7),
                WalletIdentifier.email("John@Example.com"),
                WalletIdentifier.phone("+370 612 34567"),
                WalletIdentifier.barcode("123"),
                WalletIdentifier.card(new CardIdentifier("paysera", "1")))) {
            assertThat(ORDER.withBeneficiary(right).beneficiary()).isEqualTo(right);
        }
    }

    @Test
    void freezeHasOneForm() {
        Instant soon = Instant.ofEpochSecond(1_900_000_000);
        TimeLimit both = new TimeLimit(Duration.ofDays(1), soon);
        assertRefused(() -> ORDER.withFreeze(both), "freeze", "not both");
        assertRefused(() -> ORDER.withFreeze(TimeLimit.of(Duration.ofMillis(500))), "freeze", "whole seconds");
        assertRefused(() -> FreezeChange.of(Duration.ZERO), "freeze", "1 second or more");
        assertRefused(() -> new FreezeChange(TimeLimit.until(soon), soon), "freeze and freeze_until", "exclude");
        assertRefused(() -> new FreezeChange(null, null), "freeze and freeze_until", "one must be given");
        assertRefused(() -> new FreezeChange(null, soon), "freeze_until", "1970");
        assertThat(FreezeChange.END.freezeUntil()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void passwordIsGivenIfItIsProvided() {
        assertRefused(() -> new NewPasswordProtection(PasswordType.PROVIDED, null, null, null), "value", "provided");
        assertRefused(
                () -> new NewPasswordProtection(PasswordType.GENERATED, Secret.of("zzqq"), null, null),
                "value",
                "only then");
        assertThat(ORDER.withPassword(NewPasswordProtection.provided(Secret.of("zzqq"))))
                .asString()
                .doesNotContain("zzqq");
        assertRefused(() -> ORDER.withFundsSource(new FundsSource(null, " ")), "funds_source", "type or details");
    }

    public record Order(long orderid, String note, Money sum, Instant at) {}

    @Test
    void parametersAreAnyJsonOrARecord() {
        JsonValue json = Json.createObjectBuilder().add("orderid", 1234).build();
        assertThat(ORDER.withParameters(json).parameters()).isEqualTo(json);
        assertThat(ORDER.withParameters(Json.createValue("order-77")).parameters())
                .isEqualTo(Json.createValue("order-77"));
        Order order = new Order(77, "ąžuolas", eur("1.50"), Instant.ofEpochSecond(1_355_314_332));
        JsonValue written = ORDER.withParameters(order).parameters();
        assertThat(Parameters.as(Order.class, written)).contains(order);
        assertThat(Parameters.as(Order.class, null)).isEmpty();
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> Parameters.as(Order.class, Json.createValue("zzqq")))
                .withMessageContaining("parameters")
                .withMessageNotContaining("zzqq");
    }

    @Test
    void filtersAreRefusedByTheirNames() {
        assertRefused(() -> PaymentFilter.ALL.withStatus(new PaymentStatus("a,b")), "status", "word");
        assertRefused(() -> PaymentFilter.ALL.withWallet(0), "wallet", "positive");
        assertRefused(() -> PaymentFilter.ALL.withBeneficiary(-1), "beneficiary", "or none");
        assertRefused(() -> PaymentFilter.ALL.withLimit(201), "limit", "1 to 200");
        assertRefused(() -> PaymentIdFilter.ALL.withWallet(-1), "wallet", "positive");
        assertThat(PaymentIdFilter.WITHOUT_BENEFICIARY.beneficiary()).isEqualTo("none");
    }

    @Test
    void statusSaysWhatCanBeDone() {
        for (PaymentStatus paid : List.of(PaymentStatus.CONFIRMED, PaymentStatus.DONE)) {
            assertThat(paid.isPaid()).isTrue();
        }
        assertThat(PaymentStatus.CONFIRMED.canBeCanceled()).isTrue();
        assertThat(PaymentStatus.CONFIRMED.isFinal()).isFalse();
        for (PaymentStatus end : List.of(
                PaymentStatus.DONE,
                PaymentStatus.CANCELED,
                PaymentStatus.REJECTED,
                PaymentStatus.REVOKED,
                PaymentStatus.FAILED,
                PaymentStatus.DELETED)) {
            assertThat(end.isFinal()).as(end.value()).isTrue();
            assertThat(end.canBeCanceled()).as(end.value()).isFalse();
        }
        for (PaymentStatus open : List.of(
                PaymentStatus.NEW,
                PaymentStatus.WAITING,
                PaymentStatus.WAITING_REGISTRATION,
                PaymentStatus.WAITING_PASSWORD,
                PaymentStatus.RESERVED,
                new PaymentStatus("unheard_of"))) {
            assertThat(open.isPaid() || open.isFinal() || open.canBeCanceled())
                    .as(open.value())
                    .isFalse();
        }
    }
}
