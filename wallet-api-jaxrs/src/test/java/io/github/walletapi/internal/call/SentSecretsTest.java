package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.Answer;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.signing.Identity;
import io.github.walletapi.internal.signing.MacSigner;
import io.github.walletapi.internal.signing.Proof;
import io.github.walletapi.internal.signing.UnsignedRequest;
import io.github.walletapi.oauth.TokenRequest;
import io.github.walletapi.project.NewMposCredential;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.user.PasswordChange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was sent as a secret comes back in no text, and is shown to nobody once it was sent. */
class SentSecretsTest {
    private static final String BASE = "https://wallet.paysera.com/";
    private static final MacCredentials CREDENTIALS = MacCredentials.of("wkVd93h2uS", "zzqqMacKey0123456789");

    private final WalletJson json = new WalletJson();
    private byte[] sentBody = {};
    private String sentTarget = "";
    private String sentAuthorization = "";

    /** Answers with all that it was sent. */
    private CallRunner echoing() {
        CredentialsProvider provider = () -> CREDENTIALS;
        return TestAttempt.runner(
                URI.create(BASE),
                provider,
                json,
                Clock.systemUTC(),
                () -> "nonce",
                (tls, method, target, headers, body, left) -> {
                    sentBody = body;
                    sentTarget = target;
                    sentAuthorization =
                            Objects.requireNonNull(headers.get("Authorization")).get(0);
                    String echo = target + " " + sentAuthorization + " zzqqMacKey0123456789 "
                            + new String(body, StandardCharsets.UTF_8);
                    String answer = new String(
                            json.encode(Map.of(
                                    "error",
                                    echo,
                                    "error_description",
                                    echo,
                                    "error_uri",
                                    "https://example/?" + echo,
                                    "error_properties",
                                    Map.of(echo, List.of(echo)))),
                            StandardCharsets.UTF_8);
                    return new Answer(
                            400,
                            Map.of("paysera-correlation-id", List.of(echo.replace(' ', '-'))),
                            answer.getBytes(StandardCharsets.UTF_8));
                });
    }

    static List<Object> bodies() {
        Secret secret = Secret.of("zzqq pass/word+1\"ą");
        return List.of(
                TokenRequest.ofRefreshToken(secret),
                TokenRequest.ofCode(secret, URI.create("https://shop.example/back")),
                new NewMposCredential("till", secret, 7),
                new PasswordChange(secret, Secret.of("zzqq other")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bodyThatHoldsASecretComesBackInNoText(Object body) {
        OutgoingRequest request = new OutgoingRequest("POST", BASE + "oauth/v1/token", body);
        String said = said(request);

        assertThat(new String(sentBody, StandardCharsets.UTF_8)).contains("zzqq");
        assertThat(said).doesNotContain("zzqq", "word+1", "word%2B1").contains("***");
        assertThat(new String(bytes(request), StandardCharsets.UTF_8))
                .doesNotContain("zzqq")
                .contains("***");
        assertThat(request.headers).doesNotContainKey("Authorization");
        assertThat(sentAuthorization).startsWith("MAC id=");
    }

    private String said(OutgoingRequest request) {
        try (TestAttempt scope = TestAttempt.with(ExtraParameters.NONE)) {
            echoing().filter(request.context());
            WalletApiException failure = scope.failure();
            String mac = sentAuthorization.replaceAll(".*mac=\"([^\"]+)\".*", "$1");
            String all = failure + " " + failure.code() + failure.description() + failure.errorUri()
                    + failure.errorProperties() + failure.correlationId();
            assertThat(all).doesNotContain(mac, "zzqqMacKey");
            return all;
        }
    }

    private static byte[] bytes(OutgoingRequest request) {
        return request.entity() instanceof byte[] bytes ? bytes : new byte[0];
    }

    @Test
    void addressThatHoldsATokenComesBackInNoText() {
        for (String query : Set.of("access_token=zz%2Fqq%2B1", "a=1&refreshToken=zz/qq%2b1", "PASSWORD=zz/qq+1")) {
            OutgoingRequest request = new OutgoingRequest("DELETE", BASE + "oauth/v1/token?" + query, null);
            String said = said(request);

            assertThat(sentTarget).endsWith(query);
            assertThat(said).doesNotContain("zz%2Fqq", "zz/qq");
            assertThat(request.uri().toString())
                    .startsWith(BASE + "oauth/v1/token?")
                    .doesNotContain("zz")
                    .endsWith("=***");
        }
    }

    @Test
    void pathThatHoldsATokenIsFoundByTheNameInItsTemplate() {
        SentSecrets secrets = new SentSecrets();
        secrets.addAllOfAddress("/oauth/v1/tokens/zz%2Fqq/activate?x", "oauth/v1/tokens/{accessToken}/activate");

        assertThat(secrets.redaction().of("/oauth/v1/tokens/zz%2Fqq/activate is zz/qq"))
                .isEqualTo("/oauth/v1/tokens/***/activate is ***");
    }

    @Test
    void whatHoldsNoSecretIsShownAsItWasSent() {
        OutgoingRequest request =
                new OutgoingRequest("POST", BASE + "rest/v1/project?code=7&x=%41", Map.of("title", "A&B"));
        said(request);

        assertThat(bytes(request)).isEqualTo(sentBody);
        assertThat(request.uri()).isEqualTo(URI.create(BASE + "rest/v1/project?code=7&x=%41"));
    }

    /** What carries the secrets of a request on its way says none of them, for whoever looks at it in a debugger's log. */
    @Test
    void whatCarriesSecretsDoesNotSayThem() {
        URI uri = URI.create(BASE + "oauth/v1/token?access_token=zzqqToken");
        UnsignedRequest unsigned = new UnsignedRequest(
                "DELETE", uri, "/oauth/v1/token?access_token=zzqqToken", new byte[0], ExtraParameters.NONE);
        Identity identity =
                new Identity(CREDENTIALS, TrustedCertificates.platform(), new MacSigner(CREDENTIALS), null, false);
        Proof proof = identity.prove(unsigned, Instant.EPOCH, () -> "nonce");
        Call call = new Call(
                "DELETE",
                "oauth/v1/token",
                CallTerms.of(ExtraParameters.NONE, RetryPolicy.NONE),
                unsigned.target(),
                true);

        assertThat(proof.secrets()).contains("zzqqMacKey0123456789");
        assertThat(proof + " " + unsigned + " " + call + " " + identity)
                .doesNotContain("zzqq", "mac=", proof.secrets().get(0));
    }
}
