package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.internal.http.Answer;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.signing.ReferenceMac;
import io.github.walletapi.request.ExtraParameters;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what stands between the engine and the wire. */
class CallRunnerTest {
    private static final String KEY = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";
    private static final MacCredentials CREDENTIALS = MacCredentials.of("wkVd93h2uS", KEY);
    private static final String TS = "1343811600";
    private static final String NONCE = "nQnNaSNyubfPErjRO55yaaEYo9YZfKHN";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1343811600, 999_999_999), ZoneOffset.UTC);
    private static final String BASE = "https://wallet.paysera.com/";

    private static CallRunner filter(CredentialsProvider credentials) {
        return filter(credentials, NONCE);
    }

    private static CallRunner filter(CredentialsProvider credentials, String nonce) {
        return TestAttempt.runner(
                URI.create(BASE),
                credentials,
                new WalletJson(),
                CLOCK,
                () -> nonce,
                (tls, method, target, headers, body, left) -> new Answer(200, Map.of(), body));
    }

    private static OutgoingRequest filtered(
            String method, String uri, @Nullable Object body, ExtraParameters parameters) throws IOException {
        OutgoingRequest request = new OutgoingRequest(method, uri, body);
        try (TestAttempt scope = TestAttempt.with(parameters)) {
            filter(() -> CREDENTIALS).filter(request.context());
            assertThat(scope.refusal()).isNull();
        }
        return request;
    }

    private static OutgoingRequest filtered(String uri) throws IOException {
        return filtered("GET", uri, null, ExtraParameters.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://wallet.paysera.com/rest/v1/client,           /rest/v1/client,       wallet.paysera.com, 443",
        "https://WALLET.Paysera.COM/rest/v1/client,           /rest/v1/client,       wallet.paysera.com, 443",
        "https://wallet.paysera.com:443/rest/v1/client,       /rest/v1/client,       wallet.paysera.com, 443",
        "https://wallet.paysera.com:8443/rest/v1/client,      /rest/v1/client,       wallet.paysera.com, 8443",
        "http://localhost/rest/v1/client,                     /rest/v1/client,       localhost,          80",
        "HTTP://localhost/rest/v1/client,                     /rest/v1/client,       localhost,          80",
        "http://localhost:80/rest/v1/client,                  /rest/v1/client,       localhost,          80",
        "http://127.0.0.1:43210/rest/v1/client,               /rest/v1/client,       127.0.0.1,          43210",
        "http://[::1]:43210/rest/v1/client,                   /rest/v1/client,       [::1],              43210",
        "https://[2001:DB8::1]/rest/v1/client,                /rest/v1/client,       [2001:db8::1],      443",
        "https://gateway.example/wallet/rest/v1/client,       /wallet/rest/v1/client, gateway.example,   443",
        "https://wallet.paysera.com/rest/v1/a?b=c%20d&e=%C4%85, /rest/v1/a?b=c%20d&e=%C4%85, wallet.paysera.com, 443",
        "https://wallet.paysera.com/rest/v1/a?b=c+d,          /rest/v1/a?b=c+d,      wallet.paysera.com, 443",
        "https://wallet.paysera.com/rest/v1/%7Bx%7D,          /rest/v1/%7Bx%7D,      wallet.paysera.com, 443",
        "https://wallet.paysera.com/rest/v1/a?,               /rest/v1/a?,           wallet.paysera.com, 443"
    })
    void signsWhatWillBeSent(String uri, String requestUri, String host, int port) throws IOException {
        OutgoingRequest request = filtered(uri);

        assertThat(request.attribute("mac"))
                .isEqualTo(ReferenceMac.of(KEY, TS, NONCE, "GET", requestUri, host, port, ""));
        assertThat(request.uri()).isEqualTo(URI.create(uri));
    }

    @Test
    void headerHasIdTimeAndNonceInTheDocumentedOrder() throws IOException {
        assertThat(filtered("https://wallet.paysera.com/rest/v1/payment/10145").authorization())
                .isEqualTo("MAC id=\"wkVd93h2uS\", ts=\"1343811600\", nonce=\"nQnNaSNyubfPErjRO55yaaEYo9YZfKHN\","
                        + " mac=\"/qxTA8FOgT0Dd0MHh9k/sUQ3Q38ckx8+S0PBxpIuttY=\"");
    }

    @Test
    void fractionsOfASecondAreCutOff() throws IOException {
        assertThat(filtered(BASE + "rest/v1/client").attribute("ts")).isEqualTo(TS);
    }

    @Test
    void withoutBodyAndParametersThereIsNoExt() throws IOException {
        assertThat(filtered("POST", BASE + "rest/v1/x", null, ExtraParameters.NONE)
                        .authorization())
                .doesNotContain("ext");
    }

    @Test
    void bodyIsReplacedByTheBytesThatWereHashed() throws IOException {
        OutgoingRequest request = filtered(
                "PUT", BASE + "rest/v1/client/1", ClientUpdate.of(ClientType.PRIVATE_CLIENT), ExtraParameters.NONE);

        byte[] bytes = "{\"type\":\"private_client\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(request.entity()).isEqualTo(bytes);
        String ext = "body_hash=" + URLEncoder.encode(hash(bytes), StandardCharsets.UTF_8);
        assertThat(request.attribute("ext")).isEqualTo(ext);
        assertThat(request.attribute("mac"))
                .isEqualTo(ReferenceMac.of(KEY, TS, NONCE, "PUT", "/rest/v1/client/1", "wallet.paysera.com", 443, ext));
    }

    private static String hash(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void bodyHashStandsFirstAndParametersFollowInTheirOrder() throws IOException {
        OutgoingRequest request = filtered(
                "PUT",
                BASE + "rest/v1/client/1",
                ClientUpdate.of(ClientType.PRIVATE_CLIENT),
                ExtraParameters.ofLocation(7).andProject(12));

        assertThat(request.attribute("ext")).matches("body_hash=[A-Za-z0-9%]+&location_id=7&project_id=12");
    }

    @Test
    void parametersWithoutBodyAreSigned() throws IOException {
        OutgoingRequest request =
                filtered("GET", BASE + "rest/v1/wallet/14471/balance", null, ExtraParameters.ofProject(3));

        assertThat(request.attribute("ext")).isEqualTo("project_id=3");
        assertThat(request.attribute("mac")).isEqualTo("EOhN6gBf49tR2KxMflaaiN7bBVGDhfG6co8gcSBLyiQ=");
    }

    @Test
    void whatTheApplicationPutIntoTheTwoHeadersIsReplaced() throws IOException {
        OutgoingRequest request = new OutgoingRequest("GET", BASE + "rest/v1/client", null);
        request.headers.put("Authorization", new java.util.ArrayList<>(List.of("Bearer a", "Bearer b")));
        request.headers.putSingle("User-Agent", "engine");
        try (TestAttempt scope = TestAttempt.with(ExtraParameters.NONE)) {
            filter(() -> CREDENTIALS).filter(request.context());
            assertThat(scope.refusal()).isNull();
        }
        assertThat(request.headers)
                .as("it was sent, and is nobody's business after that")
                .doesNotContainKey("Authorization");
        assertThat(request.sent("Authorization")).singleElement().asString().startsWith("MAC id=");
        assertThat(request.headers.get("User-Agent")).containsExactly("some-library/1");
    }

    @Test
    void untypedTargetReplacesTheEnginesAddress() throws IOException {
        OutgoingRequest request = new OutgoingRequest("GET", BASE + "rest/v1/untyped", null);
        try (TestAttempt scope = TestAttempt.to("rest/v1/wallet/%2520?a=%7Bx%7D")) {
            filter(() -> CREDENTIALS).filter(request.context());
            assertThat(scope.refusal()).isNull();
        }
        assertThat(request.uri()).hasToString(BASE + "rest/v1/wallet/%2520?a=%7Bx%7D");
        assertThat(request.attribute("mac"))
                .isEqualTo(ReferenceMac.of(
                        KEY, TS, NONCE, "GET", "/rest/v1/wallet/%2520?a=%7Bx%7D", "wallet.paysera.com", 443, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest//v1", "rest/./v1", "rest/../v1", "rest/v1/.."})
    void pathsThatAnEngineOrProxyWouldChangeAreRefused(String path) throws IOException {
        OutgoingRequest request = new OutgoingRequest("GET", BASE + path, null);
        try (TestAttempt scope = TestAttempt.with(ExtraParameters.NONE)) {
            CallRunner filter = filter(() -> CREDENTIALS);
            assertThatIllegalArgumentException().isThrownBy(() -> filter.filter(request.context()));
            assertThat(scope.refusal()).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(request.headers).isEmpty();
    }

    @Test
    void providerIsAskedForEveryRequest() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        CallRunner filter = filter(() -> {
            asked.incrementAndGet();
            return CREDENTIALS;
        });
        for (int i = 0; i < 3; i++) {
            try (TestAttempt scope = TestAttempt.with(ExtraParameters.NONE)) {
                filter.filter(new OutgoingRequest("GET", BASE + "rest/v1/client", null).context());
                assertThat(scope.refusal()).isNull();
            }
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void anotherKeyIsUsedFromTheNextRequestOn() throws IOException {
        AtomicReference<MacCredentials> current = new AtomicReference<>(CREDENTIALS);
        CallRunner filter = filter(current::get);
        Deque<String> macs = new ArrayDeque<>();
        for (MacCredentials next :
                List.of(CREDENTIALS, MacCredentials.of("wkVd93h2uS", "AnotherKeyOfTheSameClient"), CREDENTIALS)) {
            current.set(next);
            OutgoingRequest request = new OutgoingRequest("GET", BASE + "rest/v1/client", null);
            try (TestAttempt scope = TestAttempt.with(ExtraParameters.NONE)) {
                filter.filter(request.context());
                assertThat(scope.refusal()).isNull();
            }
            macs.add(request.attribute("mac"));
        }
        String first = ReferenceMac.of(KEY, TS, NONCE, "GET", "/rest/v1/client", "wallet.paysera.com", 443, "");
        String second = ReferenceMac.of(
                "AnotherKeyOfTheSameClient", TS, NONCE, "GET", "/rest/v1/client", "wallet.paysera.com", 443, "");
        assertThat(macs).containsExactly(first, second, first);
    }

    @Test
    void failureOfTheProviderIsNotedAsItIs() throws IOException {
        IllegalStateException failure = new IllegalStateException("vault is sealed");
        CallRunner filter = filter(() -> {
            throw failure;
        });
        OutgoingRequest request = new OutgoingRequest("GET", BASE + "rest/v1/client", null);
        try (TestAttempt scope = TestAttempt.with(ExtraParameters.NONE)) {
            assertThatThrownBy(() -> filter.filter(request.context())).isSameAs(failure);
            assertThat(scope.refusal()).isSameAs(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\"b", "a\\b", "ą", ""})
    void nonceThatCouldForgeAHeaderIsRefused(String nonce) throws IOException {
        CallRunner filter = filter(() -> CREDENTIALS, nonce);
        OutgoingRequest request = new OutgoingRequest("GET", BASE + "rest/v1/client", null);
        try (TestAttempt scope = TestAttempt.with(ExtraParameters.NONE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> filter.filter(request.context()));
            assertThat(scope.refusal()).isNotNull();
        }
        assertThat(request.headers).doesNotContainKey("Authorization");
    }

    @Test
    void requestsPastWalletApiAreNotSigned() throws IOException {
        CallRunner filter = filter(() -> CREDENTIALS);
        assertThatIllegalStateException()
                .isThrownBy(() -> filter.filter(new OutgoingRequest("GET", BASE, null).context()))
                .withMessageContaining("past WalletApi");
    }
}
