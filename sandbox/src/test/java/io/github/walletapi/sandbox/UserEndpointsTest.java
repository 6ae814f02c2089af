package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserEndpointsTest {
    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private final SandboxServer sandbox = EXTENSION.server();

    private AsUser user(int id, String... scopes) {
        return AsUser.of(sandbox, id, scopes);
    }

    private Wire.Answer get(String target) {
        return Signed.get("/rest/v1/" + target).sendTo(sandbox);
    }

    private Wire.Answer send(String method, String target, String body) {
        return Signed.json(method, "/rest/v1/" + target, body).sendTo(sandbox);
    }

    @Test
    void theDocumentedUserIsThere() {
        AsUser john = user(221, "email", "phone", "wallet_list");
        assertThat(john.get("user/me").object())
                .isEqualTo(Fixture.json("documented/user-get.json").asJsonObject());
        assertThat(john.get("user/221").object()).isEqualTo(john.get("user/me").object());
        assertThat(user(221, "identity").get("user/me/identity").object())
                .isEqualTo(Fixture.json("documented/user-identity-get.json"));
        assertThat(user(221, "address").get("user/me/address").object())
                .isEqualTo(Fixture.json("documented/user-address-get.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "email, email, email",
        "phone, phone, phone",
        "address, address, address",
        "identity, identity, identity",
        "pep, pes, pep",
        "politically_exposed_persons, pes, pep",
        "user_info, questionnaire, locale",
        "wallet_list, wallets, wallets",
        "user_position, position, ''",
        "services, services, ''"
    })
    void everyFieldHasItsScope(String scope, String path, String field) {
        AsUser without = user(221);
        assertThat(without.get("user/me/" + path).error()).isEqualTo("forbidden");
        assertThat(without.get("user/me").object().keySet()).containsExactly("id");
        AsUser with = user(221, scope);
        assertThat(with.get("user/me/" + path).status()).isEqualTo(200);
        assertThat(with.get("user/221/" + path).status()).isEqualTo(200);
        if (!field.isEmpty()) {
            assertThat(with.get("user/me").object()).containsKey(field);
        }
        assertThat(with.get("user/1234/" + path).error()).isEqualTo("forbidden");
        assertThat(with.get("user/77/" + path).error()).isEqualTo("not_found");
        assertThat(get("user/me/" + path).error()).isEqualTo("not_found");
        assertThat(get("user/221/" + path).error()).isEqualTo("forbidden");
    }

    @Test
    void theFullNameIsNotTheIdentity() {
        AsUser john = user(221, "full_name");
        assertThat(john.get("user/me").object().getJsonObject("identity").keySet())
                .containsExactlyInAnyOrder("name", "surname");
        assertThat(john.get("user/me/identity").error()).isEqualTo("forbidden");
    }

    @Test
    void whatAnOptionalScopeWaitsForIsMissing() {
        AsUser jane = user(5547, "phone_offline_optional", "email_offline");
        assertThat(jane.get("user/me/phone").error()).isEqualTo("not_found");
        assertThat(get("user/5547/phone").error()).isEqualTo("not_found");
        assertThat(get("user/5547").object().keySet()).containsExactlyInAnyOrder("id", "email");
        AsUser jonas = user(3001, "identity_offline_optional");
        assertThat(jonas.get("user/me/identity").error()).isEqualTo("not_found");
        assertThat(jonas.get("user/me").object()).doesNotContainKey("identity");

        jane.send("POST", "user/me/phone", "{\"phone\": \"37060000099\"}");
        assertThat(jane.get("user/me/phone").error()).isEqualTo("not_found");
        jane.send("PUT", "user/me/phone/confirm", "{\"code\": \"123456\"}");

        assertThat(get("user/5547/phone").body()).isEqualTo("\"37060000099\"");
    }

    @Test
    void walletsOfAUserMayBeInactive() {
        AsUser ona = user(1234, "wallet_list");
        assertThat(ona.get("user/me/wallets").array()).hasSize(2);
        assertThat(ona.get("user/me/wallets?inactive_included=1").array()).hasSize(3);
        assertThat(ona.get("user/me").object().getJsonArray("wallets")).hasSize(2);
        JsonObject account = ona.get("wallet/1").object().getJsonObject("account");
        assertThat(account).containsKeys("number", "owner_title", "ibans", "user_id");
        assertThat(ona.get("user/me/wallets?inactive_included=perhaps").errorProperties())
                .containsKey("inactive_included");
    }

    @Test
    void usersAreFoundByOneThing() {
        assertThat(get("user?email=John@Example.com").object().toString()).isEqualTo("{\"id\":221}");
        assertThat(get("user?phone=37066612345").object().getInt("id")).isEqualTo(221);
        assertThat(user(221, "email").get("user?phone=37066612345").object()).containsKey("email");
        assertThat(get("user?email=nobody@example.com").error()).isEqualTo("not_found");
        assertThat(get("user").errorProperties()).containsKey("email");
        assertThat(get("user?email=john@example.com&phone=37066612345").status())
                .isEqualTo(400);
        assertThat(get("user?person_code%5BLT%5D=31001010000").error()).isEqualTo("forbidden");
        send("PUT", "client/1001", "{\"type\": \"private_client\", \"permissions\": [\"search_by_person_code\"]}");
        assertThat(get("user?person_code%5BLT%5D=31001010000").object().getInt("id"))
                .isEqualTo(221);
        assertThat(get("user?person_code=31001010000&nationality=LT").object().getInt("id"))
                .isEqualTo(221);
        assertThat(get("user?person_code=31001010000").error()).isEqualTo("not_found");
        assertThat(get("wallet?person_code%5Blt%5D=48403090000").object().getInt("id"))
                .isEqualTo(1);
    }

    @Test
    void aUserIsRegisteredStepByStep() {
        JsonObject user = send(
                        "POST",
                        "user",
                        "{\"email\": \"new@example.com\", \"phone\": \"37060000077\", \"locale\": \"lt\", \"credentials\":"
                                + " {\"type\": \"main-password\", \"password\": \"long enough\"}}")
                .object();
        int id = user.getInt("id");
        assertThat(user.getString("email")).isEqualTo("new@example.com");
        assertThat(user).doesNotContainKeys("password", "credentials");
        assertThat(get("user?email=new@example.com").error()).isEqualTo("not_found");
        assertThat(send("PUT", "user/" + id + "/email/confirm", "{\"code\": \"000000\"}")
                        .error())
                .isEqualTo("invalid_code");
        assertThat(send("PUT", "user/" + id + "/email/confirm", "{\"code\": \"123456\"}")
                        .status())
                .isEqualTo(200);
        assertThat(send("PUT", "user/" + id + "/email/confirm", "{\"code\": \"123456\"}")
                        .error())
                .isEqualTo("invalid_state");
        assertThat(get("user?email=new@example.com").object().getInt("id")).isEqualTo(id);
        assertThat(user(id, "balance").get("wallet/me/balance").object()).containsOnlyKeys("EUR");
        assertThat(get("user/" + id).error()).isEqualTo("forbidden");
        assertThat(send("PUT", "user/1234/email/confirm", "{\"code\": \"123456\"}")
                        .error())
                .isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                          | invalid_parameters",
                "{\"email\": \"john@example.com\"}                           | user_already_exists",
                "{\"phone\": \"37066612345\"}                                | user_already_exists",
                "{\"phone\": \"+37060000055\"}                               | invalid_parameters",
                "{\"email\": \"no address\"}                                 | invalid_parameters",
                "{\"phone\": \"85012345678\"}                                | phone_from_prohibited_country",
                "{\"email\": \"a@b.c\", \"credentials\": {\"password\": \"short\"}}    | password_too_short",
                "{\"email\": \"a@b.c\", \"credentials\": {\"password\": \"password\"}} | password_too_risky"
            })
    void registrationsAreRefused(String body, String error) {
        assertThat(send("POST", "user", body).error()).isEqualTo(error);
    }

    @Test
    void contactsAreAssigned() {
        AsUser john = user(221, "phone");
        assertThat(john.send("POST", "user/me/phone", "{\"phone\": \"37060000001\"}")
                        .error())
                .isEqualTo("phone_already_assigned");
        assertThat(john.send("POST", "user/me/phone", "{\"phone\": \"37060000011\"}")
                        .object()
                        .getString("phone"))
                .isEqualTo("37060000011");
        assertThat(john.get("user/me/phone").body()).isEqualTo("\"37066612345\"");
        john.send("PUT", "user/me/phone/confirm", "{\"code\": \"123456\"}");
        assertThat(john.get("user/me/confirmed-phones").array().getString(0)).isEqualTo("37060000011");
        assertThat(send("POST", "user/221/phone", "{\"phone\": \"37060000012\"}")
                        .error())
                .isEqualTo("forbidden");
    }

    @Test
    void passwordsAreResetAndChanged() {
        AsUser john = user(221);
        assertThat(send("PUT", "user/221/password", "{\"code\": \"123456\", \"password\": \"another one\"}")
                        .error())
                .isEqualTo("invalid_state");
        assertThat(send("POST", "user/password/reset", "{\"email\": \"nobody@example.com\"}")
                        .error())
                .isEqualTo("not_found");
        assertThat(send(
                                "POST",
                                "user/password/reset",
                                "{\"email\": \"john@example.com\", \"identity\": {\"code\": \"1\"}}")
                        .error())
                .isEqualTo("invalid_identity");
        assertThat(send("POST", "user/password/reset", "{\"phone\": \"37066612345\"}")
                        .object()
                        .getInt("id"))
                .isEqualTo(221);
        assertThat(send("PUT", "user/221/password", "{\"code\": \"1\", \"password\": \"another one\"}")
                        .error())
                .isEqualTo("invalid_code");
        assertThat(send("PUT", "user/221/password", "{\"code\": \"123456\", \"password\": \"another one\"}")
                        .status())
                .isEqualTo(200);
        String change = "{\"old_password\": \"another one\", \"password\": \"the third one\"}";
        assertThat(send("PUT", "user/221/password", change).error()).isEqualTo("forbidden");
        assertThat(john.send("PUT", "user/me/password", change).status()).isEqualTo(200);
        assertThat(john.send("PUT", "user/me/password", change).error()).isEqualTo("invalid_password");
    }

    @Test
    void aProfileIsKept() {
        AsUser jane = user(5547, "user_position", "avatar", "services");
        assertThat(jane.get("user/me/position").error()).isEqualTo("not_found");
        String position = "{\"lat\":54.5,\"lng\":25.1,\"type\":\"merchant\"}";
        assertThat(jane.send("PUT", "user/me/position", position).body()).isEqualTo(position);
        assertThat(jane.get("user/me/position").body()).isEqualTo(position);
        assertThat(jane.send("PUT", "user/me/position", "{\"lat\": 91, \"type\": \"x\"}")
                        .errorProperties())
                .containsOnlyKeys("lat", "lng", "type");
        assertThat(jane.send("DELETE", "user/me/avatar", "").error()).isEqualTo("not_found");
        assertThat(jane.send("PUT", "user/me/avatar", "").error()).isEqualTo("invalid_request");
        assertThat(jane.send("PUT", "user/me/avatar", "png").status()).isEqualTo(200);
        assertThat(jane.send("DELETE", "user/me/avatar", "").status()).isEqualTo(200);
        assertThat(jane.send("PUT", "user/me/service/magic", "").error()).isEqualTo("not_found");
        assertThat(user(221, "services")
                        .send("PUT", "user/me/service/savings", "")
                        .status())
                .isEqualTo(200);
        assertThat(user(221, "services").get("user/me/services").body()).doesNotContain("disabled");
    }

    @Test
    void contactBooksAndDocuments() {
        AsUser john = user(221);
        assertThat(john.send("POST", "user/me/contact-book", "").object().getInt("id"))
                .isEqualTo(1);
        assertThat(john.send("POST", "user/me/contact-book", "{\"emails\": [\"a@b.c\"]}")
                        .object()
                        .getInt("id"))
                .isEqualTo(2);
        assertThat(john.send("POST", "user/me/contact-book", "{\"emails\": [1]}")
                        .errorProperties())
                .containsKey("emails");
        assertThat(send("POST", "user/221/document", "{}").error()).isEqualTo("forbidden");
        send("PUT", "client/1001", "{\"type\": \"private_client\", \"permissions\": [\"give_trusted_user_info\"]}");
        assertThat(send("POST", "user/221/document", "{}").status()).isEqualTo(200);
    }

    @Test
    void projectsNeedTheirScopeWithAToken() {
        assertThat(user(221).get("user/me/projects").error()).isEqualTo("forbidden");
        assertThat(user(221).get("project/1221").error()).isEqualTo("forbidden");
        assertThat(user(221, "projects").get("user/me/projects").body())
                .isEqualTo(get("user/me/projects").body());
        assertThat(user(5547, "projects").get("project/4000").status()).isEqualTo(200);
        assertThat(user(5547, "projects").get("project/1221").error()).isEqualTo("forbidden");
    }

    @Test
    void aCodeAddsExtendedScopes() {
        AsUser john = user(221, "email");
        assertThat(john.send("POST", "generator/code", "{\"scopes\": [\"email\"]}")
                        .errorProperties())
                .containsKey("scopes");
        assertThat(send("POST", "generator/code", "{\"scopes\": [\"convert_currency\"]}")
                        .error())
                .isEqualTo("forbidden");
        assertThat(john.send("POST", "generator/code", "{\"scopes\": [\"convert_currency\"]}")
                        .object()
                        .getInt("valid_until"))
                .isEqualTo((int) Signed.TIME + 600);
        String form = "grant_type=refresh_token&refresh_token=" + john.token().refreshToken() + "&code=";
        assertThat(Signed.json("POST", "/oauth/v1/token", form + "000000")
                        .sendTo(sandbox)
                        .error())
                .isEqualTo("invalid_grant");
        assertThat(Signed.json("POST", "/oauth/v1/token", form + "123456")
                        .sendTo(sandbox)
                        .status())
                .isEqualTo(200);
    }
}
