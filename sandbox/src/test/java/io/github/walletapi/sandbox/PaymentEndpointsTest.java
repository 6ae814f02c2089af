package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentEndpointsTest {
    private static final int ONA = 1234;
    private static final int PAYER = 1;
    private static final String FROZEN = "{'description': 'Ticket', 'price': 1000, 'currency': 'EUR',"
            + " 'freeze': {'for': 3600}, 'beneficiary': {'id': 887}%s}";

    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(SandboxServer.builder()
            .clock(Fixture.fixedClock())
            .client(Signed.ID, Signed.KEY)
            .client("other", "otherKey"));

    private final SandboxServer sandbox = EXTENSION.server();
    private final Shop shop = new Shop(sandbox);

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private JsonObject payment(String body) {
        return shop.payment(json(body));
    }

    private String confirm(JsonObject payment) {
        String key = payment.getString("transaction_key");
        sandbox.accept(key, ONA, PAYER);
        shop.done("PUT", "transaction/" + key + "/confirm", "");
        return "payment/" + payment.getInt("id");
    }

    private String status(String path) {
        return shop.read(path).getString("status");
    }

    @Test
    void oneIsCreatedAsDocumented() {
        JsonObject created = shop.payment(Fixture.text("documented/payment-create-request.json"));
        JsonObject documented = Fixture.json("documented/payment-create.json").asJsonObject();
        for (String name : documented.keySet()) {
            if (!Set.of("id", "transaction_key", "created_at").contains(name)) {
                assertThat(created.get(name)).as(name).isEqualTo(documented.get(name));
            }
        }
        assertThat(created.getInt("created_at")).isEqualTo((int) Signed.TIME);
        assertThat(created.getJsonObject("parameters").getInt("orderid")).isEqualTo(1234);
        assertThat(created).doesNotContainKeys("wallet", "confirmed_at", "beneficiary");
        assertThat(shop.read("payment/" + created.getInt("id"))).isEqualTo(created);
        assertThat(shop.read("transaction/" + created.getString("transaction_key"))
                        .getJsonArray("payments"))
                .containsExactly(created);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'price': 1, 'currency': 'EUR'}|description",
                "{'price': 1, 'currency': 'EUR', 'items': []}|description",
                "{'description': 'x', 'currency': 'EUR'}|price",
                "{'description': 'x', 'price': 1}|currency",
                "{'description': 'x', 'price': 1, 'currency': 'ZZZ'}|currency",
                "{'description': 'x', 'price': 0, 'currency': 'EUR'}|price",
                "{'description': 'x', 'price': -5, 'currency': 'EUR'}|price",
                "{'description': 'x', 'price': '5', 'currency': 'EUR'}|price",
                "{'description': 'x', 'price': 0.5, 'currency': 'EUR'}|price",
                "{'description': 'x', 'price_decimal': '0.001', 'currency': 'EUR'}|price_decimal",
                "{'description': 'x', 'price_decimal': '0.5', 'currency': 'JPY'}|price_decimal",
                "{'description': 'x', 'price_decimal': 'many', 'currency': 'EUR'}|price_decimal",
                "{'description': 'x', 'price': 1, 'price_decimal': '0.01', 'currency': 'EUR'}|price_decimal",
                "{'price': 1, 'currency': 'EUR', 'items': [{'title': 'a', 'price': 1}]}|price",
                "{'items': [{'title': 'a', 'price': 1}]}|currency",
                "{'currency': 'EUR', 'items': [{'title': 'a', 'price': 1, 'currency': 'USD'}]}|currency",
                "{'currency': 'EUR', 'items': [{'price': 1}]}|items[0].title",
                "{'currency': 'EUR', 'items': [{'title': 'a'}]}|items[0].price",
                "{'currency': 'EUR', 'items': [{'title': 'a', 'price': 1, 'quantity': 0}]}|items[0].quantity",
                "{'description': 'x', 'price': 9, 'currency': 'EUR', 'commission': {'out_commission': 10}}|commission",
                "{'description': 'x', 'price': 9, 'currency': 'EUR', 'commission': {}}|commission.out_commission",
                "{'description': 'x', 'price': 9, 'currency': 'EUR', 'cashback': 10}|cashback",
                "{'description': 'x', 'price': 9, 'currency': 'EUR', 'freeze': {'for': 1}, 'freeze_for': 1}|freeze",
                "{'description': 'x', 'price': 9, 'currency': 'EUR', 'freeze': {'for': 1, 'until': 2}}|freeze",
                "{'description': 'x', 'price': 9, 'currency': 'EUR', 'beneficiary': {'id': 4}}|beneficiary.id",
                "{'description': 'x', 'price': 9, 'currency': 'EUR',"
                        + " 'beneficiary': {'id': 887, 'email': 'a@b.c'}}|beneficiary",
                "{'description': 'x', 'price': 9, 'currency': 'EUR', 'purpose': 'fun'}|purpose",
                "{'description': 'x', 'price': 9, 'currency': 'EUR', 'password': {'type': 'provided'}}|password.value",
                "{'description': 'x', 'currency': 'EUR', 'price_rules': {}}|price_rules.min",
                "{'description': 'x', 'currency': 'EUR', 'price_rules': {'min': 5, 'max': 4}}|price_rules.min",
                "{'description': 'x', 'currency': 'EUR', 'price_rules': {'max': 5, 'choices': [6]}}|price_rules.choices"
            })
    void whatIsWrongIsNamed(String body, String property) {
        Wire.Answer answer = shop.send("POST", "payment", json(body));
        assertThat(answer.error()).as(answer.body()).isEqualTo("invalid_parameters");
        assertThat(answer.errorProperties()).containsKey(property);
        assertThat(shop.get("payments/id").array()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JPY, 500, 50000, 500.00", "KWD, 1.234, , 1.234", "EUR, 12.9, 1290, 12.90"})
    void decimalsAreForCurrenciesWithoutCents(String currency, String decimal, Integer cents, String shown) {
        JsonObject created =
                payment("{'description': 'x', 'price_decimal': '" + decimal + "', 'currency': '" + currency + "'}");
        assertThat(created.getString("price_decimal")).isEqualTo(shown);
        JsonNumber price = created.getJsonNumber("price");
        assertThat(price == null ? null : (Integer) price.intValue()).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 500, 49500.00, 500.00, 4950000, 50000",
        "KWD, 1.234, 99.266, 1.234, , ",
        "KWD, 1.5, 99.00, 1.50, 9900, 150"
    })
    void whatHasNoCentsIsPaidToTheLastUnit(
            String currency,
            String price,
            String left,
            String paid,
            @Nullable Integer leftInCents,
            @Nullable Integer paidInCents) {
        JsonObject created =
                payment("{'description': 'x', 'price_decimal': '" + price + "', 'currency': '" + currency + "'}");
        String key = created.getString("transaction_key");
        sandbox.accept(key, 3002, 3203);
        JsonObject reserved = balance(3002, 3203, currency);
        assertThat(reserved.getString("at_disposal_decimal")).isEqualTo(left);
        assertThat(reserved.getString("reserved_decimal")).isEqualTo(paid);
        assertThat(reserved.get("at_disposal")).isEqualTo(number(leftInCents));
        assertThat(reserved.get("reserved")).isEqualTo(number(paidInCents));
        assertPending(currency, paid, paidInCents);

        shop.done("PUT", "transaction/" + key + "/confirm", "");
        shop.get("payments/id");
        assertThat(balance(2110, Shop.WALLET, currency).getString("at_disposal_decimal"))
                .isEqualTo(paid);
        JsonObject statement = AsUser.of(sandbox, 2110, "statements")
                .get("wallet/2112/statements?currency=" + currency)
                .object()
                .getJsonArray("statements")
                .getJsonObject(0);
        assertThat(statement.getString("amount_decimal")).isEqualTo(paid);
        assertThat(statement.get("amount")).isEqualTo(number(paidInCents));
    }

    private static @Nullable JsonValue number(@Nullable Integer value) {
        return value == null ? null : Json.createValue(value);
    }

    private JsonObject balance(int userId, int wallet, String currency) {
        return AsUser.of(sandbox, userId, "balance")
                .get("wallet/" + wallet + "/balance?convert_to=EUR")
                .object()
                .getJsonObject(currency);
    }

    private void assertPending(String currency, String paid, @Nullable Integer paidInCents) {
        AsUser liga = AsUser.of(sandbox, 3002, "outgoing_payments", "statements");
        for (String list : List.of("pending_payments", "reservation_statements")) {
            JsonObject row = liga.get("wallet/3203/" + list.replace('_', '-'))
                    .object()
                    .getJsonArray(list)
                    .getJsonObject(0);
            assertThat(row.getString("amount_decimal")).isEqualTo(paid);
            assertThat(row.getString("currency")).isEqualTo(currency);
            assertThat(row.get("amount")).isEqualTo(number(paidInCents));
        }
    }

    @Test
    void whatWaitsForFundsOfThreeDecimalsIsShown() {
        JsonObject created = payment("{'description': 'x', 'price_decimal': '100.501', 'currency': 'KWD'}");
        sandbox.accept(created.getString("transaction_key"), 3002, 3203);
        assertThat(shop.status(created.getString("transaction_key"))).isEqualTo("waiting_funds");
        assertThat(AsUser.of(sandbox, 3002, "outgoing_payments")
                        .get("wallet/3203/pending-payments")
                        .body())
                .contains("\"amount_decimal\":\"100.501\"");
        sandbox.uploadFunds(3203, "0.001", "KWD");
        assertThat(shop.status(created.getString("transaction_key"))).isEqualTo("reserved");
    }

    @Test
    void itemsAddUp() {
        JsonObject created = payment("{'currency': 'EUR', 'items': [{'title': 'Cup', 'price': 333, 'quantity': 3},"
                + " {'title': 'Tea', 'price_decimal': '0.01', 'currency': 'EUR', 'parameters': [1]}]}");
        assertThat(created.getInt("price")).isEqualTo(1000);
        assertThat(created.getString("currency")).isEqualTo("EUR");
        assertThat(created.getJsonArray("items").toString())
                .isEqualTo("[{\"title\":\"Cup\",\"price\":333,\"price_decimal\":\"3.33\",\"currency\":\"EUR\","
                        + "\"quantity\":3,\"total_price\":999,\"total_price_decimal\":\"9.99\"},"
                        + "{\"title\":\"Tea\",\"parameters\":[1],\"price\":1,\"price_decimal\":\"0.01\","
                        + "\"currency\":\"EUR\",\"quantity\":1,\"total_price\":1,\"total_price_decimal\":\"0.01\"}]");
    }

    @Test
    void whatWasAskedForComesBack() {
        JsonObject created = payment("{'description': 'x', 'price': 900, 'currency': 'EUR', 'cashback_decimal': '2.00',"
                + " 'purpose': 'cash', 'commission': {'out_commission': 10, 'in_commission_decimal': '0.20'},"
                + " 'beneficiary': 887, 'freeze_for': 2, 'funds_source': {'type': 'gift'},"
                + " 'password': {'type': 'provided', 'value': 'not shown', 'optional': true}, 'parameters': 'any'}");
        assertThat(created.toString())
                .contains(
                        "\"cashback\":200",
                        "\"purpose\":\"cash\"",
                        "\"commission\":{\"out_commission\":10,\"out_commission_decimal\":\"0.10\",",
                        "\"in_commission\":20",
                        "\"beneficiary\":{\"id\":887}",
                        "\"freeze\":{\"for\":7200},\"freeze_for\":2",
                        "\"funds_source\":{\"type\":\"gift\"}",
                        "\"password\":{\"type\":\"provided\",\"status\":\"pending\"}",
                        "\"parameters\":\"any\"")
                .doesNotContain("not shown");
    }

    @Test
    void moneyGoesFromThePayerToWhoIsPaid() {
        String path = confirm(payment("{'description': 'x', 'price': 1000, 'currency': 'EUR'}"));
        assertThat(status(path)).isEqualTo("done");
        assertThat(shop.balance(ONA, PAYER, "EUR")).isEqualTo("149000+2500");
        assertThat(shop.balance(2110, Shop.WALLET, "EUR")).isEqualTo("1235567+89");
        JsonObject out = AsUser.of(sandbox, ONA, "statements")
                .get("wallet/1/statements?limit=1")
                .object()
                .getJsonArray("statements")
                .getJsonObject(0);
        assertThat(out.getString("direction")).isEqualTo("out");
        assertThat(out.getInt("amount")).isEqualTo(1000);
        assertThat(out.getString("details")).isEqualTo("x");
        assertThat(out.getJsonObject("other_party").getInt("wallet_id")).isEqualTo(Shop.WALLET);
    }

    @Test
    void whatIsReservedStandsAmongThePendingPayments() {
        JsonObject payment = payment("{'description': 'x', 'price': 1000, 'currency': 'EUR'}");
        String key = payment.getString("transaction_key");
        sandbox.accept(key, ONA, PAYER);
        AsUser ona = AsUser.of(sandbox, ONA, "outgoing_payments", "statements", "balance");
        assertThat(shop.balance(ONA, PAYER, "EUR")).isEqualTo("149000+3500");
        JsonObject pending = ona.get("wallet/1/pending-payments?direction=out")
                .object()
                .getJsonArray("pending_payments")
                .getJsonObject(2);
        assertThat(pending.getInt("id")).isEqualTo(payment.getInt("id"));
        assertThat(pending.getString("transaction_key")).isEqualTo(key);
        assertThat(pending.getInt("amount")).isEqualTo(1000);
        assertThat(ona.get("wallet/1/reservation-statements").object().getJsonArray("reservation_statements"))
                .hasSize(2);
        assertThat(ona.send("DELETE", "wallet/1/pending-payment/" + payment.getInt("id"), "")
                        .error())
                .isEqualTo("invalid_state");
        shop.done("DELETE", "transaction/" + key, "");
        assertThat(shop.balance(ONA, PAYER, "EUR")).isEqualTo("150000+2500");
        assertThat(ona.get("wallet/1/pending-payments").object().getJsonArray("pending_payments"))
                .hasSize(2);
    }

    @Test
    void frozenMoneyIsThereButCannotBeUsed() {
        String path = confirm(payment(String.format(FROZEN, "")));
        assertThat(status(path)).isEqualTo("confirmed");
        assertThat(shop.read(path).getBoolean("cancelable")).isTrue();
        assertThat(shop.balance(5547, 887, "EUR")).isEqualTo("5000+1000");
        sandbox.letTimePass(Duration.ofSeconds(3599));
        assertThat(status(path)).isEqualTo("confirmed");
        sandbox.letTimePass(Duration.ofSeconds(1));
        assertThat(status(path)).isEqualTo("done");
        assertThat(shop.balance(5547, 887, "EUR")).isEqualTo("6000+0");
    }

    @Test
    void onlyWhatIsConfirmedAndFrozenIsCancelled() {
        JsonObject payment = payment(String.format(FROZEN, ""));
        assertThat(shop.send("DELETE", "payment/" + payment.getInt("id"), "").error())
                .isEqualTo("invalid_state");
        String path = confirm(payment);
        assertThat(shop.done("DELETE", path, "").getString("status")).isEqualTo("canceled");
        assertThat(shop.balance(ONA, PAYER, "EUR")).isEqualTo("150000+2500");
        assertThat(shop.balance(5547, 887, "EUR")).isEqualTo("5000+0");
        assertThat(shop.send("DELETE", path, "").status()).isEqualTo(409);
        String done = confirm(payment("{'description': 'x', 'price': 1, 'currency': 'EUR'}"));
        assertThat(shop.send("DELETE", done, "").error()).isEqualTo("invalid_state");
    }

    @Test
    void theFreezeIsChangedAndEnded() {
        String path = confirm(payment(String.format(FROZEN, "")));
        assertThat(shop.done("PUT", path + "/freeze", "{\"freeze\": {\"for\": 7200}}")
                        .getJsonObject("freeze")
                        .getInt("for"))
                .isEqualTo(7200);
        sandbox.letTimePass(Duration.ofSeconds(7199));
        assertThat(status(path)).isEqualTo("confirmed");
        assertThat(shop.done("PUT", path + "/freeze", Fixture.text("documented/payment-freeze-request.json"))
                        .getJsonObject("freeze")
                        .getInt("until"))
                .isEqualTo(1357992732);
        assertThat(shop.send("PUT", path + "/freeze", "{}").errorProperties()).containsKey("freeze");
        assertThat(shop.done("PUT", path + "/freeze", "{\"freeze_until\": 0}").getString("status"))
                .isEqualTo("done");
        assertThat(shop.send("PUT", path + "/freeze", "{\"freeze_for\": 1}").error())
                .isEqualTo("invalid_state");
    }

    @Test
    void aPaymentIsFinishedForLess() {
        String path = confirm(payment(String.format(FROZEN, "")));
        assertThat(shop.send("PUT", path + "/finalize", "{\"price\": 1001, \"currency\": \"EUR\"}")
                        .errorProperties())
                .containsKey("price");
        assertThat(shop.send("PUT", path + "/finalize", "{\"price\": 1, \"currency\": \"USD\"}")
                        .errorProperties())
                .containsKey("price");
        JsonObject done =
                shop.done("PUT", path + "/finalize", Fixture.text("documented/payment-finalize-request.json"));
        assertThat(done.getString("status")).isEqualTo("done");
        assertThat(done.getInt("price")).isEqualTo(299);
        assertThat(shop.balance(5547, 887, "EUR")).isEqualTo("5299+0");
        assertThat(shop.balance(ONA, PAYER, "EUR")).isEqualTo("149701+2500");
        assertThat(shop.send("PUT", path + "/finalize", "").error()).isEqualTo("invalid_state");
    }

    @Test
    void aPaymentIsFinishedAsItIs() {
        String path = confirm(payment(String.format(FROZEN, "")));
        assertThat(shop.done("PUT", path + "/finalize", "").getInt("price")).isEqualTo(1000);
        assertThat(shop.balance(5547, 887, "EUR")).isEqualTo("6000+0");
    }

    @Test
    void commissionsArePaidOutOnTheFirst() {
        String path =
                confirm(payment(String.format(FROZEN, ", 'commission': {'out_commission': 30, 'in_commission': 20}")));
        assertThat(shop.send("PUT", path + "/finalize", "{\"price\": 49, \"currency\": \"EUR\"}")
                        .errorProperties())
                .containsKey("price");
        shop.done("PUT", path + "/finalize", "");
        assertThat(shop.balance(5547, 887, "EUR")).isEqualTo("5950+0");
        // The tests stand still on the first of August.
        sandbox.letTimePass(Duration.ofDays(30));
        assertThat(shop.balance(2110, Shop.WALLET, "EUR")).isEqualTo("1234567+89");
        sandbox.letTimePass(Duration.ofDays(1));
        assertThat(shop.balance(2110, Shop.WALLET, "EUR")).isEqualTo("1234617+89");
    }

    @Test
    void aPasswordIsWaitedFor() {
        JsonObject payment =
                payment(String.format(FROZEN, ", 'password': {'type': 'provided', 'value': 'some secret'}"));
        String key = payment.getString("transaction_key");
        String path = "payment/" + payment.getInt("id");
        String body = Fixture.text("documented/payment-password-request.json");
        assertThat(shop.send("PUT", path + "/password", body).error()).isEqualTo("invalid_state");
        sandbox.accept(key, ONA, PAYER);
        assertThat(shop.status(key)).isEqualTo("waiting_password");
        assertThat(shop.balance(ONA, PAYER, "EUR")).isEqualTo("149000+3500");
        assertThat(shop.send("PUT", path + "/password", "{\"password\": \"guess\"}")
                        .error())
                .isEqualTo("invalid_password");
        assertThat(shop.send("PUT", "transaction/" + key + "/confirm", "").error())
                .isEqualTo("invalid_state");
        assertThat(shop.done("PUT", path + "/password", body)).isEmpty();
        assertThat(shop.status(key)).isEqualTo("reserved");
        assertThat(shop.read(path).getJsonObject("password").getString("status"))
                .isEqualTo("unlocked");
    }

    @Test
    void whoIsPaidGivesThePasswordAsWell() {
        JsonObject payment = payment(String.format(FROZEN, ", 'password': {'type': 'generated'}"));
        sandbox.accept(payment.getString("transaction_key"), ONA, PAYER);
        AsUser jane = AsUser.of(sandbox, 5547, "incoming_payments");
        assertThat(jane.get("wallet/887/pending-payments?type=password")
                        .object()
                        .getJsonArray("pending_payments"))
                .hasSize(1);
        assertThat(jane.send("PUT", "wallet/887/pending-payment/" + payment.getInt("id"), "{\"password\": \"123456\"}")
                        .status())
                .isEqualTo(200);
        assertThat(shop.status(payment.getString("transaction_key"))).isEqualTo("reserved");
    }

    @Test
    void thePayerTakesBackWhatWaitsForItsPassword() {
        JsonObject payment = payment(String.format(FROZEN, ", 'password': {'type': 'generated', 'cancelable': true}"));
        sandbox.accept(payment.getString("transaction_key"), ONA, PAYER);
        assertThat(AsUser.of(sandbox, ONA, "outgoing_payments")
                        .send("DELETE", "wallet/1/pending-payment/" + payment.getInt("id"), "")
                        .status())
                .isEqualTo(200);
        assertThat(shop.status(payment.getString("transaction_key"))).isEqualTo("rejected");
        assertThat(shop.balance(ONA, PAYER, "EUR")).isEqualTo("150000+2500");
    }

    @Test
    void paymentsAreFound() {
        int first =
                payment("{'description': 'a', 'price': 1, 'currency': 'EUR'}").getInt("id");
        int second = payment(String.format(FROZEN, "")).getInt("id");
        int third = payment(String.format(FROZEN, "")).getInt("id");
        confirm(shop.read("payment/" + third));
        assertThat(ids("")).containsExactly(first, second, third);
        assertThat(ids("?status=new")).containsExactly(first, second);
        assertThat(ids("?wallet=1")).containsExactly(third);
        assertThat(ids("?beneficiary=887")).containsExactly(second, third);
        assertThat(ids("?beneficiary=none")).containsExactly(first);
        assertThat(shop.get("payments/id?status=lost").errorProperties()).containsKey("status");
        JsonObject page = shop.read("payments?limit=1&offset=1");
        assertThat(page.getJsonObject("_metadata").getInt("total")).isEqualTo(3);
        assertThat(page.getJsonArray("payments").getJsonObject(0)).isEqualTo(shop.read("payment/" + second));
    }

    private List<Integer> ids(String query) {
        return shop.get("payments/id" + query).array().getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::intValue)
                .toList();
    }

    @Test
    void anotherClientSeesNothingOfIt() {
        int id = payment("{'description': 'a', 'price': 1, 'currency': 'EUR'}").getInt("id");
        assertThat(Signed.get("/rest/v1/payment/" + id)
                        .as("other", "otherKey")
                        .sendTo(sandbox)
                        .error())
                .isEqualTo("forbidden");
        assertThat(Signed.get("/rest/v1/payments/id")
                        .as("other", "otherKey")
                        .sendTo(sandbox)
                        .array())
                .isEmpty();
        assertThat(shop.get("payment/1").error()).isEqualTo("not_found");
    }
}
