package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
    enum Speaking {
        HTTP,
        HTTPS;

        SandboxServer start() {
            SandboxBuilder builder = SandboxServer.builder().clock(Fixture.fixedClock());
            return this == HTTPS ? builder.https().start() : builder.start();
        }

        SandboxServer server() {
            return SERVERS.computeIfAbsent(this, Speaking::start);
        }
    }

    private static final Map<Speaking, SandboxServer> SERVERS = new EnumMap<>(Speaking.class);

    private static final String CREATE = "{\"type\": \"private_client\"}";
    private static final String SERVER = "GET /rest/v1/server HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String TIME = "{\"time\":1343811600}";
    private static final CannedAnswer TEN = CannedAnswer.status(200).body("0123456789");
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @BeforeEach
    void reset() {
        SERVERS.values().forEach(SandboxServer::reset);
    }

    @AfterAll
    static void close() {
        SERVERS.values().forEach(SandboxServer::close);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] latin1) {
        return new String(latin1, StandardCharsets.ISO_8859_1);
    }

    private static String create(SandboxServer server) {
        Signed request = Signed.json("POST", "/rest/v1/client", CREATE);
        return request.text(server, request.authorization(request.mac("127.0.0.1", server.port())));
    }

    /** Everything a request brings until the sandbox closes the connection. */
    private static String all(SandboxServer server, String request) {
        try (Wire wire = Wire.to(server)) {
            return text(wire.send(bytes(request)).readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int createdClients(SandboxServer server) {
        int count = 0;
        while (Signed.get("/rest/v1/client/" + (2001 + count)).sendTo(server).status() == 200) {
            count++;
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource
    void aRequestTakesEffectThoughItsAnswerIsCut(Speaking speaking) {
        SandboxServer server = speaking.server();
        for (CannedAnswer cut : List.of(
                CannedAnswer.own().cutHeadAfter(0),
                CannedAnswer.own().cutHeadAfter(12),
                CannedAnswer.own().cutHeadHalfway(),
                CannedAnswer.own().cutAfter(0),
                CannedAnswer.own().cutAfter(5))) {
            server.answerWith("POST", "/rest/v1/client", cut.times(1));
        }

        assertThat(all(server, create(server))).isEmpty();
        assertThat(all(server, create(server))).isEqualTo("HTTP/1.1 200");
        assertThat(all(server, create(server)))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains(": ")
                .doesNotContain("\r\n\r\n");
        assertThat(all(server, create(server))).endsWith("\r\n\r\n").contains("Content-Length: ");
        assertThat(all(server, create(server))).endsWith("\r\n\r\n{\"id\"");

        assertThat(server.requests())
                .hasSize(5)
                .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
        assertThat(createdClients(server)).isEqualTo(5);
    }

    @Test
    void withoutOwnNothingTakesEffect() {
        SandboxServer server = Speaking.HTTP.server();
        server.answerWith("POST", "/rest/v1/client", TEN.cutAfter(4).times(1));
        server.answerWith("POST", "/rest/v1/client", CannedAnswer.hangUp());

        assertThat(all(server, create(server))).endsWith("\r\n\r\n0123");
        assertThat(all(server, create(server))).isEmpty();
        assertThat(server.requests()).extracting(RecordedRequest::status).containsExactly(200, 0);
        assertThat(createdClients(server)).isZero();
    }

    @Test
    void ownAnswersAreDisturbedAlsoWhenTheyRefuse() {
        SandboxServer server = Speaking.HTTP.server();
        CannedAnswer marked = CannedAnswer.own().header("X-Mark", "1");
        server.answerWith("GET", "/rest/v1/project", marked);
        server.answerWith("GET", "/rest/v1/wallet", marked.beforeSignatureCheck());

        Wire.Answer good = Signed.get("/rest/v1/project/3").sendTo(server);
        Wire.Answer missing = Signed.get("/rest/v1/project/99").sendTo(server);
        Wire.Answer late = Signed.get("/rest/v1/project/3").ts(1).sendTo(server);
        Wire.Answer early = Signed.get("/rest/v1/wallet/1").ts(1).sendTo(server);

        assertThat(good.status()).isEqualTo(200);
        assertThat(good.headers()).containsEntry("X-Mark", "1");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.headers()).containsEntry("X-Mark", "1");
        assertThat(late.headers()).doesNotContainKey("X-Mark");
        assertThat(early.error()).isEqualTo("invalid_timestamp");
        assertThat(early.headers()).containsEntry("X-Mark", "1");
    }

    @Test
    void partsOfAnOwnAnswerCanBeReplaced() {
        SandboxServer server = Speaking.HTTP.server();
        server.answerWith(
                "POST",
                "/rest/v1/client",
                CannedAnswer.own()
                        .body("<p>")
                        .header("content-type", "text/html")
                        .times(1));

        Wire.Answer answer = Wire.exchange(server, create(server));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<p>");
        assertThat(answer.headers()).containsEntry("Content-Type", "text/html");
        assertThat(createdClients(server)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCanEndByReset(Speaking speaking) throws IOException {
        SandboxServer server = speaking.server();
        server.answerWith(
                "GET", "/", CannedAnswer.own().cutHeadAfter(0).byReset().times(1));
        server.answerWith("GET", "/", CannedAnswer.hangUp().byReset().times(1));
        server.answerWith("GET", "/", TEN.cutAfter(4).byReset().times(1));
        for (int i = 0; i < 3; i++) {
            try (Wire wire = Wire.to(server)) {
                wire.send(bytes(SERVER));
                assertThatThrownBy(wire::readAll).isInstanceOf(SocketException.class);
            }
        }
        assertThat(server.requests()).extracting(RecordedRequest::status).containsExactly(200, 0, 200);
        assertThat(Wire.exchange(server, SERVER).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCanDieAfterAnAnswerThatPromisedMore(Speaking speaking) throws IOException {
        SandboxServer server = speaking.server();
        server.answerWith("GET", "/", CannedAnswer.own().stalling().times(1));
        try (Wire wire = Wire.to(server)) {
            Wire.Answer answer = wire.send(bytes(SERVER)).read();
            assertThat(answer.body()).isEqualTo(TIME);
            assertThat(answer.headers()).doesNotContainKey("Connection");
            wire.send(bytes(SERVER));
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCanStallAnywhereUntilTheClientCloses(Speaking speaking) throws IOException {
        try (SandboxServer server = speaking.start()) {
            for (CannedAnswer stalling : List.of(
                    CannedAnswer.own().cutHeadAfter(12).stalling(),
                    TEN.cutAfter(4).stalling(),
                    CannedAnswer.hangUp().stalling())) {
                server.answerWith("GET", "/", stalling.times(1));
            }
            try (Wire head = Wire.to(server);
                    Wire body = Wire.to(server);
                    Wire silent = Wire.to(server)) {
                assertThat(head.send(bytes(SERVER)).readBytes(12)).isEqualTo(bytes("HTTP/1.1 200"));
                String start = "";
                body.send(bytes(SERVER));
                while (!start.endsWith("0123")) {
                    start += (char) body.readByte();
                }
                silent.send(bytes(SERVER));
                await(() -> server.requests().size() == 3);
                assertThat(Wire.exchange(server, SERVER).status()).isEqualTo(200);
                assertThat(server.openConnections()).isGreaterThanOrEqualTo(3);
            }
            await(() -> server.openConnections() == 0);
        }
    }

    /** For what another thread does without being asked; the deadline is for a failure only. */
    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCanTrickle(Speaking speaking) throws IOException {
        SandboxServer server = speaking.server();
        server.answerWith("GET", "/", CannedAnswer.own().trickled(Duration.ofNanos(1)));
        try (Wire wire = Wire.to(server)) {
            assertThat(wire.send(bytes(SERVER)).read().body()).isEqualTo(TIME);
            assertThat(wire.send(bytes(SERVER)).read().body()).isEqualTo(TIME);
        }
    }

    @Test
    void aPauseFollowsEveryByte() throws IOException {
        SandboxServer server = Speaking.HTTP.server();
        server.answerWith("GET", "/", CannedAnswer.own().trickled(AN_HOUR));
        try (Wire wire = Wire.to(server)) {
            assertThat(wire.send(bytes(SERVER)).readByte()).isEqualTo('H');
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCanBeChunked(Speaking speaking) throws IOException {
        SandboxServer server = speaking.server();
        server.answerWith("GET", "/", TEN.chunked(4).times(1));
        server.answerWith("GET", "/", TEN.chunked(4).cutAfter(6).times(1));
        server.answerWith("GET", "/", TEN.body("").chunked(4).times(1));
        String last = SERVER.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");

        String whole = all(server, last);
        assertThat(whole).contains("Transfer-Encoding: chunked").doesNotContain("Content-Length");
        assertThat(whole).endsWith("\r\n\r\n4\r\n0123\r\n4\r\n4567\r\n2\r\n89\r\n0\r\n\r\n");
        assertThat(all(server, last)).endsWith("\r\n\r\n4\r\n0123\r\n2\r\n45\r\n");
        assertThat(all(server, last)).endsWith("\r\n\r\n0\r\n\r\n");
        assertThatIllegalArgumentException().isThrownBy(() -> TEN.chunked(0));
    }

    @Test
    void chunksLeaveTheConnectionUsable() throws IOException, InterruptedException {
        SandboxServer server = Speaking.HTTP.server();
        server.answerWith("GET", "/", CannedAnswer.own().chunked(3).interim(103));
        HttpClient client = HttpClient.newHttpClient();
        java.net.http.HttpRequest request = java.net.http.HttpRequest.newBuilder(
                        server.baseUri().resolve("rest/v1/server"))
                .build();
        int before = server.connections();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo(TIME);
        }
        assertThat(server.connections()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void chunksCanBeEndless(Speaking speaking) throws IOException {
        SandboxServer server = speaking.server();
        server.answerWith("GET", "/", TEN.chunked(10).endless());
        try (Wire wire = Wire.to(server)) {
            String much = text(wire.send(bytes(SERVER)).readBytes(100_000));
            String body = much.substring(much.indexOf("\r\n\r\n") + 4);
            assertThat(body).startsWith("a\r\n0123456789\r\n2000\r\n ").contains(" \r\n2000\r\n ");
        }
    }

    @Test
    void interimResponsesComeFirst() {
        SandboxServer server = Speaking.HTTP.server();
        server.answerWith("GET", "/", CannedAnswer.own().interim(100, 103, 103).cutHeadAfter(15));
        assertThat(all(server, SERVER))
                .isEqualTo("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"
                        + "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @EnumSource
    void rawBytesAreSentAsTheyAre(Speaking speaking) {
        SandboxServer server = speaking.server();
        server.answerWith("GET", "/", CannedAnswer.raw(bytes("SSH-2.0-x\r\n\0\u00ff")));
        assertThat(all(server, SERVER)).isEqualTo("SSH-2.0-x\r\n\0\u00ff");
        assertThat(server.requests()).extracting(RecordedRequest::status).containsExactly(0);
    }

    @Test
    void headHasNoBodyHoweverItIsSent() throws IOException {
        SandboxServer server = Speaking.HTTP.server();
        server.answerWith("HEAD", "/", TEN.chunked(4).beforeSignatureCheck());
        try (Wire wire = Wire.to(server)) {
            String head = SERVER.replace("GET", "HEAD");
            String both = text(wire.send(bytes(head + head.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))
                    .readAll());
            assertThat(both).doesNotContain("0123").endsWith("\r\n\r\n");
            assertThat(both.split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closeEndsEveryFault(Speaking speaking) throws IOException {
        SandboxServer own = speaking.start();
        List<CannedAnswer> faults = List.of(
                CannedAnswer.hangUp().stalling(),
                CannedAnswer.own().trickled(AN_HOUR),
                TEN.endless(),
                TEN.chunked(1).endless(),
                TEN.endless().trickled(AN_HOUR),
                CannedAnswer.own().delayed(AN_HOUR));
        List<Wire> wires = faults.stream()
                .map(fault -> {
                    own.answerWith("GET", "/", fault.times(1));
                    return Wire.to(own);
                })
                .toList();
        for (Wire wire : wires) {
            wire.send(bytes(SERVER));
        }
        await(() -> own.requests().size() == faults.size());

        long start = System.nanoTime();
        own.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(own.openConnections()).isZero();
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
