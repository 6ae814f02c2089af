package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientEndpointsTest {
    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(Fixture.withApplication()
            .client("device1", "deviceKey1", "app_client")
            .client("application2", "applicationKey2", "application"));

    private static final String UPDATE = "/rest/v1/client/1234";

    private final SandboxServer sandbox = EXTENSION.server();

    private Wire.Answer get(String target) {
        return Signed.get(target).sendTo(sandbox);
    }

    private Wire.Answer post(String body) {
        return Signed.json("POST", "/rest/v1/client", body).sendTo(sandbox);
    }

    private Wire.Answer put(String target, String body) {
        return Signed.json("PUT", target, body).sendTo(sandbox);
    }

    private Wire.Answer asApplication(Signed request) {
        return request.as(Fixture.APP_ID, Fixture.APP_KEY).sendTo(sandbox);
    }

    private static List<String> permissions(Wire.Answer answer) {
        return answer.object().getJsonArray("permissions").getValuesAs(JsonString::getString);
    }

    @Test
    void theCurrentClientLooksAsDocumented() {
        JsonObject client = get("/rest/v1/client").object();

        assertThat(client)
                .containsAllEntriesOf(Fixture.json("documented/client-get.json").asJsonObject());
        assertThat(client.getInt("id")).isEqualTo(1001);
        assertThat(client.getJsonArray("hosts")).isEmpty();
    }

    @Test
    void anApplicationCreatesDeviceClientsThatCanSignAtOnce() {
        String body = Fixture.text("documented/client-create-request.json");
        Wire.Answer created = asApplication(Signed.json("POST", "/rest/v1/client", body));

        JsonObject expected = Fixture.json("documented/client-create.json").asJsonObject();
        assertThat(created.status()).isEqualTo(200);
        assertThat(created.object()).containsKeys(expected.keySet().toArray(String[]::new));
        assertThat(created.object().get("info")).isEqualTo(expected.get("info"));
        assertThat(permissions(created)).containsExactly("use_password_grant", "accept_with_pin");
        JsonObject credentials = created.object().getJsonObject("credentials");
        assertThat(credentials.getString("token_type")).isEqualTo("mac");
        assertThat(credentials.getString("mac_algorithm")).isEqualTo("hmac-sha-256");
        Wire.Answer self = Signed.get("/rest/v1/client")
                .as(credentials.getString("access_token"), credentials.getString("mac_key"))
                .sendTo(sandbox);
        assertThat(self.object().getInt("id")).isEqualTo(created.object().getInt("id"));
        assertThat(self.object()).doesNotContainKey("credentials");
    }

    @Test
    void aDeviceRegistersOnceWithEachApplication() {
        String phone = "{\"type\": \"app_client\", \"info\": {\"device_id\": \"d1\", \"title\": \"%s\"}}";
        Wire.Answer first = register(phone.formatted("first"));

        Wire.Answer again = register(phone.formatted("again"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.error()).isEqualTo("device_already_registered");
        assertThat(again.object()).doesNotContainKey("credentials");
        JsonObject credentials = first.object().getJsonObject("credentials");
        Wire.Answer self = Signed.get("/rest/v1/client")
                .as(credentials.getString("access_token"), credentials.getString("mac_key"))
                .sendTo(sandbox);
        assertThat(self.object().getJsonObject("info").getString("title")).isEqualTo("first");
        assertThat(get("/rest/v1/client/2002").status()).isEqualTo(404);
        Wire.Answer elsewhere = Signed.json("POST", "/rest/v1/client", phone.formatted("other"))
                .as("application2", "applicationKey2")
                .sendTo(sandbox);
        assertThat(elsewhere.status()).isEqualTo(200);
        sandbox.reset();
        assertThat(register(phone.formatted("first")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"device_id\": null}", "{\"device_id\": \"\"}", "{\"imei\": \"1\"}"})
    void devicesWithoutAnIdAreNotCompared(String info) {
        String body = "{\"type\": \"app_client\", \"info\": " + info + "}";
        assertThat(register(body).status()).isEqualTo(200);
        assertThat(register(body).status()).isEqualTo(200);
    }

    private Wire.Answer register(String body) {
        return asApplication(Signed.json("POST", "/rest/v1/client", body));
    }

    @Test
    void createdClientsAreForgottenByReset() {
        Wire.Answer created = post("{\"type\": \"private_client\"}");
        String target = "/rest/v1/client/" + created.object().getInt("id");
        assertThat(get(target).status()).isEqualTo(200);
        sandbox.reset();
        assertThat(get(target).status()).isEqualTo(404);
    }

    @Test
    void aPrivateClientCreatesPrivateClients() {
        Wire.Answer created = post("""
                {"type": "private_client", "permissions": ["show_in_frame", "password_grant"], "project_id": 123,
                 "service_agreement_id": 55, "info": null,
                 "hosts": [{"host": "example.com", "protocol": "https", "any_port": false, "any_subdomain": true}],
                 "permissions_to_wallets": [{"wallet_id": 1, "account_number": "EVP1", "scopes": ["balance"]}]}
                """);

        JsonObject json = created.object();
        assertThat(permissions(created)).containsExactly("show_in_frame", "use_password_grant");
        assertThat(json.getJsonObject("project").getInt("id")).isEqualTo(123);
        assertThat(json.getInt("service_agreement_id")).isEqualTo(55);
        assertThat(json.getJsonArray("hosts")).hasSize(1);
        JsonObject credentials = json.getJsonObject("credentials");
        Signed asCreated = Signed.get("/rest/v1/wallet/1/balance")
                .as(credentials.getString("access_token"), credentials.getString("mac_key"));
        assertThat(asCreated.sendTo(sandbox).status()).isEqualTo(200);
        assertThat(asCreated
                        .target("/rest/v1/wallet/2/balance")
                        .nonce("other")
                        .sendTo(sandbox)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void eachTypeCreatesOnlyItsOwnKind() {
        String device = "{\"type\": \"app_client\", \"info\": {}}";
        String privateClient = "{\"type\": \"private_client\"}";

        assertThat(post(device).error()).isEqualTo("forbidden");
        assertThat(asApplication(Signed.json("POST", "/rest/v1/client", privateClient))
                        .error())
                .isEqualTo("forbidden");
        assertThat(Signed.json("POST", "/rest/v1/client", device)
                        .as("device1", "deviceKey1")
                        .sendTo(sandbox)
                        .error())
                .isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"type\": \"application\"}", "{\"type\": 7}", "{\"type\": null}"})
    void aClientNeedsAType(String body) {
        assertThat(post(body).errorProperties()).containsOnlyKeys("type");
    }

    @Test
    void aDeviceNeedsInfoOfTheRightKinds() {
        String target = "/rest/v1/client";
        Wire.Answer none = asApplication(Signed.json("POST", target, "{\"type\": \"app_client\"}"));
        Wire.Answer wrong = asApplication(Signed.json(
                "POST",
                target,
                "{\"type\": \"app_client\", \"info\": {\"os\": 5, \"rooted\": \"no\", \"imei\": null}}"));

        assertThat(none.errorProperties()).containsOnlyKeys("info");
        assertThat(wrong.errorProperties()).containsOnlyKeys("info.os", "info.rooted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "{} {}", "{\"a\":}", "nonsense", "{\"a\": 1}x", "\u0000"})
    void bodiesThatAreNotJsonObjectsAreRefused(String body) {
        Wire.Answer answer = post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
    }

    @Test
    void aMissingBodyIsRefused() {
        assertThat(Signed.get("/rest/v1/client").method("POST").sendTo(sandbox).error())
                .isEqualTo("invalid_request");
    }

    @Test
    void deeplyNestedAndHugeValuesAreNoFailure() {
        assertThat(post("[".repeat(100_000)).error()).isEqualTo("invalid_request");
        String huge = "{\"type\": \"private_client\", \"project_id\": 1e999999999}";
        assertThat(post(huge).status()).isEqualTo(400);
    }

    @Test
    void otherContentTypesAreNotAcceptable() {
        Signed request = Signed.json("POST", "/rest/v1/client", "{}");
        String authorization = request.authorization(request.mac("127.0.0.1", sandbox.port()));
        Wire.Answer answer = request.sendTo(sandbox, authorization + "\r\nContent-Type: text/xml");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.error()).isEqualTo("not_acceptable");
    }

    @Test
    void theDocumentedUpdateGetsTheDocumentedAnswer() {
        Wire.Answer updated = put(UPDATE, Fixture.text("documented/client-update-request.json"));
        assertThat(updated.object()).isEqualTo(Fixture.json("documented/client-update.json"));
        assertThat(get("/rest/v1/client/1234").object()).isEqualTo(updated.object());
    }

    @Test
    void theUpdateOfTheGuideIsAcceptedToo() {
        assertThat(put(UPDATE, Fixture.text("documented/client-update-guide-request.json"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anEmptyArrayRevokesAllAndAMissingOneNothing() {
        assertThat(permissions(put(UPDATE, "{\"type\": \"private_client\"}"))).hasSize(6);
        assertThat(permissions(put(UPDATE, "{\"type\": \"private_client\", \"permissions\": []}")))
                .isEmpty();
        assertThat(permissions(put(UPDATE, "{\"type\": \"private_client\", \"permissions\": [\"show_in_frame\"]}")))
                .containsExactly("show_in_frame");
    }

    @Test
    void walletPermissionsAreReadNestedAndWrittenFlat() {
        String target = "/rest/v1/client/1234/permissions-to-wallets";
        assertThat(get(target).array()).isEqualTo(Fixture.json("documented/client-permissions-to-wallets.json"));

        put(UPDATE, """
                {"type": "private_client", "permissions_to_wallets": [
                  {"wallet_id": 2, "account_number": "EVP2", "scopes": []},
                  {"wallet_id": 3, "account_number": "EVP3", "scopes": ["statement", "balance"]}]}
                """);

        assertThat(get(target).array().getValuesAs(JsonObject.class))
                .extracting(row -> row.getJsonArray("scopes").toString())
                .containsExactly("[\"balance\",\"statements\"]", "[]", "[\"statements\",\"balance\"]");
    }

    @Test
    void aClientCanTakeItsOwnRightsAway() {
        assertThat(get("/rest/v1/wallet/14471/balance").status()).isEqualTo(200);
        put("/rest/v1/client/1001", """
                {"type": "private_client", "permissions_to_wallets": [
                  {"wallet_id": 14471, "account_number": "EVP0010001000101", "scopes": []}]}
                """);
        assertThat(get("/rest/v1/wallet/14471/balance").error()).isEqualTo("forbidden");
    }

    @Test
    void rightsGivenToAClientCanBeTakenAway() {
        Wire.Answer created = post("""
                {"type": "private_client", "permissions": ["show_in_frame"],
                 "permissions_to_wallets": [{"wallet_id": 1, "account_number": "EVP1", "scopes": ["balance"]}]}
                """);
        String target = "/rest/v1/client/" + created.object().getInt("id");
        JsonObject credentials = created.object().getJsonObject("credentials");
        Signed balance = Signed.get("/rest/v1/wallet/1/balance")
                .as(credentials.getString("access_token"), credentials.getString("mac_key"));
        assertThat(balance.sendTo(sandbox).status()).isEqualTo(200);

        put(target, """
                {"type": "private_client", "permissions": [],
                 "permissions_to_wallets": [{"wallet_id": 1, "account_number": "EVP1", "scopes": []}]}
                """);

        assertThat(balance.nonce("n2").sendTo(sandbox).error()).isEqualTo("forbidden");
        assertThat(permissions(get(target))).isEmpty();
        assertThat(get(target + "/permissions-to-wallets")
                        .array()
                        .getJsonObject(0)
                        .getJsonArray("scopes"))
                .isEmpty();
        put(target, """
                {"type": "private_client",
                 "permissions_to_wallets": [{"wallet_id": 1, "account_number": "EVP1", "scopes": ["balance"]}]}
                """);
        assertThat(balance.nonce("n3").sendTo(sandbox).status()).isEqualTo(200);
    }

    @Test
    void changesCanBeReadBackAndWhatIsLeftOutStays() {
        String host =
                "{\"host\": \"shop.example\", \"protocol\": \"https\", \"any_port\": false, \"any_subdomain\": false}";
        put(
                UPDATE,
                "{\"type\": \"private_client\", \"project_id\": 1221, \"location_id\": 456, \"hosts\": [" + host
                        + "]}");

        JsonObject changed = get(UPDATE).object();
        assertThat(changed.getJsonObject("project").getInt("id")).isEqualTo(1221);
        assertThat(changed.getInt("location_id")).isEqualTo(456);
        assertThat(changed.getJsonArray("hosts").getJsonObject(0).getString("host"))
                .isEqualTo("shop.example");
        put(UPDATE, "{\"type\": \"private_client\", \"permissions\": [\"show_in_frame\"]}");
        JsonObject later = get(UPDATE).object();
        assertThat(List.of("project", "location_id", "hosts"))
                .allSatisfy(name -> assertThat(later.get(name)).isEqualTo(changed.get(name)));
        put(UPDATE, "{\"type\": \"private_client\", \"hosts\": []}");
        assertThat(get(UPDATE).object().getJsonArray("hosts")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "permissions": ["fly"]                                   | permissions
                    "permissions": "show_in_frame"                           | permissions
                    "permissions": [1]                                       | permissions
                    "project_id": "123"                                      | project_id
                    "project_id": 999                                        | project_id
                    "project_id": 1.5                                        | project_id
                    "location_id": true                                      | location_id
                    "hosts": {}                                              | hosts
                    "hosts": [{"host": "x"}]                                 | hosts
                    "info": []                                               | info
                    "permissions_to_wallets": 1                              | permissions_to_wallets
                    "permissions_to_wallets": [5]                            | permissions_to_wallets
                    "permissions_to_wallets": [{"wallet_id": 1}]             | permissions_to_wallets
                    "permissions_to_wallets": [{"wallet_id": 1, "account_number": "EVP2", "scopes": []}] | permissions_to_wallets
                    "permissions_to_wallets": [{"wallet_id": 887, "account_number": "EVP0010001000102", "scopes": []}] | permissions_to_wallets
                    "permissions_to_wallets": [{"wallet_id": 1, "account_number": "EVP1", "scopes": ["fly"]}] | scopes
                    "permissions_to_wallets": [{"wallet_id": 1, "account_number": "EVP1"}] | scopes
                    """)
    void wrongValuesAreNamedAndChangeNothing(String field, String property) {
        Wire.Answer before = get("/rest/v1/client/1234");
        Wire.Answer answer = put(UPDATE, "{\"type\": \"private_client\", " + field + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_parameters");
        assertThat(answer.errorProperties()).containsOnlyKeys(property);
        assertThat(get("/rest/v1/client/1234").object()).isEqualTo(before.object());
    }

    @Test
    void theTypeOfAClientCannotChange() {
        assertThat(put(UPDATE, "{\"type\": \"app_client\"}").errorProperties()).containsOnlyKeys("type");
    }

    @Test
    void foreignClientsAndProjectsAreOutOfReach() {
        String words =
                Fixture.json("documented/error-forbidden.json").asJsonObject().getString("error_description");
        List<Wire.Answer> answers = List.of(
                get("/rest/v1/client/4321"),
                get("/rest/v1/client/4321/permissions-to-wallets"),
                put("/rest/v1/client/4321", "{\"type\": \"private_client\"}"),
                put(UPDATE, "{\"type\": \"private_client\", \"project_id\": 4000}"),
                Signed.get("/rest/v1/client/1234").as("device1", "deviceKey1").sendTo(sandbox));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.description()).isEqualTo(words);
        });
        assertThat(get("/rest/v1/client/99").error()).isEqualTo("not_found");
        assertThat(get("/rest/v1/client/%7BclientId%7D").error()).isEqualTo("not_found");
    }

    @Test
    void onlyPrivateClientsChangeClients() {
        Wire.Answer answer = Signed.json("PUT", "/rest/v1/client/1003", "{\"type\": \"app_client\"}")
                .as("device1", "deviceKey1")
                .sendTo(sandbox);
        assertThat(answer.error()).isEqualTo("forbidden");
        assertThat(put("/rest/v1/client/1003", "{\"type\": \"app_client\", \"info\": {\"os\": \"x\"}}")
                        .object()
                        .getJsonObject("info")
                        .getString("os"))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client/1002",
                "client/1002/permissions-to-wallets",
                "locations",
                "project/1221",
                "wallet/1",
                "none"
            })
    void anApplicationMayUseNothingButClient(String path) {
        assertThat(asApplication(Signed.get("/rest/v1/" + path)).error()).isEqualTo("forbidden");
        assertThat(asApplication(Signed.get("/rest/v1/client")).status()).isEqualTo(200);
        assertThat(asApplication(Signed.get("/rest/v1/server")).status()).isEqualTo(200);
        assertThat(asApplication(Signed.get("/rest/v1/configuration")).status()).isEqualTo(200);
    }
}
