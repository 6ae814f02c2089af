package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every signature the documentation prints, sent as printed; they share a nonce, so each gets its own sandbox. */
class DocumentedVectorsTest {
    private static SandboxServer paysera() {
        return SandboxServer.builder()
                .publicUri(URI.create("https://wallet.paysera.com"))
                .clock(Fixture.fixedClock())
                .start();
    }

    private static List<JsonObject> vectors() {
        return Fixture.json("mac-vectors.json")
                .asJsonObject()
                .getJsonArray("vectors")
                .getValuesAs(JsonObject.class);
    }

    private static Signed request(JsonObject vector) {
        Signed request = new Signed(
                vector.getString("clientId"),
                vector.getString("macKey"),
                Long.parseLong(vector.getString("ts")),
                vector.getString("nonce"),
                vector.getString("method"),
                vector.getString("requestUri"),
                vector.getString("host"),
                vector.getString("ext"),
                "");
        String body = vector.isNull("bodyUtf8") ? "" : vector.getString("bodyUtf8");
        return request.bodyOnly(body.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes after the signature: some examples print paths that the documentation itself does not list. */
    private static int expectedStatus(JsonObject vector) {
        String uri = vector.getString("requestUri");
        if (uri.contains("{clientId}") || uri.contains("/user/project/") || uri.contains("/payment/")) {
            return 404;
        }
        return vector.getString("method").equals("POST") ? 403 : 200;
    }

    @TestFactory
    Stream<DynamicTest> isAccepted() {
        return vectors().stream().map(vector -> {
            Signed request = request(vector);
            return dynamicTest(request.method() + " " + request.target(), () -> {
                try (SandboxServer sandbox = paysera()) {
                    Wire.Answer answer = request.sendTo(sandbox, request.authorization(vector.getString("mac")));
                    assertThat(answer.status()).as(answer.body()).isEqualTo(expectedStatus(vector));
                }
            });
        });
    }

    @Test
    void createVectorCreatesForAnApplication() {
        JsonObject vector = vectors().stream()
                .filter(v -> v.getString("method").equals("POST"))
                .findFirst()
                .orElseThrow();
        Signed request = request(vector);
        try (SandboxServer sandbox = SandboxServer.builder()
                .publicUri(URI.create("https://wallet.paysera.com"))
                .clock(Fixture.fixedClock())
                .client(Signed.ID, Signed.KEY, "application")
                .start()) {
            Wire.Answer answer = request.sendTo(sandbox, request.authorization(vector.getString("mac")));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAfterAnyChangeOfOneCharacter() {
        return vectors().stream()
                .filter(v -> !v.getString("ext").isEmpty()
                        || v.getString("requestUri").contains("lat="))
                .map(vector -> dynamicTest(vector.getString("requestUri"), () -> {
                    try (SandboxServer sandbox = paysera()) {
                        refuseEveryChange(sandbox, vector);
                    }
                }));
    }

    /** None of them may burn the nonce, so that the untouched request is still good at the end. */
    private static void refuseEveryChange(SandboxServer sandbox, JsonObject vector) {
        Signed good = request(vector);
        String mac = vector.getString("mac");
        for (String id : changes(good.id())) {
            assertUnauthorized(sandbox, good.as(id, ""), mac, "Unknown client id");
        }
        for (String ts : changes(String.valueOf(good.ts()))) {
            assertUnauthorized(sandbox, good.ts(Long.parseLong(ts)), mac, "MAC does not match");
        }
        changes(good.nonce()).forEach(n -> assertUnauthorized(sandbox, good.nonce(n), mac, "MAC does not match"));
        changes(mac).forEach(m -> assertUnauthorized(sandbox, good, m, "MAC does not match"));
        changes(good.ext()).forEach(e -> assertUnauthorized(sandbox, good.ext(e), mac, "MAC does not match"));
        changes(good.method()).forEach(m -> assertUnauthorized(sandbox, good.method(m), mac, "MAC does not match"));
        for (String target : changes(good.target().substring(1))) {
            assertUnauthorized(sandbox, good.target("/" + target), mac, "MAC does not match");
        }
        for (String changed : changes(good.body())) {
            Signed other = good.bodyOnly(changed.getBytes(StandardCharsets.UTF_8));
            assertUnauthorized(sandbox, other, mac, "body_hash does not match the body");
        }
        Wire.Answer untouched = good.sendTo(sandbox, good.authorization(mac));
        assertThat(untouched.status()).isEqualTo(expectedStatus(vector));
    }

    private static void assertUnauthorized(SandboxServer sandbox, Signed request, String mac, String description) {
        Wire.Answer answer = request.sendTo(sandbox, request.authorization(mac));
        assertThat(answer.status()).as(request.toString()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("unauthorized");
        assertThat(answer.description()).contains(description);
    }

    /** The text with each single character replaced by a similar one, and with the last one missing. */
    private static List<String> changes(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> changed = new ArrayList<>(IntStream.range(0, text.length())
                .mapToObj(i -> text.substring(0, i) + neighbour(text.charAt(i)) + text.substring(i + 1))
                .toList());
        changed.add(text.substring(0, text.length() - 1));
        return changed;
    }

    private static char neighbour(char c) {
        if (Character.isLetter(c)) {
            return (char) (c ^ 0x20);
        }
        return Character.isDigit(c) ? (char) ('0' + (c - '0' + 1) % 10) : c == '.' ? '-' : '.';
    }
}
