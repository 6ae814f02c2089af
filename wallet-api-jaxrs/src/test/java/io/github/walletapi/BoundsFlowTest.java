package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.ScriptedServer;
import io.github.walletapi.project.Project;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import jakarta.ws.rs.core.GenericType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers without an end, or too deep, or too slow: each ends in a failure with a name, and costs little memory. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@SuppressWarnings("ImmutableEnumChecker") // A test may be blunter than the library.
class BoundsFlowTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create();

    private static final long MEGABYTE = 1024 * 1024;
    private static final String LATE = "The answer did not come whole in time";
    private static final int DEEP = 100_000;

    private static byte[] bomb;
    private static WalletApi wallet;

    @BeforeAll
    static void build() throws IOException {
        bomb = bomb();
        wallet = client(SANDBOX.server()).build();
        // What is loaded with the first call is not the cost of an answer.
        wallet.clients().current();
        wallet.send(ApiRequest.get("rest/v1/client"));
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    /** Typed and untyped calls, to an object, an array and nothing at all. */
    private enum Call {
        TYPED(api -> api.clients().current()),
        TYPED_LIST(api -> api.clients().permissionsToWallets(1001)),
        TYPED_CHANGE(api -> api.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT))),
        UNTYPED(api -> api.send(ApiRequest.get("rest/v1/client"))),
        UNTYPED_RECORD(api -> api.send(ApiRequest.put("rest/v1/client/1001"), ApiClient.class)),
        UNTYPED_LIST(api -> api.send(ApiRequest.get("rest/v1/client"), new GenericType<List<Project>>() {}));

        private final Consumer<WalletApi> way;

        Call(Consumer<WalletApi> way) {
            this.way = way;
        }

        WalletApiException failure(WalletApi api) {
            return catchThrowableOfType(WalletApiException.class, () -> way.accept(api));
        }
    }

    /** What a call throws, which may not have needed more memory than this. */
    private static WalletApiException failure(Call call, CannedAnswer answer, long mostMegabytes) {
        SANDBOX.server().clearAnswers();
        SANDBOX.server().answerWith("*", "/rest/v1/client", answer);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        WalletApiException failure = call.failure(wallet);
        long used = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(failure).as("failure of %s", call).isNotNull();
        assertThat(used).as("bytes allocated by %s", call).isLessThan(mostMegabytes * MEGABYTE);
        assertThat(Flow.rendered(failure)).doesNotContain("zzqq");
        return failure;
    }

    private static void assertNextCallWorks() {
        SANDBOX.server().clearAnswers();
        assertThat(wallet.clients().current().id()).isEqualTo(1001);
    }

    static Stream<Arguments> callsInBothWays() {
        return Stream.of(Call.values()).flatMap(call -> Stream.of(Arguments.of(call, true), Arguments.of(call, false)));
    }

    private static CannedAnswer sent(CannedAnswer answer, boolean chunked) {
        return chunked ? answer.chunked(4096) : answer;
    }

    @ParameterizedTest
    @MethodSource("callsInBothWays")
    void endlessAnswerEndsAtItsBound(Call call, boolean chunked) {
        CannedAnswer endless =
                CannedAnswer.status(200).body("{\"title\":\"zzqq").endless();
        // The array that holds it has grown by doubling.
        WalletApiException failure = failure(call, sent(endless, chunked), 96);

        assertThat(failure)
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageStartingWith("The answer is longer than 16777216 bytes");
        assertThat(failure.status()).isEqualTo(200);
        assertNextCallWorks();
    }

    @ParameterizedTest
    @MethodSource("callsInBothWays")
    void endlessErrorIsCutOffAndKeepsItsName(Call call, boolean chunked) {
        CannedAnswer endless = CannedAnswer.status(409)
                .body("{\"error\":\"invalid_state\",\"x\":\"")
                .endless();
        WalletApiException failure = failure(call, sent(endless, chunked), 2);

        assertThat(failure).isInstanceOf(ConflictException.class);
        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_STATE);
        assertNextCallWorks();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void lengthIsABoundBeforeAnythingIsRead(Call call) {
        CannedAnswer announced = CannedAnswer.status(200).body("{}").contentLength(100_000_000_000L);
        assertThat(failure(call, announced, 2))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining("longer than");
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void longErrorGivesItsBeginning(Call call) {
        String body = "{\"error\":\"invalid_state\",\"x\":\"" + "zzqq".repeat(100_000) + "\"}";
        for (boolean chunked : new boolean[] {false, true}) {
            assertThat(failure(call, sent(CannedAnswer.status(400).body(body), chunked), 4))
                    .isInstanceOf(ConflictException.class);
        }
        assertNextCallWorks();
    }

    static Stream<Arguments> deepBodies() {
        String arrays = "[".repeat(DEEP);
        String objects = "{\"zzqq\":".repeat(DEEP);
        return Stream.of(
                        arrays,
                        objects,
                        arrays + "]".repeat(DEEP),
                        objects + "1" + "}".repeat(DEEP),
                        "{\"id\":1,\"unknown\":" + arrays,
                        "{\"id\":1,\"unknown\":" + objects,
                        "{\"id\":1,\"unknown\":" + arrays + "]".repeat(DEEP) + "}",
                        "{\"id\":1,\"unknown\":" + objects + "1" + "}".repeat(DEEP) + "}",
                        "{\"id\":1,\"info\":" + "{\"title\":".repeat(DEEP) + "1" + "}".repeat(DEEP) + "}",
                        "[{\"scopes\":" + arrays + "]".repeat(DEEP) + "}]")
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("deepBodies")
    void deepAnswerIsUnreadable(String body) {
        for (Call call : Call.values()) {
            for (boolean chunked : new boolean[] {false, true}) {
                assertThat(failure(call, sent(CannedAnswer.status(200).body(body), chunked), 32))
                        .isInstanceOf(UnreadableAnswerException.class);
            }
        }
        assertNextCallWorks();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("deepBodies")
    void deepErrorKeepsItsName(String body) {
        String named = "{\"error\":\"invalid_state\",\"error_properties\":" + body;
        for (Call call : List.of(Call.TYPED, Call.UNTYPED)) {
            for (boolean chunked : new boolean[] {false, true}) {
                assertThat(failure(call, sent(CannedAnswer.status(409).body(named), chunked), 8))
                        .isInstanceOf(ConflictException.class);
            }
        }
        assertNextCallWorks();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] spaces = " ".repeat((int) MEGABYTE).getBytes(US_ASCII);
            for (int i = 0; i < 50; i++) {
                gzip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("callsInBothWays")
    void bombIsNotUnpacked(Call call, boolean chunked) {
        CannedAnswer packed = sent(CannedAnswer.status(200).body(bomb), chunked);

        assertThat(failure(call, packed.header("Content-Encoding", "gzip"), 2))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageStartingWith("The answer has a content encoding, which was not asked for");
        assertThat(failure(call, packed, 8)).isInstanceOf(UnreadableAnswerException.class);
        assertThat(failure(call, packed.header("Transfer-Encoding", "gzip, chunked"), 2))
                .isInstanceOf(UnreadableAnswerException.class);
        WalletApiException error =
                failure(call, sent(CannedAnswer.status(503).body(bomb), chunked).header("Content-Encoding", "gzip"), 4);
        assertThat(error).isInstanceOf(ServerFailureException.class);
        assertNextCallWorks();
    }

    private static WalletApi impatient() {
        return client(SANDBOX.server()).answerTimeout(Duration.ofMillis(150)).build();
    }

    @ParameterizedTest
    @MethodSource("callsInBothWays")
    void trickleEndsInTime(Call call, boolean chunked) {
        String body = "{\"title\":\"zzqq" + " ".repeat(10_000);
        try (WalletApi impatient = impatient()) {
            SANDBOX.server()
                    .answerWith(
                            "*",
                            "/rest/v1/client",
                            sent(CannedAnswer.status(200).body(body), chunked).trickled(Duration.ofMillis(1)));
            ConnectionFailedException late = (ConnectionFailedException) call.failure(impatient);

            assertThat(late).hasRootCauseInstanceOf(SocketTimeoutException.class);
            // It trickles from the first byte of the head on: which part of it came in time is the machine's luck.
            assertThat(late.getMessage()).matches(LATE + ".*|The server did not answer in time.*");
            assertThat(late.mayHaveBeenSent()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void answerThatDoesNotComeToItsEndKeepsItsStatus(int status) throws IOException {
        String head = "HTTP/1.1 " + status + " X\r\nContent-Length: 99999\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.answering(head);
                WalletApi impatient = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(server.uri())
                        .answerTimeout(Duration.ofMillis(150))
                        .build()) {
            for (Call call : Call.values()) {
                WalletApiException failure = call.failure(impatient);
                assertThat(failure.status()).isEqualTo(status);
                if (status == 200) {
                    assertThat(failure)
                            .isInstanceOf(ConnectionFailedException.class)
                            .hasMessageStartingWith(LATE);
                } else {
                    assertThat(failure).isInstanceOf(ServerFailureException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y\r\n", "X", "HTTP/1.1 100 Continue\r\n\r\n"})
    void endlessHeadEndsAtItsBound(String drop) throws IOException {
        String beginning = drop.startsWith("HTTP") ? "" : "HTTP/1.1 200 OK\r\n";
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, beginning, true);
                    while (true) {
                        ScriptedServer.write(out, drop.repeat(100), true);
                    }
                });
                WalletApi other = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(server.uri())
                        .build()) {
            for (Call call : Call.values()) {
                assertThat(call.failure(other)).isInstanceOf(UnreadableAnswerException.class);
            }
        }
    }
}
