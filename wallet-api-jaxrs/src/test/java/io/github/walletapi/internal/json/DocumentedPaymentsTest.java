package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static io.github.walletapi.internal.json.Samples.sample;
import static io.github.walletapi.internal.json.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.paging.Page;
import io.github.walletapi.payment.Commission;
import io.github.walletapi.payment.FinalPrice;
import io.github.walletapi.payment.FreezeChange;
import io.github.walletapi.payment.FundsSource;
import io.github.walletapi.payment.FundsSourceType;
import io.github.walletapi.payment.NewPasswordProtection;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.NewPaymentItem;
import io.github.walletapi.payment.PasswordStatus;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.payment.PaymentItem;
import io.github.walletapi.payment.PaymentPurpose;
import io.github.walletapi.payment.PaymentStatus;
import io.github.walletapi.payment.PriceRules;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.wallet.CardIdentifier;
import io.github.walletapi.wallet.PaymentPassword;
import io.github.walletapi.wallet.WalletIdentifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.GenericType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments as the documentation shows them, and in each form that one of the sources knows. */
class DocumentedPaymentsTest {
    private static final GenericType<Page<Payment>> PAGE = new GenericType<>() {};
    private static final Money PRICE = Money.of("12.99", "EUR");

    private static Object tree(String json) {
        return read(json, JsonObject.class);
    }

    private static Object request(String name) {
        return sample("payment/" + name, JsonObject.class);
    }

