package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private final Fixture.HandClock clock = new Fixture.HandClock();
    private final SandboxServer sandbox = SandboxServer.builder()
            .clock(clock)
            .client(Signed.ID, Signed.KEY)
            .allowHost("wallet.example")
            .start();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void assertRefused(Wire.Answer answer, int status, String code, String description) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(code);
        assertThat(answer.description()).contains(description);
    }

    private void assertUnauthorized(Wire.Answer answer, String description) {
        assertRefused(answer, 401, "unauthorized", description);
    }

    private Wire.Answer sendWith(String authorization) {
        return Signed.get("/rest/v1/client").sendTo(sandbox, authorization);
    }

    private String mac(Signed request) {
        return request.mac("127.0.0.1", sandbox.port());
    }

    @Test
    void aSignedRequestIsAnsweredOnce() {
        Signed request = Signed.get("/rest/v1/client");

        assertThat(request.sendTo(sandbox).status()).isEqualTo(200);
        assertUnauthorized(request.sendTo(sandbox), "Nonce was used before");
    }

    @Test
    void aNonceCountsPerSecond() {
        Signed request = Signed.get("/rest/v1/client");

        assertThat(request.sendTo(sandbox).status()).isEqualTo(200);
        assertThat(request.ts(Signed.TIME + 1).sendTo(sandbox).status()).isEqualTo(200);
    }

    @Test
    void aReplayIsRefusedAsLongAsTheTimestampIsGood() {
        Signed request = Signed.get("/rest/v1/client");
        assertThat(request.sendTo(sandbox).status()).isEqualTo(200);

        clock.moveBy(300);
        assertUnauthorized(request.sendTo(sandbox), "Nonce was used before");
        clock.moveBy(1);
        assertRefused(request.sendTo(sandbox), 401, "invalid_timestamp", "Timestamp lifetime exceeded");
    }

    @Test
    void aRefusedRequestDoesNotBurnItsNonce() {
        Signed request = Signed.json("POST", "/rest/v1/client", "{}");
        assertUnauthorized(request.sendTo(sandbox, request.authorization("AAAA")), "MAC does not match");
        assertUnauthorized(request.bodyOnly(new byte[] {'x'}).sendTo(sandbox), "body_hash does not match");

        assertThat(request.sendTo(sandbox).status()).isEqualTo(400);
        assertUnauthorized(request.sendTo(sandbox), "Nonce was used before");
    }

    @ParameterizedTest
    @CsvSource({
        "-301, Timestamp lifetime exceeded",
        "-99999999, Timestamp lifetime exceeded",
        "301, Timestamp is in future"
    })
    void timestampsOutsideTheWindowAreRefused(int offset, String description) {
        Signed request = Signed.get("/rest/v1/client").ts(Signed.TIME + offset);
        assertRefused(request.sendTo(sandbox), 401, "invalid_timestamp", description);
    }

    @ParameterizedTest
    @ValueSource(ints = {-300, 0, 300})
    void timestampsAtTheEdgeOfTheWindowAreGood(int offset) {
        Signed request = Signed.get("/rest/v1/client").ts(Signed.TIME + offset);
        assertThat(request.sendTo(sandbox).status()).isEqualTo(200);
    }

    @Test
    void theWrongMacIsNamedBeforeTheWrongTime() {
        Signed request = Signed.get("/rest/v1/client").ts(1);
        assertUnauthorized(request.sendTo(sandbox, request.authorization("AAAA")), "MAC does not match");
    }

    @Test
    void serverAcceptsAnyTimeButNoWrongMac() {
        Signed request = Signed.get("/rest/v1/server").ts(1);
        assertThat(request.sendTo(sandbox).body()).isEqualTo("{\"time\":1343811600}");
        assertThat(request.ts(9999999999L).sendTo(sandbox).status()).isEqualTo(200);
        assertUnauthorized(request.sendTo(sandbox, request.authorization("AAAA")), "MAC does not match");
        assertRefused(
                request.target("/rest/v1/configuration").sendTo(sandbox),
                401,
                "invalid_timestamp",
                "lifetime exceeded");
    }

    @Test
    void missingAndForeignSchemesAreRefused() {
        String bare = "GET /rest/v1/client HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertUnauthorized(Wire.exchange(sandbox, bare), "Authorization header is missing");
        assertUnauthorized(sendWith("Bearer abc"), "scheme must be MAC");
    }

    @Test
    void attributesMayComeInAnyOrderWithSpaces() {
        Signed request = Signed.get("/rest/v1/client");
        String header = "mac  nonce = \"" + request.nonce() + "\" ,ext=\"\",ts=\"" + request.ts() + "\",  mac=\""
                + mac(request) + "\" , id=\"" + request.id() + "\"";
        assertThat(request.sendTo(sandbox, header).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAC",
                "MAC ",
                "MACid=\"a\"",
                "MAC id=\"a\"",
                "MAC id=\"a\", ts=\"1\", nonce=\"n\", mac=\"m\",",
                "MAC id=\"a\" ts=\"1\" nonce=\"n\" mac=\"m\"",
                "MAC id=\"a\", id=\"a\", ts=\"1\", nonce=\"n\", mac=\"m\"",
                "MAC id=\"a\", ts=\"01\", nonce=\"n\", mac=\"m\"",
                "MAC id=\"a\", ts=\"1.5\", nonce=\"n\", mac=\"m\"",
                "MAC id=\"a\", ts=\"-1\", nonce=\"n\", mac=\"m\"",
                "MAC id=\"a\", ts=\"9999999999999999999\", nonce=\"n\", mac=\"m\"",
                "MAC id=\"a\", ts=\"1\", nonce=\"\", mac=\"m\"",
                "MAC id=\"a\", ts=\"1\", nonce=\"a\\\"b\", mac=\"m\"",
                "MAC id=\"a\", ts=\"1\", nonce=\"a\\b\", mac=\"m\"",
                "MAC id=\"a\", ts=\"1\", nonce=\"\u00e4\", mac=\"m\"",
                "MAC id=\"a\", ts=\"1\", nonce=\"a\tb\", mac=\"m\"",
                "MAC id=a, ts=1, nonce=n, mac=m",
                "MAC id=\"a\", ts=\"1\", nonce=\"n\", mac=\"m\", app=\"x\""
            })
    void malformedHeadersAreRefused(String header) {
        assertUnauthorized(sendWith(header), "Authorization header: ");
    }

    @Test
    void twoAuthorizationHeadersAreRefused() {
        Signed request = Signed.get("/rest/v1/client");
        String both = request.authorization(mac(request)) + "\r\nAuthorization: MAC id=\"a\"";
        assertRefused(request.sendTo(sandbox, both), 400, "invalid_request", "More than one");
    }

    @Test
    void garbageIsNeverAFailureOfTheServer() {
        Random random = new Random(42);
        String pieces = "MAC id=\"ts,nonce\\mac ext\t%&+\u00ff\u0001;'()";
        for (int i = 0; i < 500; i++) {
            StringBuilder garbage = new StringBuilder(i % 2 == 0 ? "MAC " : "");
            random.ints(random.nextInt(60), 0, pieces.length()).forEach(c -> garbage.append(pieces.charAt(c)));
            assertThat(sendWith(garbage.toString()).status())
                    .as(garbage.toString())
                    .isIn(400, 401);
        }
    }

    @Test
    void signedGarbageInExtIsNeverAFailureOfTheServer() {
        for (String ext : List.of("%", "%4", "%zz", "=", "&&", "a&b=c=d", "%ff", "%00", "+", "body_hash")) {
            Wire.Answer answer = Signed.get("/rest/v1/client").ext(ext).sendTo(sandbox);
            assertThat(answer.status()).as(ext).isIn(200, 400, 401);
        }
        assertRefused(Signed.get("/rest/v1/client").ext("%zz").sendTo(sandbox), 400, "invalid_request", "ext");
    }

    @Test
    void bodyHashIsDemandedAndMustBeTheOnlyOne() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String hash = "body_hash=" + Signed.encode(Signed.hash(body));
        Signed request = Signed.get("/rest/v1/client").method("POST").bodyOnly(body);

        assertUnauthorized(request.sendTo(sandbox), "body_hash is missing");
        assertUnauthorized(request.ext("project_id=3").sendTo(sandbox), "body_hash is missing");
        assertUnauthorized(request.ext(hash + "&" + hash).sendTo(sandbox), "body_hash appears twice");
        assertUnauthorized(request.ext("body_hash=AAAA").sendTo(sandbox), "body_hash does not match");
        for (String ext : List.of(hash, "project_id=3&" + hash, hash + "&project_id=3", "&" + hash)) {
            assertThat(request.ext(ext)
                            .nonce("n" + ext.hashCode())
                            .sendTo(sandbox)
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void bodyHashMustBePercentEncoded() {
        // The hash of this body contains a plus, which stands for a space when it is not encoded.
        String body = "{\"n\":1}";
        String hash = "";
        for (int n = 0; !hash.contains("+"); n++) {
            body = "{\"n\":" + n + "}";
            hash = Signed.hash(body.getBytes(StandardCharsets.UTF_8));
        }
        Signed request = Signed.json("POST", "/rest/v1/client", body);
        assertUnauthorized(request.ext("body_hash=" + hash).sendTo(sandbox), "body_hash does not match");
        assertThat(request.sendTo(sandbox).status()).isEqualTo(400);
    }

    @Test
    void bodyHashWithoutBodyMustBeThatOfNothing() {
        String empty = "body_hash=" + Signed.encode(Signed.hash(new byte[0]));
        assertThat(Signed.get("/rest/v1/client").ext(empty).sendTo(sandbox).status())
                .isEqualTo(200);
        assertUnauthorized(Signed.get("/rest/v1/client").ext("body_hash=").sendTo(sandbox), "does not match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop_name=a+b%C4%85", "shop_name=a%20b%c4%85", "&shop_name=a+b%C4%85"})
    void extIsFormEncodedInEitherDialect(String ext) {
        assertThat(Signed.get("/rest/v1/client").ext(ext).sendTo(sandbox).status())
                .isEqualTo(200);
        assertThat(sandbox.requests().get(0).ext()).isEqualTo(ext);
        assertThat(sandbox.requests().get(0).extParameters()).containsEntry("shop_name", "a bą");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//x",
                "//evil.example/rest/v1/client",
                "/rest/v1/client?a=[]{}|^\"<>`",
                "/rest/v1/client?",
                "/rest/v1/client?a=b?c#d",
                "/rest/v1/./client",
                "/rest/v1/%63lient",
                "/%zz",
                "/rest/v1/client;v=1"
            })
    void theRequestUriIsSignedAsItStandsOnTheRequestLine(String target) {
        assertThat(Signed.get(target).sendTo(sandbox).status()).isIn(200, 400, 404);
        assertThat(sandbox.requests().get(0).rawTarget()).isEqualTo(target);
    }

    @Test
    void absoluteTargetsAreSignedWithoutOrigin() {
        Signed request = Signed.get("/rest/v1/client?a=b");
        String authorization = request.authorization(mac(request));
        Wire.Answer answer =
                request.target("http://other.example:1/rest/v1/client?a=b").sendTo(sandbox, authorization);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void hostAndPortComeFromTheHostHeader() {
        Signed request = Signed.get("/rest/v1/client").authority("Wallet.Example:8443");
        assertThat(request.sendTo(sandbox, request.authorization(request.mac("wallet.example", 8443)))
                        .status())
                .isEqualTo(200);
        Signed defaultPort = Signed.get("/rest/v1/client").authority("wallet.example");
        assertThat(defaultPort
                        .sendTo(sandbox, defaultPort.authorization(defaultPort.mac("wallet.example", 80)))
                        .status())
                .isEqualTo(200);
        assertUnauthorized(
                defaultPort.sendTo(sandbox, defaultPort.authorization(defaultPort.mac("wallet.example", 443))),
                "MAC does not match");
        assertRefused(request.authority("a:b:c").sendTo(sandbox), 400, "invalid_request", "Host");
    }

    @Test
    void keysRotateWithoutAGap() {
        Signed old = Signed.get("/rest/v1/client");
        Signed young = old.as(Signed.ID, "nextKey").nonce("young");
        assertUnauthorized(young.sendTo(sandbox), "MAC does not match");

        sandbox.allowKey(Signed.ID, "nextKey");
        assertThat(old.sendTo(sandbox).status()).isEqualTo(200);
        assertThat(young.sendTo(sandbox).status()).isEqualTo(200);

        sandbox.forbidKey(Signed.ID, Signed.KEY);
        assertUnauthorized(old.nonce("n2").sendTo(sandbox), "MAC does not match");
        assertThat(young.nonce("n3").sendTo(sandbox).status()).isEqualTo(200);

        sandbox.reset();
        assertThat(old.sendTo(sandbox).status()).isEqualTo(200);
        assertUnauthorized(young.sendTo(sandbox), "MAC does not match");
    }

    @Test
    void aKeyIsOfAClientAndOfTheAlphabet() {
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.allowKey("nobody", "key"));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.forbidKey("nobody", "key"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.allowKey(Signed.ID, "a\"b"))
                .withMessageNotContaining("a\"b");
    }

    @Test
    void everyAnswerTellsTheTimeOfTheClock() {
        String server = "GET /rest/v1/server HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(Wire.exchange(sandbox, server).headers()).containsEntry("Date", "Wed, 01 Aug 2012 09:00:00 GMT");

        clock.moveBy(-86_400);

        Wire.Answer earlier = Wire.exchange(sandbox, server);
        assertThat(earlier.headers()).containsEntry("Date", "Tue, 31 Jul 2012 09:00:00 GMT");
        assertThat(earlier.body()).isEqualTo("{\"time\":" + (Signed.TIME - 86_400) + "}");
        assertRefused(Signed.get("/rest/v1/client").sendTo(sandbox), 401, "invalid_timestamp", "in future");
        assertThat(Signed.get("/rest/v1/client")
                        .ts(Signed.TIME - 86_400)
                        .sendTo(sandbox)
                        .status())
                .isEqualTo(200);
        sandbox.addLocation(Json.createObjectBuilder().add("id", 9).build());
        Wire.Answer locations = Signed.get("/rest/v1/locations?updated_after=" + (Signed.TIME - 86_401))
                .ts(Signed.TIME - 86_400)
                .sendTo(sandbox);
        assertThat(locations.body()).contains("\"updated_at\":" + (Signed.TIME - 86_400));
    }

    @Test
    void thePublicUriReplacesTheHostHeader() {
        try (SandboxServer proxied = SandboxServer.builder()
                .clock(clock)
                .publicUri(URI.create("https://API.example:444/"))
                .start()) {
            Signed request = Signed.get("/rest/v1/client");
            assertThat(request.sendTo(proxied, request.authorization(request.mac("api.example", 444)))
                            .status())
                    .isEqualTo(200);
            assertUnauthorized(Signed.get("/rest/v1/client").sendTo(proxied), "MAC does not match");
        }
    }
}
