package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientRights;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.TokenExpiredException;
import io.github.walletapi.listener.AttemptEnded;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.AuthorizationPage;
import io.github.walletapi.oauth.AuthorizationRequest;
import io.github.walletapi.oauth.NewOAuthSession;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.oauth.TokenRequest;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.value.UserId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Token endpoint and calls by a token, over the wire, to a server that checks the signature with its own code. */
@Timeout(60)
class OAuthFlowTest {
    private static final String TOKEN = "zzqqTok+en/Of=aPerson0001";
    private static final String TOKEN_KEY = "zzqqKeyOfTheToken0000000002";
    private static final String REFRESH = "zzqqRefreshToken00000000003";
    private static final String CODE = "zzqqCode/+ 4";
    private static final URI BACK = URI.create("https://shop.example/back?a=b");
    private static final String ANSWER = "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"mac\",\"mac_key\":\""
            + TOKEN_KEY + "\",\"mac_algorithm\":\"hmac-sha-256\",\"expires_in\":3600,\"refresh_token\":\"" + REFRESH
            + "\",\"new_field\":1}";

    private final SandboxServer sandbox = SandboxServer.builder()
            .client(Flow.ID, Flow.KEY)
            .client(TOKEN, TOKEN_KEY)
            .start();
    private WalletApi wallet = client(sandbox).build();

    @TempDir
    Path directory;

    @BeforeEach
    void answer() {
        answer(CannedAnswer.status(200).body(ANSWER));
    }

    @AfterEach
    void close() {
        wallet.close();
        sandbox.close();
    }

    private void answer(CannedAnswer answer) {
        sandbox.clearAnswers();
        sandbox.answerWith("POST", "/oauth/v1/", answer);
        sandbox.answerWith("PUT", "/oauth/v1/", answer);
        sandbox.answerWith("DELETE", "/oauth/v1/", answer);
    }

    private static CannedAnswer refusal(int status, String code, String description) {
        return CannedAnswer.status(status)
                .body("{\"error\":\"" + code + "\",\"error_description\":\"" + description + "\"}");
    }

    private AccessToken token() {
        return wallet.oauth().create(TokenRequest.ofCode(Secret.of(CODE), BACK));
    }

    private static String revealed(@Nullable Secret secret) {
        return secret == null ? "none" : secret.reveal();
    }