    private static Payment payment(String members) {
        return read("{\"id\":7," + members + "}", Payment.class);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void requests() {
        assertThat(tree(written(NewPayment.of("Payment for order No. 1234", PRICE)
                        .withParameters(
                                Json.createObjectBuilder().add("orderid", 1234).build()))))
                .isEqualTo(request("payment-create-request.json"));
        assertThat(tree(written(FinalPrice.of(eur("2.99"))))).isEqualTo(request("payment-finalize-request.json"));
        assertThat(tree(written(FreezeChange.until(Instant.ofEpochSecond(1_357_992_732)))))
                .isEqualTo(request("payment-freeze-request.json"));
        assertThat(tree(written(new PaymentPassword(Secret.of("some secret")))))
                .isEqualTo(request("payment-password-request.json"));
        assertThat(written(FreezeChange.of(Duration.ofDays(1)))).isEqualTo("{\"freeze\":{\"for\":86400}}");
        assertThat(written(FreezeChange.END)).isEqualTo("{\"freeze_until\":0}");
    }

    @Test
    void answers() {
        assertThat(sample("payment/payment-create.json", Payment.class))
                .isEqualTo(new Payment(
                        2987,
                        "pDAlAZ3z",
                        Instant.ofEpochSecond(1_355_314_332),
                        PaymentStatus.NEW,
                        null,
                        null,
                        null,
                        "Payment for order No. 1234",
                        PRICE,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(sample("payment/payments-search-ids.json", new GenericType<List<Long>>() {}))
                .containsExactly(1278L, 1992L, 2012L, 3012L);
    }

    /** A card that lacks something makes neither the payment nor the list unreadable, and is not left out either. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"number\":\"1\"}", "{\"number\":\"1\",\"issuer\":null}", "{\"number\":\"1\",\"issuer\":\"\"}"
            })
    void cardOfABeneficiaryMayLackItsIssuer(String card) {
        Payment payment = read("{\"id\":7,\"beneficiary\":{\"card\":" + card + "}}", Payment.class);
        CardIdentifier read = Objects.requireNonNull(
                Objects.requireNonNull(payment.beneficiary()).card());
        assertThat(read.number()).isEqualTo("1");
        assertThat(read.issuer()).isIn(null, "");
    }

    /** Every member, with the currency where each object has it. */
    @Test
    void everythingThatCanBeAskedFor() {
        NewPayment all = NewPayment.ofItems(List.of(
                        NewPaymentItem.of("Coffee", eur("1.80"))
                                .withQuantity(2)
                                .withDescription("black")
                                .withImage(URI.create("https://shop.example/c.png"))
                                .withParameters(Json.createValue("sku-1")),
                        NewPaymentItem.of("Bun", eur("1"))))
                .withDescription("Order 77")
                .withCommission(new Commission(eur("0.10"), eur("0.20")))
                .withBeneficiary(WalletIdentifier.of(14471))
                .withPriceRules(new PriceRules(eur("1"), eur("9"), List.of(eur("4.60"), eur("5"))))
                .withPassword(NewPasswordProtection.provided(Secret.of("zzqq")))
                .withFreeze(TimeLimit.of(Duration.ofHours(2)))
                .withCashback(eur("20"))
                .withPurpose(PaymentPurpose.CASH)
                .withFundsSource(new FundsSource(FundsSourceType.GIFT, "of a friend"));

        assertThat(tree(written(all))).isEqualTo(tree("""
                {"description":"Order 77","currency":"EUR","cashback":2000,
                 "items":[{"title":"Coffee","description":"black","image_uri":"https://shop.example/c.png","price":180,
                   "currency":"EUR","quantity":2,"parameters":"sku-1"},
                  {"title":"Bun","price":100,"currency":"EUR","quantity":1}],
                 "commission":{"out_commission":10,"in_commission":20},
                 "beneficiary":{"id":14471},
                 "price_rules":{"min":100,"max":900,"choices":[460,500]},
                 "password":{"type":"provided","value":"zzqq"},
                 "freeze":{"for":7200},"purpose":"cash",
                 "funds_source":{"type":"gift","details":"of a friend"}}"""));
    }

    /** The rules have no currency of their own, and neither have items at the place where theirs is looked for. */
    @Test
    void currencyIsWrittenForWhatHasNone() {
        NewPayment items = NewPayment.ofItems(List.of(NewPaymentItem.of("Bun", eur("1"))));
        assertThat(tree(written(items.withPriceRules(PriceRules.between(eur("1"), eur("9"))))))
                .isEqualTo(tree("{\"items\":[{\"title\":\"Bun\",\"price\":100,\"currency\":\"EUR\",\"quantity\":1}],"
                        + "\"price_rules\":{\"min\":100,\"max\":900},\"currency\":\"EUR\"}"));
        assertThat(tree(written(items.withCommission(Commission.ofPayer(eur("0.5"))))))
                .isEqualTo(tree("{\"items\":[{\"title\":\"Bun\",\"price\":100,\"currency\":\"EUR\",\"quantity\":1}],"
                        + "\"commission\":{\"out_commission\":50},\"currency\":\"EUR\"}"));
        assertThat(tree(written(items)))
                .isEqualTo(tree("{\"items\":[{\"title\":\"Bun\",\"price\":100,\"currency\":\"EUR\",\"quantity\":1}]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JPY|500|{\"description\":\"a\",\"price_decimal\":\"500\",\"currency\":\"JPY\",\"commission\":{\"out_commission_decimal\":\"5\"}}",
                "KWD|1.234|{\"description\":\"a\",\"price_decimal\":\"1.234\",\"currency\":\"KWD\",\"commission\":{\"out_commission_decimal\":\"5\"}}"
            })
    void whatHasNoCentsIsWrittenAsADecimal(String currency, String amount, String json) {
        NewPayment payment = NewPayment.of("a", Money.of(amount, currency));
        Money part = Money.of(currency.equals("JPY") ? "5" : "0.005", currency);
        assertThat(tree(written(payment.withCommission(Commission.ofPayer(part)))))
                .isEqualTo(tree(json.replace("\"5\"", "\"" + part.amount().toPlainString() + "\"")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinalPrice.of(Money.of(amount, currency)))
                .withMessageStartingWith("price must be in a currency with cents");
    }

    /** Also where the currency comes last, and where an object of PHP is empty. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"currency\":\"EUR\",\"commission\":{\"out_commission\":10,\"in_commission_decimal\":\"0.20\"}",
                "\"commission\":{\"out_commission_decimal\":\"0.10\",\"in_commission\":20},\"currency\":\"EUR\",\"items\":[]",
                "\"commission\":{\"out_commission\":10,\"out_commission_decimal\":\"0.10\",\"in_commission\":20,"
                        + "\"in_commission_decimal\":\"0.20\"},\"price_rules\":[],\"currency\":\"EUR\""
            })
    void commissionHasTheCurrencyOfThePayment(String members) {
        assertThat(payment(members).commission()).isEqualTo(new Commission(eur("0.10"), eur("0.20")));
    }

    @Test
    void rulesAndItemsHaveTheCurrencyOfThePayment() {
        Payment read = payment("\"price_rules\":{\"min\":100,\"max\":900,\"choices\":[460,null,500]},"
                + "\"items\":[{\"title\":\"Bun\",\"price\":100,\"quantity\":2,\"total_price_decimal\":\"2.00\"},"
                + "{\"title\":\"Tea\",\"price\":100,\"currency\":\"USD\"}],"
                + "\"price\":460,\"currency\":\"EUR\",\"cashback_decimal\":\"20.00\"");

        assertThat(read.priceRules()).isEqualTo(new PriceRules(eur("1"), eur("9"), List.of(eur("4.60"), eur("5"))));
        assertThat(read.items())
                .containsExactly(
                        new PaymentItem("Bun", null, null, eur("1"), 2, null, eur("2")),
                        new PaymentItem("Tea", null, null, Money.of("1", "USD"), null, null, null));
        assertThat(read.price()).isEqualTo(eur("4.60"));
        assertThat(read.cashback()).isEqualTo(eur("20"));
    }

    /** The guides abridge payments within transactions so. */
    @Test
    void whatNobodySaysTheCurrencyOfIsMissing() {
        Payment read = payment("\"status\":\"reserved\",\"price_decimal\":\"50.00\",\"wallet\":14471,"
                + "\"commission\":{\"out_commission\":10},\"price_rules\":{\"min\":100,\"choices\":[1,2]},"
                + "\"items\":[{\"title\":\"Bun\",\"price\":100}]");

        assertThat(read.status()).isEqualTo(PaymentStatus.RESERVED);
        assertThat(read.price()).isNull();
        assertThat(read.commission()).isEqualTo(new Commission(null, null));
        assertThat(read.priceRules()).isEqualTo(new PriceRules(null, null, null));
        assertThat(read.items()).containsExactly(new PaymentItem("Bun", null, null, null, null, null, null));
    }

    /** Row 24: an object in the old documents and the SDKs, a number in the guide. */
    @ParameterizedTest
    @ValueSource(strings = {"14471", "\"14471\"", "{\"id\":14471}", "{\"id\":\"14471\",\"email\":null}"})
    void beneficiaryMayBeNothingButItsId(String json) {
        assertThat(payment("\"beneficiary\":" + json).beneficiary()).isEqualTo(WalletIdentifier.of(14471));
    }

    /** Row 27: seconds within, hours beside, and both in the answer that looks real. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"freeze\":{\"for\":0},\"freeze_for\":0|0|",
                "\"freeze\":{\"for\":7200},\"freeze_for\":2|7200|",
                "\"freeze_for\":2|7200|",
                "\"freeze\":{\"until\":1900000000}||1900000000",
                "\"freeze\":null,\"freeze_until\":1900000000||1900000000",
                "\"freeze_until\":\"1900000000\"||1900000000"
            })
    void freezeIsReadInEachForm(String json, @Nullable Long length, @Nullable Long until) {
        assertThat(payment(json).freeze())
                .isEqualTo(new TimeLimit(
                        length == null ? null : Duration.ofSeconds(length),
                        until == null ? null : Instant.ofEpochSecond(until)));
    }

    /** To the last digit: a number of an order is nobody's to round. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderid\":1234}",
                "\"order-77\"",
                "12345678901234567890.10",
                "[]",
                "{}",
                "[1,null,{\"a\":[true,\"ąčę 😀\"]}]",
                "true",
                "{\"price\":1,\"currency\":\"x\",\"freeze_for\":2,\"amount\":null}"
            })
    void parametersComeBackAsTheyWere(String json) {
        JsonValue value = read("{\"a\":" + json + "}", JsonObject.class).get("a");
        JsonValue sent = read(
                        written(NewPayment.of("a", PRICE).withParameters(Objects.requireNonNull(value))),
                        JsonObject.class)
                .get("parameters");
        assertThat(sent).hasToString(value.toString());
        for (String beside : List.of("\"status\":\"new\"", "\"freeze_for\":0", "\"items\":[],\"wallet\":null")) {
            assertThat(payment("\"parameters\":" + json + "," + beside).parameters())
                    .hasToString(value.toString());
        }
        assertThat(payment("\"items\":[{\"parameters\":" + json + "}]")
                        .items()
                        .get(0)
                        .parameters())
                .hasToString(value.toString());
        assertThat(payment("\"parameters\":null").parameters()).isNull();
    }

    public record Order(long orderid, @Nullable BigDecimal sum) {}

    @Test
    void parametersAsARecord() {
        assertThat(payment("\"parameters\":{\"orderid\":1234,\"sum\":1.10}").parametersAs(Order.class))
                .contains(new Order(1234, new BigDecimal("1.10")));
        assertThat(payment("\"items\":[{\"parameters\":{\"orderid\":5}}]")
                        .items()
                        .get(0)
                        .parametersAs(Order.class))
                .contains(new Order(5, null));
        assertThat(payment("\"status\":\"new\"").parametersAs(Order.class)).isEmpty();
        assertThat(payment("\"parameters\":\"a\"").parametersAs(String.class)).contains("a");
    }

    @Test
    void oneOddPaymentLeavesTheOthersReadable() {
        List<Payment> payments = read(
                        "{\"payments\":[{\"id\":1,\"price\":\"x\",\"currency\":\"EUR\"},{\"id\":2,\"status\":\"odd\"},"
                                + "{\"price\":1},7,{\"id\":3,\"items\":[{\"quantity\":1.5},{\"title\":\"a\"}]}],"
                                + "\"_metadata\":{\"total\":5}}",
                        PAGE)
                .entries();

        assertThat(payments).hasSize(5);
        List<Payment> readable = PartlyReadable.readable(payments);
        assertThat(readable).extracting(Payment::id).containsExactly(2L, 3L);
        assertThat(readable.get(0).status()).isEqualTo(new PaymentStatus("odd"));
        assertThat(PartlyReadable.readable(readable.get(1).items()))
                .extracting(PaymentItem::title)
                .containsExactly("a");
    }

    @Test
    void passwordIsReadAndNotShown() {
        Payment read = payment("\"password\":{\"type\":\"generated\",\"status\":\"pending\",\"value\":\"zzqq\"}");
        assertThat(Objects.requireNonNull(read.protection()).status()).isEqualTo(PasswordStatus.PENDING);
        assertThat(Objects.requireNonNull(read.protection().value()).reveal()).isEqualTo("zzqq");
        assertThat(read.toString()).doesNotContain("zzqq");
    }
}
