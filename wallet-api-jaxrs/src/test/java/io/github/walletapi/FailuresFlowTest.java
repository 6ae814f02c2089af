package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.rendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.project.Project;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.value.WalletId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the caller gets when something goes wrong between here and there. */
@Timeout(60)
class FailuresFlowTest {
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

    private static void answer(String method, CannedAnswer answer) {
        SANDBOX.server().answerWith(method, "/rest/v1/", answer);
    }

    private static <X extends Throwable> X failure(Class<X> type) {
        return catchThrowableOfType(type, () -> wallet.projects().get(1221));
    }

    @Test
    void missingThingIsNotFound() {
        NotFoundException failure = catchThrowableOfType(
                NotFoundException.class, () -> wallet.projects().get(999_999));

        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(failure.description()).contains("Project not found");
        assertThat(failure.method()).isEqualTo("GET");
        assertThat(failure.pathTemplate()).isEqualTo("rest/v1/project/{projectId}");
        assertThat(failure.correlationId()).isPresent();
        assertThat(failure)
                .hasMessage("Project not found (not_found, HTTP 404, correlation id "
                        + failure.correlationId().orElseThrow() + ") [GET rest/v1/project/{projectId}]");
    }

    @Test
    void pathOfAFailureCanBeAskedForWithoutAType() {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (WalletApi listening = client(SANDBOX.server())
                .listener(attempt -> {
                    heard.add(attempt.pathTemplate());
                    return ended -> {};
                })
                .build()) {
            NotFoundException typed = catchThrowableOfType(
                    NotFoundException.class, () -> listening.projects().get(999_999));
            ApiRequest again = ApiRequest.get(typed.pathTemplate());
            NotFoundException untyped = catchThrowableOfType(
                    NotFoundException.class, () -> listening.send(again.path("projectId", "999999")));

            assertThat(listening.send(again.path("projectId", "1221")).getInt("id"))
                    .isEqualTo(1221);
            assertThat(heard)
                    .hasSize(3)
                    .containsOnly(typed.pathTemplate(), untyped.pathTemplate(), again.pathTemplate());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>", "[]"})
    void whoListensHearsThatAnAnswerCouldNotBeRead(String body) {
        List<WalletApiException> heard = new CopyOnWriteArrayList<>();
        answer("GET", CannedAnswer.status(200).body(body).times(2));
        try (WalletApi listening = client(SANDBOX.server())
                .listener(attempt -> ended -> ended.failure().ifPresent(heard::add))
                .build()) {
            UnreadableAnswerException typed = catchThrowableOfType(
                    UnreadableAnswerException.class, () -> listening.projects().get(1221));
            UnreadableAnswerException untyped = catchThrowableOfType(
                    UnreadableAnswerException.class, () -> listening.send(ApiRequest.get("rest/v1/project/1221")));

            assertThat(heard).containsExactly(typed, untyped);
        }
    }

    @Test
    void thingOfAnotherProjectIsForbidden() {
        ForbiddenException failure = catchThrowableOfType(
                ForbiddenException.class, () -> wallet.projects().get(4000));

        assertThat(failure.status()).isEqualTo(403);
        assertThat(failure.description())
                .contains("This resource is assigned to other project, client has no rights to read it");
    }

    @Test
    void refusedValuesAreNamed() {
        InvalidParametersException failure = catchThrowableOfType(
                InvalidParametersException.class,
                () -> wallet.send(ApiRequest.get("rest/v1/locations").query("limit", "201")));

        assertThat(failure.status()).isEqualTo(400);
    }

    @Test
    void wrongKeyIsInvalidCredentialsAndNotRepeated() {
        String wrongKey = "zzqqWrongKeyOfTheTests0000000000";
        try (WalletApi stranger =
                client(SANDBOX.server()).mac(Flow.ID, wrongKey).build()) {
            InvalidCredentialsException failure = catchThrowableOfType(
                    InvalidCredentialsException.class, () -> stranger.clients().current());

            assertThat(failure.status()).isEqualTo(401);
            assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHORIZED);
            assertThat(rendered(failure)).doesNotContain(wrongKey, "MAC id", "mac=");
        }
        assertThat(SANDBOX.server().requests()).hasSize(1);
    }

    @Test
    void clockThatIsOffIsNamedTogetherWithTheServersTime() {
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        try (SandboxServer server = SandboxServer.builder()
                        .clock(Clock.fixed(now, ZoneOffset.UTC))
                        .start();
                WalletApi late = client(server)
                        .clock(Clock.fixed(now.plusSeconds(3600), ZoneOffset.UTC))
                        .largestClockOffset(Duration.ZERO)
                        .build()) {
            ClockSkewException failure = catchThrowableOfType(
                    ClockSkewException.class, () -> late.clients().current());

            assertThat(failure.serverTime()).contains(now);
            assertThat(failure.status()).isEqualTo(401);
        }
    }

    @Test
    void htmlOfAGatewayIsAServerFailure() {
        answer(
                "GET",
                CannedAnswer.status(502)
                        .header("Content-Type", "text/html")
                        .body("<html><body>zzqq Bad Gateway</body></html>"));

        ServerFailureException failure = failure(ServerFailureException.class);
        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.code()).isEqualTo(ErrorCode.NONE);
        assertThat(rendered(failure)).doesNotContain("zzqq");
        assertThat(failure).hasMessageStartingWith("The server answered with an error (HTTP 502");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 418, 429, 500, 502, 503, 504})
    void errorWithoutABodyKeepsItsStatus(int status) {
        answer("GET", CannedAnswer.status(status));

        assertThat(failure(WalletApiException.class).status()).isEqualTo(status);
    }

    @Test
    void rateLimitTellsHowLongToWait() {
        answer(
                "GET",
                CannedAnswer.status(429)
                        .header("Retry-After", "17")
                        .body("{\"error\":\"rate_limit_exceeded\",\"error_description\":\"Slow down\"}"));

        assertThat(failure(RateLimitedException.class).retryAfter()).contains(Duration.ofSeconds(17));
        assertThat(SANDBOX.server().requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"301, GET", "302, GET", "303, POST", "307, POST", "308, PUT"})
    void redirectIsNotFollowedAndTheOtherServerSeesNothing(int status, String method) {
        try (SandboxServer other = SandboxServer.start()) {
            answer(method, CannedAnswer.status(status).header("Location", other.baseUri() + "rest/v1/client"));
            ApiRequest request = new ApiRequest(
                    ApiRequest.Method.valueOf(method), "rest/v1/thing", java.util.Map.of(), List.of(), null);

            UnreadableAnswerException failure =
                    catchThrowableOfType(UnreadableAnswerException.class, () -> wallet.send(request));

            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure).hasMessageContaining("redirects").hasMessageContaining("base URI");
            assertThat(other.requests()).isEmpty();
            assertThat(other.connections()).isZero();
        }
        assertThat(SANDBOX.server().requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectOfATypedCallIsNotFollowedEither(int status) {
        try (SandboxServer other = SandboxServer.builder().https().start()) {
            for (String location :
                    List.of(other.baseUri() + "rest/v1/client", "//localhost:1/x", "/rest/v1/project/1221", "")) {
                SANDBOX.server().reset();
                answer("*", CannedAnswer.status(status).header("Location", location));

                assertThat(failure(UnreadableAnswerException.class).status()).isEqualTo(status);
                UnreadableAnswerException failure = catchThrowableOfType(
                        UnreadableAnswerException.class,
                        () -> wallet.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT)));
                assertThat(failure).hasMessageContaining("redirects");
                assertThat(SANDBOX.server().requests()).hasSize(2);
            }
            assertThat(other.connections()).isZero();
        }
    }

    /** Engines read some headers themselves. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type | ''",
                "Content-Type | x",
                "Content-Type | application/json;charset=nope",
                "Content-Type | application/json; charset=\"",
                "Content-Type | a/b/c",
                "Content-Type | ;;;",
                "Content-Type | */*",
                "Content-Language | !!",
                "Content-Encoding | identity",
                "Set-Cookie | ;;;=",
                "Allow | , ,",
                "Last-Modified | yesterday",
                "ETag | W/",
                "Link | <",
                "Location | ht tp://\u0105",
                "Date | never",
                "Retry-After | soon",
                "Connection | keep-alive, ,"
            })
    void headersThatMakeNoSenseChangeNothing(String name, String value) {
        answer("*", CannedAnswer.own().header(name, value));
        assertThat(wallet.projects().get(1221).id()).isEqualTo(1221);
        assertThat(wallet.send(ApiRequest.get("rest/v1/project/1221")).getInt("id"))
                .isEqualTo(1221);
        NotFoundException failure = catchThrowableOfType(
                NotFoundException.class, () -> wallet.projects().get(999_999));
        assertThat(failure.description()).contains("Project not found");
        assertThat(catchThrowableOfType(
                                NotFoundException.class, () -> wallet.send(ApiRequest.get("rest/v1/project/999999")))
                        .description())
                .contains("Project not found");
    }

    @Test
    void typedCallWithoutAnAnswerSaysThatItIsEmpty() {
        answer("GET", CannedAnswer.status(204).times(1));
        UnreadableAnswerException noContent = failure(UnreadableAnswerException.class);
        assertThat(noContent.status()).isEqualTo(204);
        assertThat(noContent).hasMessageContaining("empty");

        answer("GET", CannedAnswer.status(200).times(1));
        UnreadableAnswerException empty = failure(UnreadableAnswerException.class);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty).hasMessageContaining("empty");
    }

    /** A call that returns nothing reads no answer, and would pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>zzqq</p>",
                " \n\t<html>zzqq",
                "\uFEFF<html>zzqq",
                "<?xml version=\"1.0\"?><zzqq/>"
            })
    void pageInPlaceOfAnAnswerIsNoSuccessOfACallThatReturnsNothing(String page) {
        answer(
                "DELETE",
                CannedAnswer.status(200).header("Content-Type", "text/html").body(page));
        UnreadableAnswerException failure = catchThrowableOfType(
                UnreadableAnswerException.class, () -> wallet.wallets().deleteDescription(WalletId.of(1)));
        assertThat(failure.status()).isEqualTo(200);
        assertThat(rendered(failure)).contains("markup").doesNotContain("zzqq");
    }

    @Test
    void untypedCallWithoutAnAnswerSaysThatItIsEmpty() {
        answer("GET", CannedAnswer.status(204).times(1));
        answer("GET", CannedAnswer.status(200).times(1));
        for (int status : new int[] {204, 200}) {
            UnreadableAnswerException failure = catchThrowableOfType(
                    UnreadableAnswerException.class, () -> wallet.send(ApiRequest.get("rest/v1/thing")));
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure).hasMessageContaining("empty");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/plain;charset=utf-8", "image/png"})
    void successThatIsNoJsonIsUnreadableWhateverItsType(String type) {
        answer("GET", CannedAnswer.status(200).header("Content-Type", type).body("<html>zzqq please log in</html>"));

        UnreadableAnswerException failure = failure(UnreadableAnswerException.class);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.correlationId()).isPresent();
        assertThat(rendered(failure)).doesNotContain("zzqq");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"credentials\":{\"access_token\":\"zzqqToken\",\"mac_key\":\"zzqqKey\"",
                "{\"credentials\":{\"access_token\":\"zzqqToken\",\"mac_key\":{\"a\":\"zzqqKey\"}}}",
                "{\"credentials\":\"zzqqToken\"}",
                "{\"credentials\":[\"zzqqToken\"]}",
                "{\"info\":{\"title\":[\"zzqqTitle\"]},\"id\":\"zzqqId\"}",
                "[\"zzqqToken\"]",
                "\"zzqqToken\"",
                "zzqqToken"
            })
    void nothingOfAnAnswerThatCouldNotBeReadIsInTheFailure(String body) {
        answer("*", CannedAnswer.status(200).body(body));

        for (Throwable failure : List.of(
                catchThrowableOfType(
                        UnreadableAnswerException.class, () -> wallet.clients().current()),
                catchThrowableOfType(
                        UnreadableAnswerException.class,
                        () -> wallet.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT))),
                catchThrowableOfType(
                        UnreadableAnswerException.class,
                        () -> wallet.send(
                                ApiRequest.get("rest/v1/client"), io.github.walletapi.client.ApiClient.class)))) {
            assertThat(rendered(failure)).doesNotContain("zzqq");
        }
    }

    @Test
    void endlessErrorIsCutOffAndKeepsItsName() {
        answer(
                "GET",
                CannedAnswer.status(503)
                        .body("{\"error\":\"internal_error\",\"x\":\"")
                        .endless());

        ServerFailureException failure = failure(ServerFailureException.class);
        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
        assertNextCallWorks();
    }

    @Test
    void endlessAnswerIsCutOff() {
        answer(
                "GET",
                CannedAnswer.status(200).body("{\"id\":1,\"title\":\"zzqq").endless());

        UnreadableAnswerException failure = failure(UnreadableAnswerException.class);
        assertThat(failure).hasMessageContaining("longer than 16777216 bytes");
        assertThat(rendered(failure)).doesNotContain("zzqq");
        assertNextCallWorks();
    }

    @Test
    void endlessAnswerToAnUntypedCallIsCutOff() {
        answer(
                "GET",
                CannedAnswer.status(200).body("{\"id\":1,\"title\":\"zzqq").endless());

        assertThatThrownBy(() -> wallet.send(ApiRequest.get("rest/v1/thing")))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining("longer than 16777216 bytes");
        assertNextCallWorks();
    }

    private static void assertNextCallWorks() {
        SANDBOX.server().clearAnswers();
        assertThat(wallet.projects().get(1221)).isInstanceOf(Project.class);
    }

    @Test
    void refusedConnectionIsNamed() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (WalletApi nobody = WalletApi.builder()
                .mac(Flow.ID, Flow.KEY)
                .baseUri(URI.create("http://127.0.0.1:" + port))
                .build()) {
            ConnectionFailedException failure = catchThrowableOfType(
                    ConnectionFailedException.class, () -> nobody.projects().get(1221));

            assertThat(failure)
                    .hasMessage("The client could not reach 127.0.0.1:" + port + " [GET rest/v1/project/{projectId}]");
            assertThat(failure.status()).isZero();
            assertThat(failure.correlationId()).isEmpty();
            assertThat(failure.getCause()).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example.com/,        api.example.com:80",
        "https://wallet.paysera.com/,    wallet.paysera.com:443",
        "https://[2001:db8::1]:8443/pre, [2001:db8::1]:8443"
    })
    void whatCouldNotBeReachedIsNamedWithItsProxy(String address, String server) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (WalletApi nobody = WalletApi.builder()
                .mac(Flow.ID, Flow.KEY)
                .baseUri(URI.create(address))
                .allowInsecureHttpToRemoteHosts(true)
                .proxy("127.0.0.1", port)
                .build()) {
            assertThat(nobody.status().baseUri())
                    .isEqualTo(URI.create(address.endsWith("/") ? address : address + "/"));
            ConnectionFailedException failure = catchThrowableOfType(
                    ConnectionFailedException.class, () -> nobody.projects().get(1221));

            assertThat(failure)
                    .hasMessageContaining("could not reach " + server + " through proxy 127.0.0.1:" + port
                            + ": the proxy could not be reached [");
            assertThat(failure.mayHaveBeenSent()).isFalse();
        }
    }

    @Test
    void aNameThatNobodyKnowsIsTold() {
        try (WalletApi nobody = WalletApi.builder()
                .mac(Flow.ID, Flow.KEY)
                .baseUri(URI.create("https://nobody.invalid/"))
                .build()) {
            ConnectionFailedException failure = catchThrowableOfType(
                    ConnectionFailedException.class, () -> nobody.projects().get(1221));

            assertThat(failure)
                    .hasMessageContaining("could not reach nobody.invalid:443: the name could not be resolved");
        }
    }

    @Test
    void connectionThatEndsBeforeTheAnswerIsNamed() {
        answer("*", CannedAnswer.hangUp().beforeSignatureCheck());

        ConnectionFailedException failure = failure(ConnectionFailedException.class);
        assertThat(failure).hasMessageStartingWith("The connection ended before the server answered");
        assertThat(failure.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"GET", "DELETE", "POST", "PUT"})
    void lostAnswerIsNeverTakenForAWrongSignature(String method) {
        answer(method, CannedAnswer.hangUp().times(1));
        ApiRequest request =
                new ApiRequest(ApiRequest.Method.valueOf(method), "rest/v1/thing", java.util.Map.of(), List.of(), null);

        // An engine may have sent it again; the server knows the nonce, and refuses the copy.
        assertThatThrownBy(() -> wallet.send(request)).isInstanceOf(ConnectionFailedException.class);

        assertThat(SANDBOX.server().requests())
                .filteredOn(seen -> seen.status() != 401)
                .as("accepted once")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"POST, true", "PUT, true", "POST, false", "PUT, false"})
    void bodyWhoseAnswerIsLostLeavesOnce(String method, boolean onAnOpenConnection) {
        try (WalletApi fresh = client(SANDBOX.server()).build()) {
            if (onAnOpenConnection) {
                fresh.projects().get(1221);
            }
            answer(method, CannedAnswer.hangUp().beforeSignatureCheck());
            ApiRequest request = new ApiRequest(
                    ApiRequest.Method.valueOf(method),
                    "rest/v1/thing",
                    java.util.Map.of(),
                    List.of(),
                    ClientUpdate.of(ClientType.PRIVATE_CLIENT));

            assertThatThrownBy(() -> fresh.send(request)).isInstanceOf(ConnectionFailedException.class);
        }
        assertThat(SANDBOX.server().requests())
                .filteredOn(request -> request.method().equals(method))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.bodyText()).isEqualTo("{\"type\":\"private_client\"}");
                    assertThat(request.headers().get("Content-Length")).containsExactly("25");
                });
    }

    @Test
    void connectionThatEndsInsideOfTheAnswerIsNamed() {
        answer(
                "GET",
                CannedAnswer.status(200)
                        .body("{\"id\":1221,\"title\":\"zzqq\"}")
                        .cutAfter(12));

        ConnectionFailedException failure = failure(ConnectionFailedException.class);
        assertThat(failure).hasMessageStartingWith("The connection ended before the answer was whole");
        assertThat(failure.status()).isEqualTo(200);
        assertThat(rendered(failure)).doesNotContain("zzqq");
    }

    @Test
    void connectionThatEndsInsideOfAnUntypedAnswerIsNamed() {
        answer(
                "GET",
                CannedAnswer.status(200)
                        .body("{\"id\":1221,\"title\":\"zzqq\"}")
                        .cutAfter(12));

        assertThatThrownBy(() -> wallet.send(ApiRequest.get("rest/v1/thing")))
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessageStartingWith("The connection ended before the answer was whole");
    }

    @Test
    void errorWhoseBodyIsCutOffKeepsWhatCame() {
        answer(
                "GET",
                CannedAnswer.status(409)
                        .body("{\"error\":\"invalid_state\",\"error_description\":\"Too late\"}")
                        .cutAfter(30));

        WalletApiException failure = failure(WalletApiException.class);
        assertThat(failure).isInstanceOf(io.github.walletapi.error.ConflictException.class);
        assertThat(failure.status()).isEqualTo(409);
    }

    @Test
    void silentServerIsAFailureOfTheConnection() {
        answer("GET", CannedAnswer.status(200).body("{}").delayed(Duration.ofSeconds(30)));
        try (WalletApi impatient =
                client(SANDBOX.server()).readTimeout(Duration.ofMillis(200)).build()) {
            ConnectionFailedException failure = catchThrowableOfType(
                    ConnectionFailedException.class, () -> impatient.projects().get(1221));

            assertThat(failure).hasMessageStartingWith("The server did not answer in time");
        }
        assertThat(SANDBOX.server().requests()).hasSize(1);
    }

    @Test
    void controlCharactersOfTheServerForgeNoLineOfALog() {
        answer(
                "GET",
                CannedAnswer.status(400)
                        .header("paysera-correlation-id", "id with spaces\tand " + "x".repeat(200))
                        .body("{\"error\":\"invalid_request\",\"error_description\":\"a\\r\\nERROR forged\\u0000b\"}"));

        WalletApiException failure = failure(WalletApiException.class);
        assertThat(failure.getMessage()).doesNotContain("\r", "\n", "\u0000").startsWith("a  ERROR forged b (");
        assertThat(failure.correlationId())
                .hasValueSatisfying(id -> assertThat(id).hasSize(100).startsWith("idwithspacesandxxx"));
    }
}
