package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.project.Project;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.wallet.Wallet;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.GenericType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntypedCallsFlowTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create();

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server()).build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    private static RecordedRequest sent() {
        return last(SANDBOX.server());
    }

    private static void answer(String method, String body) {
        SANDBOX.server()
                .answerWith(method, "/rest/v1/thing", CannedAnswer.status(200).body(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b", "a+b", "%", "%20", "%zz", "100%", "a,b", "a&b", "a=b", "ą", "a:b", "a;b", "{x}", "~", "*", "\"",
                "'", "😀", "a?b", "#", "$1", "@", "!", "(x)", "|", "^", "`", "<a>", "[1]", "€", "...", " "
            })
    void valuesArriveAsTheyWereMeantInPathAndQuery(String value) {
        answer("GET", "{\"a\":1}");

        JsonObject answer = wallet.send(ApiRequest.get("rest/v1/thing/{value}/x")
                .path("value", value)
                .query("q", value)
                .query(value, "v"));

        assertThat(answer).isEqualTo(Json.createObjectBuilder().add("a", 1).build());
        assertThat(sent().status()).isEqualTo(200);
        assertThat(sent().query()).containsEntry("q", List.of(value)).containsEntry(value, List.of("v"));
        String segment = sent().path().replace("/rest/v1/thing/", "").replaceAll("/x$", "");
        assertThat(segment).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})+");
        assertThat(URLDecoder.decode(segment, StandardCharsets.UTF_8)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", ".", "", "a\\b", "a\nb"})
    void valuesThatCannotArriveAreRefusedBeforeAnythingIsSent(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        wallet.send(ApiRequest.get("rest/v1/thing/{value}").path("value", value)));
        assertThat(SANDBOX.server().requests()).isEmpty();
    }

    @Test
    void anErrorWithTheStatusOfASuccessIsTheFailureThatItsCodeSays() {
        answer("*", "{\"a\":1,\"error\":\"forbidden\"}");

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.send(ApiRequest.get("rest/v1/thing")));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.sendIgnoringAnswer(ApiRequest.delete("rest/v1/thing")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":null}",
                "{\"error\":false,\"errors\":[],\"error_description\":\"\"}",
                "{\"error\":0}",
                "{\"parameters\":{\"error\":\"forbidden\"}}",
                "{\"title\":\"\\\"error\\\":\\\"forbidden\\\"\"}",
                "{\"error_rate\":5}"
            })
    void whatSaysThatNothingWentWrongIsAnAnswer(String body) {
        answer("*", body);

        assertThat(wallet.send(ApiRequest.get("rest/v1/thing"))).hasToString(body);
    }

    @Test
    void missingValueIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.send(ApiRequest.get("rest/v1/thing/{value}")))
                .withMessage("value has no value");
        assertThat(SANDBOX.server().requests()).isEmpty();
    }

    @Test
    void slashesInTheQueryArrive() {
        answer("GET", "{}");
        wallet.send(ApiRequest.get("rest/v1/thing").query("q", "a/b\\c//d/../e"));

        assertThat(sent().query()).containsEntry("q", List.of("a/b\\c//d/../e"));
    }

    @Test
    void recordIsReadFromARealEndpoint() {
        Wallet read = wallet.send(ApiRequest.get("rest/v1/wallet/{id}").path("id", "14471"), Wallet.class);

        assertThat(read.id()).isEqualTo(14471);
        assertThat(read.owner()).isEqualTo(221);
    }

    @Test
    void listIsReadByAGenericType() {
        List<Project> projects =
                wallet.send(ApiRequest.get("rest/v1/user/me/projects"), new GenericType<List<Project>>() {});

        assertThat(projects).isEqualTo(wallet.projects().administeredBy(io.github.walletapi.value.UserId.ME));
    }

    @Test
    void jsonOfAnyKindIsRead() {
        answer("GET", "[1,\"a\",null]");

        ApiRequest request = ApiRequest.get("rest/v1/thing");
        assertThat(wallet.send(request, JsonArray.class)).hasSize(3);
        assertThat(wallet.send(request, JsonValue.class).getValueType()).isEqualTo(JsonValue.ValueType.ARRAY);
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> wallet.send(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void requestWithoutBodyHasNoExt(String method) {
        answer(method, "{}");
        wallet.send(new ApiRequest(
                ApiRequest.Method.valueOf(method), "rest/v1/thing", java.util.Map.of(), List.of(), null));

        assertThat(sent().method()).isEqualTo(method);
        assertThat(sent().body()).isEmpty();
        assertThat(sent().ext()).isEmpty();
        assertThat(sent().header("Authorization")).doesNotContain("body_hash", "ext");
        assertThat(sent().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void bodyIsSentAsItWasHashed(String method) {
        answer(method, "{}");
        JsonObject body = Json.createObjectBuilder()
                .add("text", "ą😀 \"\\/")
                .addNull("nothing")
                .add("list", Json.createArrayBuilder().add(1.50))
                .build();
        wallet.send(new ApiRequest(
                ApiRequest.Method.valueOf(method), "rest/v1/thing", java.util.Map.of(), List.of(), body));

        assertThat(sent().method()).isEqualTo(method);
        assertThat(sent().bodyText()).isEqualTo("{\"text\":\"ą😀 \\\"\\\\/\",\"nothing\":null,\"list\":[1.5]}");
        assertThat(sent().extParameters()).containsOnlyKeys("body_hash");
        assertThat(sent().header("Content-Type")).isEqualTo("application/json");
        assertThat(sent().status()).isEqualTo(200);
    }

    @Test
    void recordAsABodyIsWrittenInSnakeCase() {
        answer("POST", "{}");
        wallet.send(ApiRequest.post("rest/v1/thing").body(new Project(1, "t", null, 2L, null, null)));

        assertThat(sent().bodyText()).isEqualTo("{\"id\":1,\"title\":\"t\",\"wallet_id\":2}");
    }

    @Test
    void largeBodyArrivesWhole() {
        answer("POST", "{}");
        String text = "ą".repeat(500_000);
        wallet.send(ApiRequest.post("rest/v1/thing")
                .body(Json.createObjectBuilder().add("t", text).build()));

        assertThat(sent().body()).hasSize(1_000_008);
        assertThat(sent().status()).isEqualTo(200);
    }

    @Test
    void deleteIsSentAndItsAnswerIgnored() {
        SANDBOX.server().answerWith("DELETE", "/rest/v1/thing", CannedAnswer.status(204));
        wallet.sendIgnoringAnswer(ApiRequest.delete("rest/v1/thing/{id}").path("id", "7"));

        assertThat(sent().method()).isEqualTo("DELETE");
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/thing/7");
        assertThat(sent().body()).isEmpty();
    }

    @Test
    void ignoredAnswerMayBeAnythingButAnError() {
        answer("POST", "this is no JSON");
        wallet.sendIgnoringAnswer(ApiRequest.post("rest/v1/thing"));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.sendIgnoringAnswer(
                        ApiRequest.post("rest/v1/nothing/{id}").path("id", "1")))
                .satisfies(failure -> {
                    assertThat(failure.pathTemplate()).isEqualTo("rest/v1/nothing/{id}");
                    assertThat(failure.method()).isEqualTo("POST");
                });
    }

    @Test
    void pathBehindAGatewayIsKept() {
        SANDBOX.server()
                .answerWith(
                        "GET",
                        "/pre%20fix/rest/v1/thing",
                        CannedAnswer.status(200).body("{}"));
        try (WalletApi behind = client(SANDBOX.server())
                .baseUri(SANDBOX.server().baseUri().resolve("/pre%20fix"))
                .build()) {
            behind.send(ApiRequest.get("rest/v1/thing"));
            assertThat(sent().rawTarget()).isEqualTo("/pre%20fix/rest/v1/thing");
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> behind.projects().get(1));
            assertThat(sent().rawTarget()).isEqualTo("/pre%20fix/rest/v1/project/1");
        }
    }
}