    @Test
    void codeIsExchangedInASignedForm() {
        AccessToken token = token();

        RecordedRequest sent = last(sandbox);
        assertThat(sent).hasToString("POST /oauth/v1/token -> 200");
        assertThat(sent.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(sent.bodyText())
                .isEqualTo("grant_type=authorization_code&code=zzqqCode%2F%2B+4"
                        + "&redirect_uri=https%3A%2F%2Fshop.example%2Fback%3Fa%3Db");
        assertThat(sent.clientId()).isEqualTo(Flow.ID);
        assertThat(sent.extParameters()).containsOnlyKeys("body_hash");
        assertThat(revealed(token.accessToken())).isEqualTo(TOKEN);
        assertThat(revealed(token.macKey())).isEqualTo(TOKEN_KEY);
        assertThat(revealed(token.refreshToken())).isEqualTo(REFRESH);
        assertThat(token.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(token.toString()).doesNotContain("zzqq");
    }

    @Test
    void otherGrantsSendTheirFields() {
        wallet.oauth().create(TokenRequest.ofCode(Secret.of("c"), null));
        assertThat(last(sandbox).bodyText()).isEqualTo("grant_type=authorization_code&code=c");
        wallet.oauth()
                .create(TokenRequest.ofRefreshToken(Secret.of("r"), List.of(Scope.EMAIL, Scope.PHONE.optional())));
        assertThat(last(sandbox).bodyText())
                .isEqualTo("grant_type=refresh_token&refresh_token=r&scope=email+phone_optional");
        wallet.oauth()
                .create(TokenRequest.ofRefreshToken(
                        Secret.of("r"), List.of(Scope.CONVERT_CURRENCY), Secret.of("123456")));
        assertThat(last(sandbox).bodyText())
                .isEqualTo("grant_type=refresh_token&refresh_token=r&scope=convert_currency&code=123456");
        wallet.oauth().create(TokenRequest.ofRefreshTokenWithActivation(Secret.of("r")));
        assertThat(last(sandbox).bodyText()).isEqualTo("grant_type=refresh_token_with_activation&refresh_token=r");
    }

    @Test
    void tokenIsActivatedAndRevoked() {
        wallet.oauth().activate("abc=def");
        assertThat(last(sandbox).method() + " " + last(sandbox).rawTarget().replace("%3D", "="))
                .isEqualTo("PUT /oauth/v1/tokens/abc=def/activate");
        answer(CannedAnswer.status(200));
        wallet.oauth().revoke(TOKEN);
        assertThat(last(sandbox).method()).isEqualTo("DELETE");
        assertThat(last(sandbox).query()).containsEntry("access_token", List.of(TOKEN));
    }

    @Test
    void sessionHoldsWhatIsKnownOfThePerson() {
        answer(CannedAnswer.status(200).body("{\"key\":\"k7\"}"));
        AuthorizationRequest request =
                AuthorizationRequest.of(Flow.ID, Set.of(Scope.EMAIL), BACK, "a-state-of-some-length");

        assertThat(revealed(wallet.oauth()
                        .createSession(NewOAuthSession.of(request, "ą@example.com"))
                        .key()))
                .isEqualTo("k7");
        assertThat(last(sandbox).bodyText())
                .isEqualTo("response_type=code&client_id=wkVd93h2uS"
                        + "&redirect_uri=https%3A%2F%2Fshop.example%2Fback%3Fa%3Db&scope=email"
                        + "&state=a-state-of-some-length&user%5Bemail%5D=%C4%85%40example.com");
    }

    @ParameterizedTest
    @CsvSource({"/frontend, , en", "/frontend/, lt, lt", "/frontend, de, en", "/frontend, fil, en"})
    void thePageOfASessionOpens(String base, @Nullable String locale, String language) throws Exception {
        sandbox.clearAnswers();
        wallet.clients()
                .update(
                        1001,
                        ClientUpdate.of(ClientType.PRIVATE_CLIENT)
                                .withPermissions(List.of(ClientPermission.GIVE_TRUSTED_USER_INFO)));
        URI back = URI.create("http://localhost/back");
        AuthorizationRequest request =
                AuthorizationRequest.of(Flow.ID, Set.of(Scope.EMAIL), back, "a-state-of-some-length");
        AuthorizationPage pages = AuthorizationPage.at(sandbox.baseUri().resolve(base))
                .in(locale == null ? null : Locale.forLanguageTag(locale));

        URI page = pages.ofSession(wallet.oauth().createSession(NewOAuthSession.of(request, "liga@example.com")));

        HttpResponse<String> shown = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("<html lang=\"" + language + "\">", "value=\"3002\" checked", "value=\"email\"");
    }

    @Test
    void formWithoutATypeIsSentToo() {
        sandbox.answerWith("POST", "/rest/v1/anything", CannedAnswer.status(200).body("{}"));
        wallet.send(ApiRequest.post("rest/v1/anything")
                .body((io.github.walletapi.request.FormBody) () -> java.util.Map.of("a b", Secret.of("c&d"))));
        assertThat(last(sandbox).bodyText()).isEqualTo("a+b=c%26d");
        assertThat(last(sandbox).header("Content-Type")).startsWith("application/x-www-form-urlencoded");
    }

    @Test
    void callsByATokenAreSignedWithIt() {
        WalletApi person = wallet.as(token()).with(ExtraParameters.ofProject(1221));

        person.projects().administeredBy(UserId.ME);
        assertThat(last(sandbox).clientId()).isEqualTo(TOKEN);
        assertThat(last(sandbox).extParameters()).containsEntry("project_id", "1221");
        person.send(ApiRequest.get("rest/v1/wallet/me"));
        assertThat(last(sandbox).clientId()).isEqualTo(TOKEN);
        assertThat(last(sandbox).status()).isEqualTo(200);
        wallet.projects().get(1221);
        assertThat(last(sandbox).clientId()).isEqualTo(Flow.ID);
        person.oauth().create(TokenRequest.ofRefreshToken(Secret.of(REFRESH)));
        assertThat(last(sandbox).clientId())
                .as("tokens are asked for by the client")
                .isEqualTo(Flow.ID);
        assertThat(sandbox.connections()).as("one pool").isEqualTo(1);
        person.close();
        wallet.projects().get(1221);
    }

    /** The documentation's own example of projects is signed by a client. */
    @Test
    void meWithoutATokenIsRefusedBeforeSending() {
        for (String path : List.of(
                "rest/v1/user/me",
                "rest/v1/user/me/email",
                "rest/v1/wallet/me",
                "rest/v1/wallet/me/statements",
                "rest/v1/user/me/projects/more",
                "rest/v1/confirmations/me")) {
            assertThatIllegalArgumentException()
                    .as(path)
                    .isThrownBy(() -> wallet.send(ApiRequest.get(path).query("limit", "2")))
                    .withMessageContaining("use wallet.as(token)");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.send(
                        ApiRequest.get("rest/v1/wallet/{walletId}/balance").path("walletId", "me")))
                .withMessageContaining("owner of an access token");
        assertThat(sandbox.requests()).isEmpty();
        wallet.send(ApiRequest.get("rest/v1/wallet/14471"));
        wallet.send(
                ApiRequest.get("rest/v1/user/me/projects").query("fields", "*"),
                new jakarta.ws.rs.core.GenericType<List<Object>>() {});
        assertThat(wallet.projects().administeredBy(UserId.ME)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Token has expired,            io.github.walletapi.error.TokenExpiredException",
        "Refresh token expired,        io.github.walletapi.error.GrantEndedException",
        "No such refresh token,        io.github.walletapi.error.GrantEndedException",
        "Refresh token status invalid, io.github.walletapi.error.GrantEndedException",
        "No such code,                 io.github.walletapi.error.InvalidCredentialsException"
    })
    void refusedGrantsAreNamed(String description, Class<?> type) {
        answer(refusal(400, "invalid_grant", description));

        InvalidCredentialsException refused = catchThrowableOfType(InvalidCredentialsException.class, this::token);
        assertThat(refused.getClass()).isEqualTo(type);
        assertThat(refused.pathTemplate()).isEqualTo("oauth/v1/token");
        assertThat(sandbox.requests()).as("sent once").hasSize(1);
    }

    @Test
    void expiredTokenIsNotTriedAgainWhereNobodyHasAnother() {
        sandbox.answerWith("GET", "/rest/v1/project", refusal(400, "invalid_grant", "Token has expired"));
        AccessToken token = token();
        assertThatExceptionOfType(TokenExpiredException.class)
                .isThrownBy(() -> wallet.as(token).projects().get(1221));
        assertThat(sandbox.requests()).hasSize(2);
    }

    @Test
    void anotherTokenIsAskedForOnce() {
        sandbox.answerWith(
                "GET",
                "/rest/v1/project",
                refusal(400, "invalid_grant", "Token has expired").times(1));
        List<String> asked = new CopyOnWriteArrayList<>();
        io.github.walletapi.auth.CredentialsProvider tokens = new io.github.walletapi.auth.CredentialsProvider() {
            @Override
            public MacCredentials get() {
                return MacCredentials.of(asked.isEmpty() ? TOKEN : Flow.ID, asked.isEmpty() ? TOKEN_KEY : Flow.KEY);
            }

            @Override
            public io.github.walletapi.auth.Credentials refreshed(io.github.walletapi.auth.Credentials refused) {
                asked.add(((MacCredentials) refused).id());
                return get();
            }
        };
        wallet.as(tokens).projects().get(1221);
        assertThat(asked).containsExactly(TOKEN);
    }

    @Test
    void whyThereIsNoOtherTokenIsWhatIsTold() {
        sandbox.answerWith("GET", "/rest/v1/project", refusal(400, "invalid_grant", "Token has expired"));
        GrantEndedException ended = new GrantEndedException(
                "ended", io.github.walletapi.error.Failure.of("POST", "oauth/v1/token", 400, null));
        io.github.walletapi.auth.CredentialsProvider tokens = new io.github.walletapi.auth.CredentialsProvider() {
            @Override
            public MacCredentials get() {
                return MacCredentials.of(TOKEN, TOKEN_KEY);
            }

            @Override
            public MacCredentials refreshed() {
                throw ended;
            }
        };
        assertThat(catchThrowableOfType(
                        GrantEndedException.class,
                        () -> wallet.as(tokens).projects().get(1221)))
                .isSameAs(ended);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void codeIsSentOnceWhateverThePolicy(boolean head) {
        answer(head ? CannedAnswer.hangUp() : CannedAnswer.status(500));
        WalletApi eager = wallet.with(RetryPolicy.DEFAULT.repeatingWhatMayBeDone());
        assertThatExceptionOfType(io.github.walletapi.error.TransientException.class)
                .isThrownBy(() -> eager.oauth().create(TokenRequest.ofCode(Secret.of(CODE), BACK)));
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void passwordGrantNeedsThePermissionBeforeAnythingIsSent() {
        ClientRights rights = new ClientRights(wallet.clients(), Clock.systemUTC());
        sandbox.answerWith(
                "GET",
                "/rest/v1/client",
                CannedAnswer.status(200)
                        .body("{\"type\":\"private_client\",\"permissions\":[]}")
                        .times(1));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> TokenRequest.ofPassword(rights, "ann", Secret.of("zzqqPassword"), Set.of()))
                .withMessageContaining("use_password_grant");
        assertThat(sandbox.requests()).extracting(RecordedRequest::path).containsExactly("/rest/v1/client");

        sandbox.answerWith(
                "GET",
                "/rest/v1/client",
                CannedAnswer.status(200)
                        .body("{\"type\":\"private_client\",\"permissions\":[\"use_password_grant\"]}"));
        rights.refresh();
        wallet.oauth().create(TokenRequest.ofPassword(rights, "ann", Secret.of("zzqq Password"), Set.of(Scope.EMAIL)));
        assertThat(last(sandbox).bodyText())
                .isEqualTo("grant_type=password&username=ann&password=zzqq+Password&scope=email");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TokenRequest.ofPassword(rights, "ann", Secret.of("x"), Set.of(Scope.EMAIL.offline())));
    }

    @Test
    void clientWithACertificateSignsByTheToken() throws IOException {
        SandboxAuthority authority = SandboxAuthority.create();
        SandboxCertificate issued = authority.issueClient("shop");
        Path pem = Files.writeString(directory.resolve("shop.pem"), issued.certificatePem());
        Path key = Files.writeString(directory.resolve("shop.key"), issued.keyPem());
        Path root = Files.writeString(directory.resolve("root.pem"), authority.certificatePem());
        try (SandboxServer secure = SandboxServer.builder()
                        .https(authority)
                        .requireCertificates()
                        .clientWithCertificate("shop", issued.certificate())
                        .client(TOKEN, TOKEN_KEY)
                        .start();
                WalletApi shop = WalletApi.builder()
                        .credentials(CertificateCredentials.ofPem(pem, key, null))
                        .trusted(TrustedCertificates.ofPem(root))
                        .baseUri(secure.baseUri())
                        .build()) {
            secure.answerWith("POST", "/oauth/v1/", CannedAnswer.status(200).body(ANSWER));
            AccessToken token = shop.oauth().create(TokenRequest.ofCode(Secret.of(CODE), BACK));
            assertThat(last(secure).clientId()).isNull();
            WalletApi person = shop.as(token).with(ExtraParameters.ofProject(1221));
            person.projects().get(1221);
            assertThat(last(secure).clientId()).isEqualTo(TOKEN);
            assertThat(last(secure).extParameters()).containsEntry("project_id", "1221");
            assertThat(last(secure).headerParameters()).isEmpty();
            shop.projects().get(1221);
            assertThat(last(secure).clientId()).isNull();
            assertThat(secure.connections()).as("one pool").isEqualTo(1);
        }
    }

    @Test
    void nothingOfATokenIsShown() {
        try (Everything everything = new Everything()) {
            wallet.close();
            wallet = client(sandbox)
                    .listener(started -> {
                        everything.addObject(started);
                        return (AttemptEnded ended) -> everything.addObject(ended);
                    })
                    .build();
            AccessToken token = token();
            everything.addObject(token);
            everything.addObject(TokenRequest.ofRefreshToken(Secret.of(REFRESH)));
            everything.addObject(wallet.as(token));
            for (CannedAnswer answer : List.of(
                    CannedAnswer.status(500),
                    CannedAnswer.hangUp(),
                    CannedAnswer.status(200).body(ANSWER.substring(0, 90)),
                    CannedAnswer.status(404),
                    CannedAnswer.status(302).header("Location", "/elsewhere"))) {
                answer(answer);
                everything.addObject(catchThrowableOfType(RuntimeException.class, this::token));
                everything.addObject(catchThrowableOfType(
                        RuntimeException.class, () -> wallet.oauth().revoke(TOKEN)));
                everything.addObject(catchThrowableOfType(
                        RuntimeException.class, () -> wallet.oauth().activate("zzqq=1")));
            }
            everything.addObject(catchThrowableOfType(
                    IllegalArgumentException.class, () -> wallet.oauth().activate("zzqq/1")));
            assertThat(catchThrowableOfType(ConnectionFailedException.class, () -> {
                                answer(CannedAnswer.hangUp());
                                wallet.oauth().revoke(TOKEN);
                            })
                            .getMessage())
                    .endsWith("[DELETE oauth/v1/token]");
            assertThat(everything.text()).doesNotContain("zzqq").contains("oauth/v1/tokens/{accessToken}/activate");
        }
    }

    @Test
    void tokensOfOtherTypesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.as(
                        new AccessToken(Secret.of("a"), "bearer", Secret.of("b"), "hmac-sha-256", null, null, null)))
                .withMessageContaining("type mac");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.as(
                        new AccessToken(Secret.of("a"), "mac", Secret.of("b"), "hmac-sha-1", null, null, null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.as(new AccessToken(Secret.of("a"), "mac", null, null, null, null, null)));
    }
}
