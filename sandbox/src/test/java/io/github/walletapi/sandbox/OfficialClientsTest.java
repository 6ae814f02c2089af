package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Paysera's own clients make of the answers, by the rules with which they read: the PHP client's {@code Mapper},
 * and the adapters of the Java SDK, which end in a failure, or read on in the wrong object, where a rule is broken.
 */
class OfficialClientsTest {
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private final SandboxServer sandbox = EXTENSION.server();

    private static List<JsonObject> rows(JsonObject page, String name) {
        return page.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    @Test
    void everyPlaceCanBeRead() {
        List<JsonObject> places = rows(
                Signed.get("/rest/v1/locations?limit=200&status=active,inactive")
                        .sendTo(sandbox)
                        .object(),
                "locations");
        assertThat(places).hasSizeGreaterThan(90).allSatisfy(OfficialClientsTest::readPlace);
        assertThat(places)
                .filteredOn(place -> place.containsKey("working_hours"))
                .hasSizeGreaterThan(80);
    }

    static void readPlace(JsonObject place) {
        assertThat(place).containsKeys("id", "title");
        place.getOrDefault("working_hours", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((day, times) -> {
                    // The Java SDK stumbles over any other member, PHP over a missing one.
                    assertThat(DAYS).contains(day);
                    assertThat(times.asJsonObject()).containsOnlyKeys("opening_time", "closing_time");
                    times.asJsonObject()
                            .keySet()
                            .forEach(name -> readTime(times.asJsonObject().getString(name)));
                });
        // The Java SDK does not skip what it does not know here.
        assertThat(Set.of("pin_open", "pin_closed"))
                .containsAll(place.getOrDefault("images", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject()
                        .keySet());
        for (JsonValue price :
                place.getOrDefault("prices", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
            assertThat(price.asJsonObject()).containsKeys("title", "type");
            if (price.asJsonObject().getString("type").equals("price")) {
                assertThat(price.asJsonObject().getJsonObject("price")).containsKeys("amount", "currency");
                price.asJsonObject()
                        .getJsonObject("price")
                        .getJsonNumber("amount")
                        .longValueExact();
            }
        }
    }

    private static void readTime(String time) {
        String[] parts = time.split(":", -1);
        assertThat(parts).as(time).hasSize(2);
        assertThat(Integer.parseInt(parts[0])).as(time).isBetween(0, 24);
        assertThat(Integer.parseInt(parts[1])).as(time).isBetween(0, 59);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements", "pending_payments", "reservation_statements"})
    void theJavaSdkLosesNothingBetweenTheMembersOfAnAmount(String list) {
        List<JsonObject> read = new ArrayList<>();
        for (int user : List.of(221, 1234, 2110)) {
            AsUser signedIn =
                    AsUser.of(sandbox, user, "statements", "incoming_payments", "outgoing_payments", "wallet_list");
            read.addAll(rows(
                    signedIn.get("wallet/me/" + list.replace('_', '-') + "?limit=200")
                            .object(),
                    list));
        }
        assertThat(read).hasSizeGreaterThanOrEqualTo(3).allSatisfy(row -> {
            assertThat(skippedByTheJavaSdk(row)).isEmpty();
            assertThat(row).containsKeys("amount", "currency", "details", "direction", "type", "date", "transfer_id");
        });
    }

    /** It skips the value of amount, and then all up to the later one of amount_decimal and currency. */
    private static List<String> skippedByTheJavaSdk(JsonObject row) {
        List<String> names = new ArrayList<>(row.keySet());
        int amount = names.indexOf("amount");
        int decimal = names.indexOf("amount_decimal");
        int currency = names.indexOf("currency");
        assertThat(List.of(decimal, currency)).allMatch(place -> place > amount);
        List<String> skipped = new ArrayList<>(names.subList(amount + 1, Math.max(decimal, currency)));
        skipped.removeAll(List.of("amount_decimal", "currency"));
        return skipped;
    }

    private static final List<String> WAYS_OF_LIFE = List.of("new", "rejected", "revoked", "reserved", "confirmed");

    /** As its encodeTransaction writes it: decimals without zeros at their end, hours, and null for what is not said. */
    private static final String OF_THE_PHP_CLIENT = """
            {"payments":[
               {"description":"Order","price_decimal":"12.3","currency":"EUR","freeze_for":24,"parameters":{"order":7},
                "commission":{"out_commission_decimal":"0.1","in_commission_decimal":"0.2"},"cashback_decimal":"2",
                "beneficiary":{"email":"smith@example.com"},"purpose":"tips","funds_source":{"type":"gift"}},
               {"items":[{"title":"Cup","price_decimal":"1.5","currency":"EUR","quantity":2,"description":"blue",
                  "image_uri":"https://shop.example/cup.png","parameters":["a"],"total_price_decimal":"3"}]},
               {"description":"Tip","price_decimal":"2","currency":"EUR","beneficiary":{"id":887},
                "price_rules":{"min":100,"max":500,"choices":[200,300]}},
               {"description":"Yen","price_decimal":"500","currency":"JPY"},
               {"description":"Gift","price_decimal":"1","currency":"EUR","beneficiary":{"phone":"37120000003"},
                "password":{"type":"provided","value":"secret123","optional":false,"cancelable":true}}],
             "reserve_for":48,"use_allowance":true,"suggest_allowance":false,"auto_confirm":false,
             "allowance":{"data":{"description":"Later","currency":"EUR","max_price":5000,
                "limits":[{"max_price":1000,"currency":"EUR","time":86400}],"valid_for":720},"optional":true},
             "restrictions":{"account_owner":{"type":null,"requirements":[],"level":"unidentified"}},
             "redirect_uri":"https://shop.example/back","callback_uri":false,"user":{"email":"ona@example.com"},
             "inquiries":[{"identifier":"i","type":"required","description":"d",
                "items":[{"identifier":"c","type":"user_identity","title":"Who"}]}]}
            """;

    private void live(String key, String way) {
        switch (way) {
            case "new" -> {}
            case "rejected" -> sandbox.reject(key);
            case "revoked" -> send("DELETE", "transaction/" + key);
            default -> {
                sandbox.uploadFunds(1, "500", "JPY");
                sandbox.accept(key, 1234, 1);
                JsonObject waiting = read("transaction/" + key);
                readTransaction(waiting);
                int locked = rows(waiting, "payments").get(4).getInt("id");
                send("PUT", "payment/" + locked + "/password", "{\"password\":\"secret123\"}");
                readPayment(read("payment/" + locked));
                if (way.equals("confirmed")) {
                    // Its encodeTransactionPrices.
                    int first = rows(waiting, "payments").get(0).getInt("id");
                    readTransaction(send(
                                    "PUT",
                                    "transaction/" + key + "/confirm",
                                    "{\"" + first + "\":{\"price\":1130,\"currency\":\"EUR\"}}")
                            .object());
                }
            }
        }
    }

    private Wire.Answer send(String method, String target) {
        return Signed.get("/rest/v1/" + target).method(method).sendTo(sandbox);
    }

    private JsonObject read(String target) {
        return Signed.get("/rest/v1/" + target).sendTo(sandbox).object();
    }

    @Test
    void everyTransactionAndPaymentCanBeReadWhateverBecameOfIt() {
        for (String way : WAYS_OF_LIFE) {
            Wire.Answer created = send("POST", "transaction", OF_THE_PHP_CLIENT);
            assertThat(created.status()).as(created.body()).isEqualTo(200);
            readTransaction(created.object());
            String key = created.object().getString("transaction_key");
            live(key, way);
            JsonObject shown = read("transaction/" + key + "?fields=*,project");
            readTransaction(shown);
            assertThat(shown.getString("status")).isEqualTo(way);
            assertThat(shown.getJsonObject("project")).containsKeys("id", "title");
        }
        JsonObject transactions = read("transactions?limit=200");
        readMetadata(transactions);
        assertThat(rows(transactions, "transactions"))
                .hasSize(WAYS_OF_LIFE.size())
                .allSatisfy(OfficialClientsTest::readTransaction);
        JsonObject payments = read("payments?limit=200");
        readMetadata(payments);
        assertThat(rows(payments, "payments"))
                .hasSize(5 * WAYS_OF_LIFE.size())
                .allSatisfy(OfficialClientsTest::readPayment);
    }

    @Test
    void whatIsDoneWithAPaymentCanBeReadToo() {
        JsonObject frozen = send(
                        "POST",
                        "payment",
                        "{\"description\":\"x\",\"price_decimal\":\"1\",\"currency\":\"EUR\",\"freeze_for\":1}")
                .object();
        readPayment(frozen);
        String path = "payment/" + frozen.getInt("id");
        readPayment(
                send("PUT", path + "/freeze", "{\"freeze_until\":2000000000}").object());
        sandbox.accept(frozen.getString("transaction_key"), 1234, 1);
        readTransaction(send("PUT", "transaction/" + frozen.getString("transaction_key") + "/confirm")
                .object());
        readPayment(send("PUT", path + "/finalize", "{\"price\":50,\"currency\":\"EUR\"}")
                .object());
        readPayment(read(path));
    }

    private static void readMetadata(JsonObject page) {
        assertThat(page.getJsonObject("_metadata")).containsKeys("total", "offset", "limit");
        page.getJsonObject("_metadata").values().forEach(number -> readInt((JsonNumber) number));
    }

    /** What is required, or read as if it were, by PHP; of a certain kind for Java. */
    private static void readTransaction(JsonObject transaction) {
        assertThat(transaction).containsKeys("transaction_key", "created_at", "status");
        transaction.getString("transaction_key");
        transaction.getString("status");
        readInts(transaction, "created_at", "confirmed_at", "wallet", "location_id", "project_id");
        readTexts(transaction, "type", "redirect_uri");
        readFlags(transaction, "auto_confirm", "valid_for_payment_card_debit", "use_allowance", "suggest_allowance");
        rows(transaction, "payments").forEach(OfficialClientsTest::readPayment);
        if (transaction.containsKey("allowance")) {
            JsonObject allowance = transaction.getJsonObject("allowance");
            assertThat(allowance).containsKeys("data", "optional");
            readFlags(allowance, "optional");
            readAllowance(allowance.getJsonObject("data"));
        }
        if (transaction.containsKey("user")) {
            transaction.getJsonObject("user").getString("email");
        }
        rows(transaction, "inquiries").forEach(inquiry -> {
            readTexts(inquiry, "identifier", "type", "description", "status");
            rows(inquiry, "items").forEach(item -> readTexts(item, "identifier", "type", "title"));
        });
        readInts(transaction.getJsonObject("reserve"), "for", "until");
        if (transaction.containsKey("restrictions")
                && transaction.getJsonObject("restrictions").containsKey("account_owner")) {
            JsonObject owner = transaction.getJsonObject("restrictions").getJsonObject("account_owner");
            readTexts(owner, "type", "level");
            owner.getOrDefault("requirements", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        }
    }

    private static void readAllowance(JsonObject allowance) {
        assertThat(allowance).containsKeys("id", "transaction_key", "created_at", "status", "currency");
        readInts(allowance, "id", "created_at", "confirmed_at", "wallet", "max_price", "valid_for", "valid_until");
        readInts(allowance.getJsonObject("valid"), "for", "until");
        allowance
                .getOrDefault("limits", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .forEach(limit -> {
                    assertThat(limit).containsKeys("max_price", "time");
                    readInts(limit, "max_price", "time");
                });
    }

    private static void readPayment(JsonObject payment) {
        assertThat(payment).containsKeys("id", "transaction_key", "created_at", "status", "price_decimal", "currency");
        readInts(payment, "id", "created_at", "confirmed_at", "wallet", "price", "cashback");
        readInts(payment, "freeze_for", "freeze_until");
        readTexts(payment, "transaction_key", "status", "description", "purpose");
        readFlags(payment, "cancelable");
        readMoney(payment, "price", "cashback");
        if (payment.containsKey("commission")) {
            JsonObject commission = payment.getJsonObject("commission");
            readMoney(
                    Json.createObjectBuilder(commission)
                            .add("currency", payment.getString("currency"))
                            .build(),
                    "in_commission",
                    "out_commission");
        }
        payment.getOrDefault("items", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .forEach(item -> {
                    assertThat(item).containsKeys("title", "price_decimal", "currency", "quantity");
                    readTexts(item, "title", "description", "image_uri");
                    readInts(item, "quantity", "price", "total_price");
                    readMoney(item, "price", "total_price");
                });
        if (payment.containsKey("beneficiary")) {
            // The Java SDK takes an object only.
            readInts(payment.getJsonObject("beneficiary"), "id");
            readTexts(payment.getJsonObject("beneficiary"), "email", "phone");
        }
        if (payment.containsKey("password")) {
            readTexts(payment.getJsonObject("password"), "type", "status");
            assertThat(payment.getJsonObject("password")).doesNotContainKey("value");
        }
        if (payment.containsKey("price_rules")) {
            JsonObject rules = payment.getJsonObject("price_rules");
            readInts(rules, "min", "max");
            rules.getOrDefault("choices", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray()
                    .getValuesAs(JsonNumber.class)
                    .forEach(OfficialClientsTest::readInt);
        }
    }

    /** The PHP client refuses any other text, and the Java SDK makes money of the cents with what the currency has. */
    private static void readMoney(JsonObject object, String... names) {
        assertThat(object.getString("currency")).hasSize(3);
        int digits = Currency.getInstance(object.getString("currency")).getDefaultFractionDigits();
        for (String name : names) {
            if (object.containsKey(name + "_decimal")) {
                assertThat(object.getString(name + "_decimal")).matches("-?[0-9]+(\\.[0-9]+)?");
            }
            if (object.containsKey(name)) {
                BigDecimal units = BigDecimal.valueOf(object.getJsonNumber(name).longValueExact(), 2);
                assertThat(units.stripTrailingZeros().scale()).as(name).isLessThanOrEqualTo(digits);
                assertThat(new BigDecimal(object.getString(name + "_decimal"))).isEqualByComparingTo(units);
            }
        }
    }

    private static void readInts(JsonObject object, String... names) {
        for (String name : names) {
            if (object.containsKey(name)) {
                readInt(object.getJsonNumber(name));
            }
        }
    }

    /** Neither 1.0 nor 1E2, and never more than the Java SDK has room for. */
    private static void readInt(JsonNumber number) {
        assertThat(number.toString()).isEqualTo(String.valueOf(number.intValueExact()));
    }

    private static void readTexts(JsonObject object, String... names) {
        for (String name : names) {
            if (object.containsKey(name)) {
                assertThat(object.get(name)).as(name).isInstanceOf(JsonString.class);
            }
        }
    }

    private static void readFlags(JsonObject object, String... names) {
        for (String name : names) {
            if (object.containsKey(name)) {
                assertThat(object.get(name)).as(name).isIn(JsonValue.TRUE, JsonValue.FALSE);
            }
        }
    }

    private Wire.Answer send(String method, String target, String body) {
        return Signed.json(method, "/rest/v1/" + target, body).sendTo(sandbox);
    }

    @Test
    void aPlaceOfThePhpClientIsAnsweredInTheOwnForm() {
        // Its encodeLocation: every key, null where unset, empty arrays, and hours without leading zeros.
        Wire.Answer answer = send("POST", "project/1221/location", """
                {"id":null,"title":"Kiosk","description":null,"address":null,"lat":54.1,"lng":25,"radius":null,
                 "working_hours":{"tuesday":{"opening_time":"0:0","closing_time":"24:0"},
                   "monday":{"opening_time":"8:0","closing_time":"17:5"}},
                 "prices":[{"title":"Tea","type":"price","price":{"amount":150,"currency":"EUR"}},
                   {"title":"Free","type":"offer"}],
                 "status":null,"services":{"pay":{"available":true,"categories":[1,5]},"cash_in":{"available":true}},
                 "public":null,"odd":1,
                 "spots":[{"id":null,"status":"open","identifier":null,"place_info":{"title":"Till","description":null,
                   "address":null,"logo_uri":null,"location_id":null}}]}
                """);

        JsonObject place = answer.object();
        readPlace(place);
        assertThat(place).isEqualTo(json("""
                {"id":10001,"project_id":1221,"title":"Kiosk","lat":54.1,"lng":25.0,
                 "working_hours":{"monday":{"opening_time":"08:00","closing_time":"17:05"},
                   "tuesday":{"opening_time":"00:00","closing_time":"24:00"}},
                 "prices":[{"title":"Tea","type":"price",
                     "price":{"amount":150,"currency":"EUR","amount_decimal":"1.50"}},
                   {"title":"Free","type":"offer"}],
                 "services":{"pay":{"available":true,"categories":[1,5]},"cash_in":{"available":true}},
                 "spots":[{"id":5001,"status":"open","place_info":{"title":"Till","location_id":10001}}],
                 "updated_at":1343811600,"status":"active"}
                """));
        assertThat(send("PUT", "location/10001", place.toString()).object()).isEqualTo(place);
    }

    @Test
    void emptyHoursAndServicesOfThePhpClientAreArrays() {
        JsonObject place = send(
                        "POST",
                        "project/1221/location",
                        "{\"title\":\"Kiosk\",\"working_hours\":[],\"services\":[],\"prices\":[],\"spots\":[]}")
                .object();
        assertThat(place.getJsonObject("working_hours")).isEmpty();
        assertThat(place.getJsonObject("services")).isEmpty();
        assertThat(place.getJsonArray("prices")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                // A cent is the hundredth part of any currency to the PHP client.
                "{\"amount\":1,\"currency\":\"EUR\"}                    | {\"amount\":1,\"amount_decimal\":\"0.01\"}",
                "{\"amount_decimal\":\"1.5\",\"currency\":\"EUR\"}      | {\"amount\":150,\"amount_decimal\":\"1.50\"}",
                "{\"amount_decimal\":500,\"currency\":\"JPY\"}          | {\"amount\":50000,\"amount_decimal\":\"500.00\"}",
                "{\"amount_decimal\":\"1.250\",\"currency\":\"KWD\"}    | {\"amount\":125,\"amount_decimal\":\"1.250\"}",
                "{\"amount_decimal\":\"1.257\",\"currency\":\"KWD\"}    | {\"amount_decimal\":\"1.257\"}",
                "{\"amount\":150,\"amount_decimal\":\"1.5\",\"currency\":\"EUR\"} | {\"amount\":150,\"amount_decimal\":\"1.50\"}",
                "{\"amount\":150,\"amount_decimal\":\"1.6\",\"currency\":\"EUR\"} | prices",
                "{\"amount\":1.5,\"currency\":\"EUR\"}                  | prices",
                "{\"amount\":150}                                     | prices",
                "{\"amount\":150,\"currency\":\"euro\"}                 | prices",
                "{\"currency\":\"EUR\"}                               | prices",
                "{\"amount\":1e999999999,\"currency\":\"EUR\"}          | prices",
            })
    void aPriceIsReadWithEitherAmountAndShownWithBoth(String price, String expected) {
        Wire.Answer answer = send(
                "POST",
                "project/1221/location",
                "{\"title\":\"K\",\"prices\":[{\"title\":\"T\",\"type\":\"price\",\"price\":" + price + "}]}");
        if (expected.equals("prices")) {
            assertThat(answer.errorProperties()).containsOnlyKeys("prices");
        } else {
            JsonObject shown =
                    answer.object().getJsonArray("prices").getJsonObject(0).getJsonObject("price");
            assertThat(shown).containsAllEntriesOf(json(expected)).containsKey("currency");
            assertThat(shown.containsKey("amount")).isEqualTo(json(expected).containsKey("amount"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "working_hours | {\"monday\":{\"from\":\"08:00\",\"to\":\"17:00\"}}",
                "working_hours | {\"monday\":{\"opening_time\":\"8\",\"closing_time\":\"17:00\"}}",
                "working_hours | {\"monday\":{\"opening_time\":\"08:00\",\"closing_time\":\"24:01\"}}",
                "working_hours | {\"mon\":{\"opening_time\":\"08:00\",\"closing_time\":\"17:00\"}}",
                "working_hours | [{}]",
                "prices        | {}",
                "prices        | [1]",
                "prices        | [{\"title\":\"T\",\"type\":\"odd\"}]",
                "prices        | [{\"title\":null,\"type\":\"offer\"}]",
                "services      | {\"post\":{\"available\":true}}",
                "services      | {\"pay\":{\"available\":1}}",
                "services      | {\"pay\":{\"available\":true,\"categories\":[\"1\"]}}",
                "services      | {\"pay\":true}",
                "public        | 1",
                "spots         | [{\"status\":1}]",
                "radius        | 1.5",
                "lng           | 180.1",
                "description   | {\"en\":\"x\"}",
            })
    void whatIsNoPlaceIsRefused(String member, String value) {
        Wire.Answer answer =
                send("POST", "project/1221/location", "{\"title\":\"K\",\"" + member + "\":" + value + "}");
        assertThat(answer.errorProperties()).as(answer.body()).containsOnlyKeys(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"protocol\":null", ",\"protocol\":\"http\""})
    void hostsNeedNoProtocol(String protocol) {
        // Its encodeHost, with nothing set but the host.
        Wire.Answer changed = send(
                "PUT",
                "client/1001",
                "{\"type\":\"private_client\",\"hosts\":[{\"host\":\"shop.example\",\"port\":null,\"path\":null"
                        + protocol + ",\"any_port\":true,\"any_subdomain\":false,\"odd\":1}]}");
        assertThat(changed.object().getJsonArray("hosts").getJsonObject(0))
                .isEqualTo(json("{\"host\":\"shop.example\",\"port\":null,\"path\":\"\",\"protocol\":"
                        + (protocol.contains("http") ? "\"http\"" : "null")
                        + ",\"any_port\":true,\"any_subdomain\":false}"));
        String authorize = "/frontend/oauth?response_type=code&client_id=wkVd93h2uS&scope=email&redirect_uri=";
        assertThat(open(authorize + "http%3A%2F%2Fshop.example%3A81%2Fback")).isEqualTo(200);
        assertThat(open(authorize + "https%3A%2F%2Fshop.example%2Fback"))
                .isEqualTo(protocol.contains("http") ? 400 : 200);
        assertThat(open(authorize + "ftp%3A%2F%2Fshop.example%2Fback")).isEqualTo(400);
    }

    private int open(String target) {
        return Wire.exchange(sandbox, Signed.get(target).unsigned(sandbox)).status();
    }

    @Test
    void whatElseIsWrittenIsNotEchoedEither() {
        AsUser john = AsUser.of(sandbox, 221, "user_position");
        assertThat(john.send("PUT", "user/me/position", "{\"lat\":1,\"lng\":2,\"type\":null,\"odd\":1}")
                        .object())
                .isEqualTo(json("{\"lat\":1,\"lng\":2}"))
                .isEqualTo(john.get("user/me/position").object());
        JsonObject registered = send("POST", "user", """
                        {"email":"new@example.com","identity":{"name":"A","surname":null,"odd":1},"odd":2,
                         "credentials":{"password":"long enough"}}
                        """).object();
        assertThat(registered).containsOnlyKeys("id", "email");
        assertThat(send("POST", "user", "{\"email\":\"o@example.com\",\"identity\":{\"name\":7}}")
                        .errorProperties())
                .containsOnlyKeys("name");
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
