package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceEndpointsTest {
    private static final int ONA = 1234;
    private static final int WALLET = 1;

    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(SandboxServer.builder()
            .clock(Fixture.fixedClock())
            .client(Signed.ID, Signed.KEY)
            .client("other", "otherKey"));

    private final SandboxServer sandbox = EXTENSION.server();
    private final Shop shop = new Shop(sandbox);

    private JsonObject active(String body) {
        JsonObject allowance = shop.done("POST", "allowance", body);
        sandbox.accept(allowance.getString("transaction_key"), ONA, WALLET);
        return shop.read("allowance/" + allowance.getInt("id"));
    }

    private Wire.Answer take(int cents) {
        return shop.send("PUT", "transaction/" + shop.order(cents) + "/reserve/" + WALLET, "");
    }

    private int left(String query) {
        return shop.read("allowance/limit/" + WALLET + query).getInt("amount");
    }

    @Test
    void oneIsCreatedAsDocumented() {
        JsonObject created = shop.done("POST", "allowance", Fixture.text("documented/allowance-create-request.json"));
        JsonObject documented = Fixture.json("documented/allowance-create.json").asJsonObject();
        assertThat(created.keySet())
                .containsExactlyInAnyOrderElementsOf(documented.keySet().stream()
                        .filter(name -> !documented.isNull(name))
                        .toList());
        for (String name : documented.keySet()) {
            if (!name.equals("id") && !name.equals("transaction_key") && !name.equals("created_at")) {
                assertThat(created.get(name)).as(name).isEqualTo(documented.isNull(name) ? null : documented.get(name));
            }
        }
        assertThat(created.getInt("created_at")).isEqualTo((int) Signed.TIME);
        assertThat(shop.read("allowance/" + created.getInt("id"))).isEqualTo(created);
        String key = created.getString("transaction_key");
        assertThat(shop.read("transaction/" + key)
                        .getJsonObject("allowance")
                        .getJsonObject("data")
                        .getInt("id"))
                .isEqualTo(created.getInt("id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'max_price': 1}|currency",
                "{'currency': 'EUR'}|max_price",
                "{'currency': 'EURO', 'max_price': 1}|currency",
                "{'currency': 'EUR', 'max_price': 0}|max_price",
                "{'currency': 'EUR', 'max_price': -1}|max_price",
                "{'currency': 'EUR', 'max_price': 1.5}|max_price",
                "{'currency': 'EUR', 'max_price_decimal': '1.001'}|max_price_decimal",
                "{'currency': 'JPY', 'max_price': 150}|max_price",
                "{'currency': 'EUR', 'max_price': 1, 'max_price_decimal': '0.01'}|max_price_decimal",
                "{'currency': 'EUR', 'max_price': 1, 'valid': {'for': 1, 'until': 2}}|valid",
                "{'currency': 'EUR', 'max_price': 1, 'valid': {}}|valid.for",
                "{'currency': 'EUR', 'limits': [{'time': 1}]}|limits[0].max_price",
                "{'currency': 'EUR', 'limits': [{'max_price': 1}]}|limits[0].time"
            })
    void whatIsWrongIsNamed(String body, String property) {
        assertThat(shop.send("POST", "allowance", body.replace('\'', '"')).errorProperties())
                .containsKey(property);
    }

    @Test
    void theOldFormIsUnderstood() {
        assertThat(shop.done(
                                "POST",
                                "allowance",
                                "{\"currency\": \"KWD\", \"max_price_decimal\": \"1.234\", \"valid_for\": 2}")
                        .toString())
                .contains("\"max_price_decimal\":\"1.234\"", "\"valid\":{\"for\":7200}")
                .doesNotContain("\"max_price\":");
    }

    @Test
    void itPaysWithoutAskingUntilItIsUsedUp() {
        assertThat(take(100).error()).isEqualTo("no_rights");
        JsonObject allowance = active("{\"currency\": \"EUR\", \"max_price\": 5000}");
        assertThat(allowance.getString("status")).isEqualTo("active");
        assertThat(allowance.getInt("wallet")).isEqualTo(WALLET);
        assertThat(shop.read("allowance/active/" + WALLET)).isEqualTo(allowance);

        Wire.Answer taken = take(3080);
        assertThat(taken.object().getString("status")).isEqualTo("reserved");
        assertThat(taken.object().getString("type")).isEqualTo("automatic");
        assertThat(left("")).isEqualTo(1920);
        assertThat(left("?currency=USD")).isEqualTo(2074);
        assertThat(take(1921).error()).isEqualTo("limits_exceeded");
        assertThat(take(1920).status()).isEqualTo(200);
        assertThat(left("")).isZero();

        shop.done("DELETE", "transaction/" + taken.object().getString("transaction_key"), "");
        assertThat(left("")).isEqualTo(3080);
    }

    @Test
    void whatIsConfirmedForLessIsUsedLess() {
        active("{\"currency\": \"EUR\", \"max_price\": 5000}");
        JsonObject taken = take(3000).object();
        int id = taken.getJsonArray("payments").getJsonObject(0).getInt("id");
        shop.done(
                "PUT",
                "transaction/" + taken.getString("transaction_key") + "/confirm",
                "{\"" + id + "\": {\"price\": 1000, \"currency\": \"EUR\"}}");
        assertThat(left("")).isEqualTo(4000);
    }

    @Test
    void aTransactionMayForbidIt() {
        active("{\"currency\": \"EUR\", \"max_price\": 5000}");
        String key =
                shop.transaction("{\"payments\": [{\"description\": \"Order\", \"price\": 1, \"currency\": \"EUR\"}],"
                        + " \"use_allowance\": false}");
        assertThat(shop.send("PUT", "transaction/" + key + "/reserve/" + WALLET, "")
                        .error())
                .isEqualTo("no_rights");
    }

    @Test
    void aLimitCountsWhatWasTakenInItsTime() {
        active("{\"currency\": \"EUR\", \"max_price\": 5000, \"limits\": [{\"max_price\": 1000, \"time\": 86400}]}");
        assertThat(take(900).status()).isEqualTo(200);
        assertThat(left("")).isEqualTo(100);
        sandbox.letTimePass(Duration.ofHours(23));
        assertThat(take(101).error()).isEqualTo("limits_exceeded");
        sandbox.letTimePass(Duration.ofHours(1));
        assertThat(left("")).isEqualTo(1000);
        assertThat(take(1000).status()).isEqualTo(200);
    }

    @Test
    void aNewOneEndsTheOneBefore() {
        JsonObject first = active("{\"currency\": \"EUR\", \"max_price\": 100}");
        JsonObject second = active("{\"currency\": \"EUR\", \"max_price\": 200}");
        assertThat(shop.read("allowance/" + first.getInt("id")).getString("status"))
                .isEqualTo("inactive");
        assertThat(shop.read("allowance/active/" + WALLET).getInt("id")).isEqualTo(second.getInt("id"));
        assertThat(take(150).status()).isEqualTo(200);
    }

    @Test
    void oneIsCancelledOnce() {
        String path = "allowance/"
                + active("{\"currency\": \"EUR\", \"max_price\": 100}").getInt("id");
        assertThat(shop.done("DELETE", path, "").getString("status")).isEqualTo("inactive");
        assertThat(shop.send("DELETE", path, "").error()).isEqualTo("invalid_state");
        assertThat(shop.get("allowance/active/" + WALLET).error()).isEqualTo("not_found");
        assertThat(shop.send("DELETE", "allowance/active/" + WALLET, "").error())
                .isEqualTo("not_found");
        assertThat(shop.get("allowance/limit/" + WALLET).error()).isEqualTo("not_found");
        assertThat(take(1).error()).isEqualTo("no_rights");

        active("{\"currency\": \"EUR\", \"max_price\": 100}");
        assertThat(shop.done("DELETE", "allowance/active/" + WALLET, "").getString("status"))
                .isEqualTo("inactive");
    }

    @Test
    void oneThatNobodyConfirmsIsForgotten() {
        JsonObject created = shop.done("POST", "allowance", "{\"currency\": \"EUR\", \"max_price\": 100}");
        String path = "allowance/" + created.getInt("id");
        assertThat(shop.send("DELETE", path, "").error()).isEqualTo("invalid_state");
        sandbox.letTimePass(Duration.ofDays(27));
        assertThat(shop.read(path).getString("status")).isEqualTo("new");
        sandbox.letTimePass(Duration.ofDays(4));
        assertThat(shop.read(path).getString("status")).isEqualTo("deleted");
    }

    @Test
    void oneEndsWithItsTime() {
        int id = active("{\"currency\": \"EUR\", \"max_price\": 100, \"valid\": {\"for\": 60}}")
                .getInt("id");
        sandbox.letTimePass(Duration.ofSeconds(59));
        assertThat(take(1).status()).isEqualTo(200);
        sandbox.letTimePass(Duration.ofSeconds(1));
        assertThat(take(1).error()).isEqualTo("no_rights");
        assertThat(shop.read("allowance/" + id).getString("status")).isEqualTo("inactive");
    }

    @Test
    void anotherClientSeesNothingOfIt() {
        int id = active("{\"currency\": \"EUR\", \"max_price\": 100}").getInt("id");
        assertThat(Signed.get("/rest/v1/allowance/" + id)
                        .as("other", "otherKey")
                        .sendTo(sandbox)
                        .error())
                .isEqualTo("forbidden");
        assertThat(Signed.get("/rest/v1/allowance/active/" + WALLET)
                        .as("other", "otherKey")
                        .sendTo(sandbox)
                        .error())
                .isEqualTo("not_found");
        assertThat(shop.get("allowance/1").error()).isEqualTo("not_found");
    }
}
