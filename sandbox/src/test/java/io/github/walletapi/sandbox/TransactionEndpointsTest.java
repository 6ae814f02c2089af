package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionEndpointsTest {
    private static final int ONA = 1234;
    private static final int PAYER = 1;
    private static final String APP = "app";
    private static final String APP_KEY = "appKey";

    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(SandboxServer.builder()
            .clock(Fixture.fixedClock())
            .client(Signed.ID, Signed.KEY)
            .client(APP, APP_KEY, "app_client"));

    private final SandboxServer sandbox = EXTENSION.server();
    private final Shop shop = new Shop(sandbox);

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private String transaction(String more) {
        return shop.transaction(json("{'payments': [{'description': 'Order', 'price': 1000, 'currency': 'EUR',"
                + " 'beneficiary': {'id': 887}}]" + more + "}"));
    }

    private String path(String key) {
        return "transaction/" + key;
    }

    /** Signed by a client that may accept by PIN. */
    private Wire.Answer app(String method, String target, String body) {
        Signed request = Signed.json(method, "/rest/v1/" + target, json(body));
        return (body.isEmpty() ? request.ext("") : request).as(APP, APP_KEY).sendTo(sandbox);
    }

    private String appTransaction() {
        return app("POST", "transaction", "{'payments': [{'description': 'x', 'price': 1000, 'currency': 'EUR'}]}")
                .object()
                .getString("transaction_key");
    }

    private String balance() {
        return shop.balance(ONA, PAYER, "EUR");
    }

    @Test
    void oneIsCreatedAsDocumented() {
        JsonObject created =
                shop.done("POST", "transaction", Fixture.text("documented/transaction-create-cash-out-request.json"));
        JsonObject documented =
                Fixture.json("documented/transaction-create-cash-out.json").asJsonObject();
        assertThat(created.keySet()).containsExactlyInAnyOrderElementsOf(documented.keySet());
        Set<String> own = Set.of("transaction_key", "created_at", "project_id", "payments");
        documented.forEach((name, value) -> {
            if (!own.contains(name)) {
                assertThat(created.get(name)).as(name).isEqualTo(value);
            }
        });
        assertThat(created.getInt("project_id")).isEqualTo(1221);
        JsonObject payment = created.getJsonArray("payments").getJsonObject(0);
        JsonObject documentedPayment = documented.getJsonArray("payments").getJsonObject(0);
        assertThat(payment.keySet()).containsExactlyInAnyOrderElementsOf(documentedPayment.keySet());
        documentedPayment.forEach((name, value) -> {
            if (!Set.of("id", "transaction_key", "created_at").contains(name)) {
                assertThat(payment.get(name)).as(name).isEqualTo(value);
            }
        });
        assertThat(shop.read(path(created.getString("transaction_key")))).isEqualTo(created);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|payments",
                "{'payments': [{'price': 1, 'currency': 'EUR'}]}|payments[0].description",
                "{'payments': [1]}|payments[0]",
                "{'payments': ['x']}|payments[0]",
                "{'allowance': {'optional': true}}|allowance.data",
                "{'allowance': {'data': {'currency': 'EUR'}, 'optional': true}}|allowance.data.max_price",
                "{'allowance': {'id': 1, 'optional': true}}|allowance.id",
                "{'allowance': {'data': {'currency': 'EUR', 'max_price': 1}}, 'redirect_uri': '/back'}|redirect_uri",
                "{'allowance': {'data': {'currency': 'EUR', 'max_price': 1}},"
                        + " 'redirect_uri': 'javascript:alert(1)'}|redirect_uri",
                "{'allowance': {'data': {'currency': 'EUR', 'max_price': 1}}, 'callback_uri': 'x'}|callback_uri",
                "{'allowance': {'data': {'currency': 'EUR', 'max_price': 1}},"
                        + " 'reserve': {'for': 1}, 'reserve_for': 1}|reserve",
                "{'allowance': {'data': {'currency': 'EUR', 'max_price': 1}}, 'use_allowance': 1}|use_allowance",
                "{'allowance': {'data': {'currency': 'EUR', 'max_price': 1}},"
                        + " 'restrictions': {'account_owner': {'type': 'robot'}}}|restrictions.account_owner.type",
                "{'allowance': {'data': {'currency': 'EUR', 'max_price': 1}},"
                        + " 'inquiries': [{'identifier': 'a', 'type': 'required'}]}|inquiries[0].items"
            })
    void whatIsWrongIsNamed(String body, String property) {
        Wire.Answer answer = shop.send("POST", "transaction", json(body));
        assertThat(answer.error()).as(answer.body()).isEqualTo("invalid_parameters");
        assertThat(answer.errorProperties()).containsKey(property);
        assertThat(shop.read("transactions").getJsonArray("transactions")).isEmpty();
        assertThat(shop.get("payments/id").array()).isEmpty();
    }

    @Test
    void aPaymentIsInOneTransaction() {
        JsonObject payment = shop.payment(json("{'description': 'x', 'price': 1, 'currency': 'EUR'}"));
        String before = payment.getString("transaction_key");
        String body = "{\"payments\": [" + payment.getInt("id") + "]}";
        String key = shop.transaction(body);
        assertThat(shop.read("payment/" + payment.getInt("id")).getString("transaction_key"))
                .isEqualTo(key)
                .isNotEqualTo(before);
        assertThat(shop.status(before)).isEqualTo("deleted");
        assertThat(shop.send(
                                "POST",
                                "transaction",
                                "{\"payments\": [" + payment.getInt("id") + ", " + payment.getInt("id") + "]}")
                        .errorProperties())
                .containsOnlyKeys("payments[1]");
        sandbox.accept(key, ONA, PAYER);
        assertThat(shop.send("POST", "transaction", body).errorProperties()).containsOnlyKeys("payments[0]");
    }

    @Test
    void itIsAcceptedAndConfirmed() {
        String key = transaction("");
        assertThat(shop.send("PUT", path(key) + "/confirm", "").error()).isEqualTo("invalid_state");
        sandbox.accept(key, ONA, PAYER);
        JsonObject reserved = shop.read(path(key));
        assertThat(reserved.getString("status")).isEqualTo("reserved");
        assertThat(reserved.getString("type")).isEqualTo("page");
        assertThat(reserved.getInt("wallet")).isEqualTo(PAYER);
        assertThat(balance()).isEqualTo("149000+3500");
        JsonObject confirmed = shop.done("PUT", path(key) + "/confirm", "");
        assertThat(confirmed.getString("status")).isEqualTo("confirmed");
        assertThat(confirmed.getInt("confirmed_at")).isEqualTo((int) Signed.TIME);
        assertThat(confirmed.getJsonArray("payments").getJsonObject(0).getString("status"))
                .isEqualTo("confirmed");
        assertThat(balance()).isEqualTo("149000+2500");
        assertThat(shop.balance(5547, 887, "EUR")).isEqualTo("6000+0");
        for (String action : List.of("/confirm", "/reserve/1")) {
            assertThat(shop.send("PUT", path(key) + action, "").error()).isEqualTo("invalid_state");
        }
        assertThat(shop.send("DELETE", path(key), "").error()).isEqualTo("invalid_state");
        assertThatThrownBy(() -> sandbox.accept(key, ONA, PAYER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("invalid_state");
        assertThatThrownBy(() -> sandbox.reject(key)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itIsConfirmedForLess() {
        String key = transaction("");
        int id = shop.read(path(key)).getJsonArray("payments").getJsonObject(0).getInt("id");
        sandbox.accept(key, ONA, PAYER);
        for (String wrong : List.of(
                "{'" + id + "': {'price': 1001, 'currency': 'EUR'}}",
                "{'" + id + "': {'price': 1, 'currency': 'USD'}}",
                "{'" + id + "': {'price': 0, 'currency': 'EUR'}}",
                "{'" + id + "': {'price': 100, 'price_decimal': '2.00', 'currency': 'EUR'}}",
                "{'" + id + "': 100}",
                "{'1': {'price': 1, 'currency': 'EUR'}}")) {
            assertThat(shop.send("PUT", path(key) + "/confirm", json(wrong)).error())
                    .as(wrong)
                    .isEqualTo("invalid_parameters");
        }
        assertThat(balance()).isEqualTo("149000+3500");
        JsonObject confirmed = shop.done(
                "PUT",
                path(key) + "/confirm",
                json("{'" + id + "': {'price': 400, 'price_decimal': '4.00', 'currency': 'EUR'}}"));
        assertThat(confirmed.getJsonArray("payments").getJsonObject(0).getInt("price"))
                .isEqualTo(400);
        assertThat(balance()).isEqualTo("149600+2500");
        assertThat(shop.balance(5547, 887, "EUR")).isEqualTo("5400+0");
    }

    @Test
    void itIsConfirmedAtOnceWhereThatIsAskedFor() {
        String key = transaction(", 'auto_confirm': true");
        sandbox.accept(key, ONA, PAYER);
        assertThat(shop.status(key)).isEqualTo("confirmed");
        assertThat(balance()).isEqualTo("149000+2500");
    }

    @Test
    void whatIsReservedIsRevoked() {
        String key = transaction("");
        sandbox.accept(key, ONA, PAYER);
        assertThat(shop.done("DELETE", path(key), "").getString("status")).isEqualTo("revoked");
        assertThat(balance()).isEqualTo("150000+2500");
        assertThat(shop.send("DELETE", path(key), "").error()).isEqualTo("invalid_state");
    }

    @Test
    void whatIsRejectedTakesNoMoney() {
        String key = transaction("");
        sandbox.reject(key);
        JsonObject rejected = shop.read(path(key));
        assertThat(rejected.getString("status")).isEqualTo("rejected");
        assertThat(rejected.getJsonArray("payments").getJsonObject(0).getString("status"))
                .isEqualTo("rejected");
        assertThatThrownBy(() -> sandbox.accept(key, ONA, PAYER)).isInstanceOf(IllegalStateException.class);
        assertThat(balance()).isEqualTo("150000+2500");
    }

    @Test
    void testsAcceptOnlyWhatIsThere() {
        String key = transaction("");
        assertThatThrownBy(() -> sandbox.accept("nothing", ONA, PAYER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.reject("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.accept(key, 4, PAYER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.accept(key, ONA, 887)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.letTimePass(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.status(key)).isEqualTo("new");
    }

    @Test
    void fundsAreWaitedFor() {
        String key = transaction(", 'auto_confirm': true");
        sandbox.accept(key, ONA, 2);
        assertThat(shop.status(key)).isEqualTo("confirmed");
        String much = shop.transaction(json("{'payments': [{'description': 'x', 'price': 4000, 'currency': 'EUR'}]}"));
        sandbox.accept(much, ONA, 2);
        assertThat(shop.status(much)).isEqualTo("waiting_funds");
        assertThat(shop.balance(ONA, 2, "EUR")).isEqualTo("3210+0");
        AsUser ona = AsUser.of(sandbox, ONA, "outgoing_payments", "statements");
        assertThat(ona.get("wallet/2/pending-payments").object().getJsonArray("pending_payments"))
                .hasSize(1);
        assertThat(ona.get("wallet/2/reservation-statements").object().getJsonArray("reservation_statements"))
                .isEmpty();
        String help = shop.transaction(json("{'payments': [{'description': 'x', 'price': 790, 'currency': 'EUR',"
                + " 'beneficiary': {'id': 2}}], 'auto_confirm': true}"));
        sandbox.accept(help, ONA, PAYER);
        assertThat(shop.status(much)).isEqualTo("reserved");
        assertThat(shop.balance(ONA, 2, "EUR")).isEqualTo("0+4000");
    }

    @Test
    void aBeneficiaryRegisters() {
        String key = shop.transaction(json("{'payments': [{'description': 'x', 'price': 5, 'currency': 'EUR',"
                + " 'beneficiary': {'email': 'new@example.com'}}]}"));
        sandbox.accept(key, ONA, PAYER);
        assertThat(shop.status(key)).isEqualTo("waiting_registration");
        assertThat(balance()).isEqualTo("149995+2505");
        int user =
                shop.done("POST", "user", json("{'email': 'new@example.com'}")).getInt("id");
        assertThat(shop.status(key)).isEqualTo("waiting_registration");
        shop.done("PUT", "user/" + user + "/email/confirm", json("{'code': '123456'}"));
        assertThat(shop.status(key)).isEqualTo("reserved");
        shop.done("PUT", path(key) + "/confirm", "");
        assertThat(shop.status(key)).isEqualTo("confirmed");
        assertThat(AsUser.of(sandbox, user, "balance")
                        .get("wallet/me/balance")
                        .object()
                        .getJsonObject("EUR")
                        .getInt("at_disposal"))
                .isEqualTo(5);
    }

    @Test
    void timeEndsEverything() {
        String fresh = transaction("");
        String reserved = transaction(", 'reserve': {'for': 3600}");
        String until = transaction(", 'reserve_until': " + (Signed.TIME + 7200));
        sandbox.accept(reserved, ONA, PAYER);
        sandbox.accept(until, ONA, PAYER);
        String funds = shop.transaction(json("{'payments': [{'description': 'x', 'price': 9, 'currency': 'GBP'}]}"));
        sandbox.accept(funds, ONA, PAYER);
        sandbox.letTimePass(Duration.ofSeconds(3599));
        assertThat(shop.status(reserved)).isEqualTo("reserved");
        sandbox.letTimePass(Duration.ofSeconds(1));
        assertThat(shop.status(reserved)).isEqualTo("failed");
        assertThat(shop.status(until)).isEqualTo("reserved");
        assertThat(balance()).isEqualTo("149000+3500");
        sandbox.letTimePass(Duration.ofHours(1));
        assertThat(shop.status(until)).isEqualTo("failed");
        assertThat(balance()).isEqualTo("150000+2500");
        sandbox.letTimePass(Duration.ofDays(30).minusHours(2));
        assertThat(shop.status(fresh)).isEqualTo("new");
        assertThat(shop.status(funds)).isEqualTo("waiting_funds");
        sandbox.letTimePass(Duration.ofDays(1));
        assertThat(shop.status(fresh)).isEqualTo("deleted");
        assertThat(shop.status(funds)).isEqualTo("failed");
    }

    @Test
    void whatCameToNothingIsRenewed() {
        String key = transaction("");
        assertThat(shop.send("POST", "transaction/renew/" + key, "").error()).isEqualTo("invalid_state");
        sandbox.reject(key);
        assertThat(shop.done("POST", "transaction/renew/" + key, "").getString("status"))
                .isEqualTo("new");
        sandbox.accept(key, ONA, PAYER);
        assertThat(shop.status(key)).isEqualTo("reserved");
    }

    @Test
    void aPinPays() {
        String body =
                Fixture.text("documented/transaction-reserve-request.json").replace("14471", "1");
        String key = appTransaction();
        String wrong = body.replace("1234", "4321");
        assertThat(app("PUT", path(key) + "/reserve", wrong).errorProperties()).containsOnlyKeys("pin_code");
        Wire.Answer reserved = app("PUT", path(key) + "/reserve", body);
        assertThat(reserved.object().getString("status")).as(reserved.body()).isEqualTo("reserved");
        assertThat(reserved.object().getString("type")).isEqualTo("pin");
        assertThat(app("PUT", path(appTransaction()) + "/reserve/1", "{'pin': '1234'}")
                        .status())
                .isEqualTo(200);
        assertThat(app(
                                "PUT",
                                path(appTransaction()) + "/reserve",
                                "{'payer': {'email': 'ona@example.com'}, 'pin': '1234'}")
                        .object()
                        .getInt("wallet"))
                .isEqualTo(1);
        assertThat(shop.send("PUT", path(transaction("")) + "/reserve", body).error())
                .isEqualTo("forbidden");
        assertThat(app("PUT", path(appTransaction()) + "/reserve", "{'pin': '1234'}")
                        .errorProperties())
                .containsOnlyKeys("wallet_id");
    }

    @Test
    void afterThreeWrongPinsNotEvenTheRightOneIsAccepted() {
        String reserve = path(appTransaction()) + "/reserve";
        String right = "{'wallet_id': 1, 'pin_code': '1234'}";
        for (int i = 0; i < 3; i++) {
            assertThat(app("PUT", reserve, "{'wallet_id': 1, 'pin_code': '000" + i + "'}")
                            .errorProperties())
                    .containsOnlyKeys("pin_code");
        }
        Wire.Answer refused = app("PUT", reserve, right);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.error()).isEqualTo("rate_limit_exceeded");
        assertThat(refused.headers()).containsEntry("Retry-After", "900");
        assertThat(app("PUT", path(appTransaction()) + "/reserve", "{'wallet_id': 2, 'pin_code': '1234'}")
                        .status())
                .as("another wallet has its own PIN")
                .isEqualTo(200);
        sandbox.letTimePass(Duration.ofSeconds(899));
        assertThat(app("PUT", reserve, right).headers()).containsEntry("Retry-After", "1");
        sandbox.letTimePass(Duration.ofSeconds(1));
        assertThat(app("PUT", reserve, right).status()).isEqualTo(200);
    }

    @Test
    void aRightPinMakesUpForWrongOnes() {
        for (int i = 0; i < 4; i++) {
            String reserve = path(appTransaction()) + "/reserve";
            app("PUT", reserve, "{'wallet_id': 1, 'pin_code': '4321'}");
            app("PUT", reserve, "{'wallet_id': 1, 'pin_code': '4321'}");
            assertThat(app("PUT", reserve, "{'wallet_id': 1, 'pin_code': '1234'}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aReservationCodePays() {
        String body = Fixture.text("documented/transaction-reserve-code-request.json");
        JsonObject reserved = shop.done("PUT", path(transaction("")) + "/reserve", body);
        assertThat(reserved.getString("type")).isEqualTo("reservation_code");
        assertThat(reserved.getInt("wallet")).isEqualTo(14471);
        assertThat(shop.done(
                                "PUT",
                                path(transaction("")) + "/reserve",
                                json("{'reservation_code': '0000000000000000000000000001'}"))
                        .getInt("wallet"))
                .isEqualTo(1);
        assertThat(shop.send("PUT", path(transaction("")) + "/reserve", json("{'code': '9'}"))
                        .errorProperties())
                .containsOnlyKeys("code");
        assertThat(shop.send("PUT", path(transaction("")) + "/reserve", json("{'code': '9', 'pin': '1'}"))
                        .errorProperties())
                .containsKey("pin");
    }

    @Test
    void aFlashPays() {
        String key = transaction("");
        JsonObject waiting = shop.done("POST", path(key) + "/flash", "{\"wallet_id\": 1}");
        assertThat(waiting.getString("status")).isEqualTo("waiting");
        assertThat(waiting.getString("type")).isEqualTo("flash");
        assertThat(shop.send("PUT", path(key) + "/reserve", json("{'wallet_id': 1, 'sms_code': '0'}"))
                        .errorProperties())
                .containsOnlyKeys("sms_code");
        assertThat(shop.done("PUT", path(key) + "/reserve", json("{'wallet_id': 1, 'sms_code': '123456'}"))
                        .getString("status"))
                .isEqualTo("reserved");
        assertThat(shop.send("POST", path(key) + "/flash", "").error()).isEqualTo("invalid_state");
        assertThat(shop.done("PUT", path(transaction("")) + "/flash/1", "").getString("status"))
                .isEqualTo("waiting");
        assertThat(app("POST", path(appTransaction()) + "/flash", "").error()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "887|payment_to_same_account",
                "3|payer_account_inactive",
                "3102|not_enough_funds",
            })
    void whoCannotPayIsTold(String wallet, String code) {
        String key = transaction("");
        Wire.Answer answer = shop.send(
                "PUT", path(key) + "/reserve", json("{'code': '" + "0".repeat(28 - wallet.length()) + wallet + "'}"));
        assertThat(answer.error()).isEqualTo(code);
        assertThat(shop.status(key)).isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({"1000, EUR, 3101, reserved", "1001, EUR, 3101, new", "4300, PLN, 3102, reserved", "4400, PLN, 3102, new"
    })
    void whoIsNotIdentifiedPaysLittleAtOnce(int cents, String currency, int wallet, String status) {
        String key = shop.transaction(json("{'payments': [{'description': 'x', 'price': " + cents + ", 'currency': '"
                + currency + "', 'beneficiary': {'id': 887}}]}"));
        Wire.Answer answer =
                shop.send("PUT", path(key) + "/reserve", json("{'code': '000000000000000000000000" + wallet + "'}"));
        if (status.equals("new")) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.error()).isEqualTo("restriction_limits_exceeded");
        }
        assertThat(shop.status(key)).isEqualTo(status);
    }

    @Test
    void aClientThatIsNotVerifiedOrRestrictedTakesNothing() {
        String code = json("{'code': '0000000000000000000000000001'}");
        String key = transaction("");
        sandbox.restrict(Signed.ID);
        Wire.Answer restricted = shop.send("PUT", path(key) + "/reserve", code);
        assertThat(restricted.status()).isEqualTo(403);
        assertThat(restricted.error()).isEqualTo("client_restricted");
        sandbox.unverify(Signed.ID);
        assertThat(shop.send("PUT", path(key) + "/reserve", code).error()).isEqualTo("client_not_verified");
        assertThatThrownBy(() -> sandbox.accept(key, ONA, PAYER)).hasMessageContaining("client_not_verified");
        assertThat(shop.status(key)).isEqualTo("new");
        assertThat(app("PUT", path(appTransaction()) + "/reserve/1", "{'pin': '1234'}")
                        .status())
                .isEqualTo(200);

        sandbox.reset();
        assertThat(shop.done("PUT", path(transaction("")) + "/reserve", code).getString("status"))
                .isEqualTo("reserved");
    }

    @Test
    void anInactiveBeneficiaryIsNotPaid() {
        String key = shop.transaction(json(
                "{'payments': [{'description': 'x', 'price': 1, 'currency': 'EUR'," + " 'beneficiary': {'id': 3}}]}"));
        assertThatThrownBy(() -> sandbox.accept(key, ONA, PAYER)).hasMessageContaining("beneficiary_account_inactive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type': 'legal'",
                "'level': 'fully_identified'",
                "'type': 'natural', 'requirements': ['identity']"
            })
    void aRestrictionIsMetOrNot(String restriction) {
        String key = transaction(", 'restrictions': {'account_owner': {" + restriction + "}}");
        assertThatThrownBy(() -> sandbox.accept(key, 3001, 3101)).hasMessageContaining("restriction_violation");
        assertThat(shop.status(key)).isEqualTo("new");
    }

    @Test
    void thePayerChoosesAPriceThatTheRulesAllow() {
        String payment =
                "{'payments': [{'description': 'x', 'currency': 'EUR', 'price_rules': {'min': 100, 'max': 300}}]}";
        String key = shop.transaction(json(payment));
        int id = shop.read(path(key)).getJsonArray("payments").getJsonObject(0).getInt("id");
        String code = "'code': '0000000000000000000000000001'";
        assertThat(shop.send("PUT", path(key) + "/reserve", json("{" + code + "}"))
                        .errorProperties())
                .containsKey("payment_prices[" + id + "]");
        assertThat(shop.send(
                                "PUT",
                                path(key) + "/reserve",
                                json("{" + code + ", 'payment_prices': {'" + id
                                        + "': {'price': 301, 'currency': 'EUR'}}}"))
                        .errorProperties())
                .containsKey("payment_prices[" + id + "]");
        assertThat(shop.done(
                                "PUT",
                                path(key) + "/reserve",
                                json("{" + code + ", 'payment_prices': {'" + id
                                        + "': {'price': 200, 'currency': 'EUR'}}}"))
                        .getJsonArray("payments")
                        .getJsonObject(0)
                        .getInt("price"))
                .isEqualTo(200);
        String other = shop.transaction(json(payment));
        sandbox.accept(other, ONA, PAYER);
        assertThat(shop.read(path(other))
                        .getJsonArray("payments")
                        .getJsonObject(0)
                        .getInt("price"))
                .isEqualTo(100);
    }

    @Test
    void oneTakesThePlaceOfAnother() {
        String code = "'code': '0000000000000000000000000002'";
        String first = shop.transaction(json("{'payments': [{'description': 'x', 'price': 4000, 'currency': 'EUR'}]}"));
        shop.done("PUT", path(first) + "/reserve", json("{" + code + "}"));
        String second =
                shop.transaction(json("{'payments': [{'description': 'x', 'price': 4100, 'currency': 'EUR'}]}"));
        assertThat(shop.send("PUT", path(second) + "/reserve", json("{" + code + "}"))
                        .error())
                .isEqualTo("not_enough_funds");
        String third = shop.transaction(json("{'payments': [{'description': 'x', 'price': 4300, 'currency': 'EUR'}]}"));
        String instead = ", 'revoke_transaction_key': '" + first + "'}";
        assertThat(shop.send("PUT", path(third) + "/reserve", json("{" + code + instead))
                        .error())
                .isEqualTo("not_enough_funds");
        assertThat(shop.status(first)).isEqualTo("reserved");
        shop.done("PUT", path(second) + "/reserve", json("{" + code + instead));
        assertThat(shop.status(first)).isEqualTo("revoked");
        assertThat(shop.balance(ONA, 2, "EUR")).isEqualTo("110+4100");
    }

    @Test
    void waysToAcceptAreListed() {
        String key = transaction("");
        assertThat(shop.read(path(key) + "/available-types").toString()).isEqualTo("{\"types\":[\"page\",\"sms\"]}");
        assertThat(shop.get(path(key) + "/type/1").body()).isEqualTo("[\"flash\",\"page\",\"reservation_code\"]");
        assertThat(app("GET", path(appTransaction()) + "/available-types", "").body())
                .isEqualTo("{\"types\":[\"page\",\"pin\"]}");
        sandbox.reject(key);
        assertThat(shop.get(path(key) + "/available-types").error()).isEqualTo("invalid_state");
    }

    @Test
    void anAllowanceComesWithThePayment() {
        String allowance = ", 'allowance': {'data': {'currency': 'EUR', 'max_price': 100}, 'optional': true}";
        String key = transaction(allowance);
        sandbox.accept(key, ONA, PAYER);
        assertThat(shop.get("allowance/active/1").error()).isEqualTo("not_found");
        JsonObject confirmed = shop.done("PUT", path(key) + "/confirm", "");
        assertThat(confirmed.getJsonObject("allowance").getBoolean("optional")).isTrue();
        assertThat(shop.read("allowance/active/1").getInt("id"))
                .isEqualTo(confirmed
                        .getJsonObject("allowance")
                        .getJsonObject("data")
                        .getInt("id"));
        String revoked = transaction(allowance);
        sandbox.accept(revoked, ONA, PAYER);
        assertThat(shop.done("DELETE", path(revoked), "")
                        .getJsonObject("allowance")
                        .getJsonObject("data")
                        .getString("status"))
                .isEqualTo("deleted");
    }

    @Test
    void inquiriesAreAnsweredByThePayer() {
        String key = transaction(", 'inquiries': [{'identifier': 'who', 'type': 'required', 'items':"
                + " [{'identifier': 'code', 'type': 'person_code'}, {'identifier': 'all', 'type': 'user_identity'}]}]");
        assertThat(shop.read(path(key) + "/inquired-information").getJsonArray("items"))
                .isEmpty();
        sandbox.accept(key, ONA, PAYER);
        List<JsonObject> items = shop.read(path(key) + "/inquired-information")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(items.get(0).getString("value")).isEqualTo("48403090000");
        assertThat(items.get(1).getJsonObject("value").getString("name")).isEqualTo("Ona");
        assertThat(shop.read(path(key))
                        .getJsonArray("inquiries")
                        .getJsonObject(0)
                        .getString("status"))
                .isEqualTo("accepted");
    }

    @Test
    void somebodyIsAskedToPay() {
        String key = transaction("");
        JsonObject request = shop.done(
                "POST", path(key) + "/request", Fixture.text("documented/transaction-request-create-request.json"));
        assertThat(request.keySet())
                .containsExactlyInAnyOrderElementsOf(Fixture.json("documented/transaction-request-create.json")
                        .asJsonObject()
                        .keySet());
        assertThat(request.getInt("user_id")).isEqualTo(221);
        assertThat(shop.status(key)).isEqualTo("waiting");
        assertThat(shop.send("POST", path(key) + "/request", "{}").errorProperties())
                .containsKey("user_id");
        assertThat(shop.send("POST", path(key) + "/request", json("{'user_id': 1234, 'initiator_id': 221}"))
                        .error())
                .isEqualTo("forbidden");
        sandbox.reject(key);
        assertThat(shop.send("POST", path(key) + "/request", json("{'user_id': 1234}"))
                        .error())
                .isEqualTo("invalid_state");
    }

    @Test
    void onlyWhatIsConfirmedHasAReceipt() {
        String key = transaction(", 'auto_confirm': true");
        assertThat(shop.get(path(key) + "/receipt").error()).isEqualTo("invalid_state");
        assertThat(shop.send("PUT", path(key) + "/notify", "").error()).isEqualTo("invalid_state");
        sandbox.accept(key, ONA, PAYER);
        assertThat(shop.read(path(key) + "/receipt?locale=lt&width=20").getString("text"))
                .isEqualTo("Kvitas\nOrder      10.00 EUR\n");
        assertThat(shop.done("PUT", path(key) + "/notify", "")).isEmpty();
    }

    @Test
    void transactionsAreFoundNewestFirst() {
        String first = transaction("");
        sandbox.letTimePass(Duration.ofHours(1));
        String second = transaction("");
        String third = transaction("");
        sandbox.accept(third, ONA, PAYER);
        assertThat(keys("")).containsExactly(third, second, first);
        assertThat(keys("?status=new,reserved&limit=2")).containsExactly(third, second);
        assertThat(keys("?limit=2&offset=2")).containsExactly(first);
        assertThat(keys("?status=new")).containsExactly(second, first);
        assertThat(keys("?wallet=1")).containsExactly(third);
        assertThat(keys("?to=" + (Signed.TIME + 3599))).containsExactly(first);
        assertThat(keys("?from=" + (Signed.TIME + 3600))).containsExactly(third, second);
        assertThat(keys("?project_id=1221")).hasSize(3);
        assertThat(keys("?project_id=3")).isEmpty();
        assertThat(keys("?location_id=48")).isEmpty();
        assertThat(shop.get("transactions?status=lost").errorProperties()).containsOnlyKeys("status");
        assertThat(app("GET", "transactions", "").object().getJsonArray("transactions"))
                .isEmpty();
    }

    private List<String> keys(String query) {
        return shop.read("transactions" + query).getJsonArray("transactions").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("transaction_key"))
                .toList();
    }

    @Test
    void aResetForgetsMoneyAndTime() {
        String key = transaction(", 'auto_confirm': true");
        sandbox.accept(key, ONA, PAYER);
        sandbox.letTimePass(Duration.ofDays(2));
        sandbox.reset();
        assertThat(shop.get(path(key)).error()).isEqualTo("not_found");
        assertThat(balance()).isEqualTo("150000+2500");
        assertThat(shop.read(path(transaction(""))).getInt("created_at")).isEqualTo((int) Signed.TIME);
    }

    @Test
    void fieldsArePicked() {
        String key = transaction("");
        assertThat(shop.read(path(key) + "?fields=status,project")).containsOnlyKeys("status", "project");
        assertThat(shop.read(path(key) + "?fields=*,project")).containsKeys("payments", "project");
        assertThat(shop.read(path(key))).doesNotContainKey("project");
    }

    @Test
    void anotherClientSeesNothingOfIt() {
        String key = transaction("");
        assertThat(app("GET", path(key), "").error()).isEqualTo("forbidden");
        assertThat(app("DELETE", path(key), "").error()).isEqualTo("forbidden");
        assertThat(app("PUT", path(key) + "/confirm", "").error()).isEqualTo("forbidden");
        assertThat(shop.get(path("nothing")).error()).isEqualTo("not_found");
    }
}
