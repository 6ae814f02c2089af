package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final Fixture.HandClock CLOCK = new Fixture.HandClock();
    private static final String OTHER = "otherClient";

    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(SandboxServer.builder()
            .clock(CLOCK)
            .tokenLifetime(Duration.ofMinutes(10))
            .refreshTokenLifetime(Duration.ofDays(1))
            .client(Signed.ID, Signed.KEY)
            .client(OTHER, "otherKey"));

    private final SandboxServer sandbox = EXTENSION.server();

    @BeforeEach
    void startTheClockAgain() {
        CLOCK.moveBy(Signed.TIME - CLOCK.instant().getEpochSecond());
    }

    private Wire.Answer send(Signed request) {
        return request.ts(CLOCK.instant().getEpochSecond()).sendTo(sandbox);
    }

    private Wire.Answer token(String form) {
        return send(Signed.json("POST", "/oauth/v1/token", form));
    }

    private Wire.Answer get(SandboxToken token, String target) {
        return send(Signed.get("/rest/v1/" + target).as(token.accessToken(), token.macKey()));
    }

    private static SandboxToken token(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonObject json = answer.object();
        return new SandboxToken(
                json.getString("access_token"),
                json.getString("mac_key"),
                json.getString("refresh_token"),
                json.getInt("expires_in"));
    }

    private Wire.Answer refresh(SandboxToken token, String more) {
        return token("grant_type=refresh_token&refresh_token=" + token.refreshToken() + more);
    }

    private SandboxToken issued(String... scopes) {
        return sandbox.issueToken(Signed.ID, 221, scopes);
    }

    @Test
    void aCodeIsExchangedOnce() {
        String form = "grant_type=authorization_code&redirect_uri=x&code=" + sandbox.authorize(Signed.ID, 221, "email");

        Wire.Answer answer = token(form);

        assertThat(answer.object().getString("token_type")).isEqualTo("mac");
        assertThat(answer.object().getString("mac_algorithm")).isEqualTo("hmac-sha-256");
        assertThat(answer.object().getInt("expires_in")).isEqualTo(600);
        SandboxToken token = token(answer);
        assertThat(get(token, "user/me").object()).containsKey("email");
        assertThat(token(form).error()).isEqualTo("invalid_grant");
        assertThat(get(token, "user/me").description()).isEqualTo("Invalid access token");
        assertThat(refresh(token, "").description()).isEqualTo("Refresh token status invalid");
    }

    @Test
    void aCodeIsBoundToItsClientAndDies() {
        String form = "grant_type=authorization_code&code=" + sandbox.authorize(Signed.ID, 221, "email");
        assertThat(send(Signed.json("POST", "/oauth/v1/token", form).as(OTHER, "otherKey"))
                        .error())
                .isEqualTo("invalid_grant");
        CLOCK.moveBy(120);
        assertThat(token(form).description()).isEqualTo("The code has expired");
        assertThat(token("grant_type=authorization_code&code=none").error()).isEqualTo("invalid_grant");
    }

    @Test
    void anExpiredTokenIsRefreshedAndTheOldRefreshTokenIsSpent() {
        SandboxToken first = issued("email");
        CLOCK.moveBy(599);
        assertThat(get(first, "user/me").status()).isEqualTo(200);
        CLOCK.moveBy(1);
        Wire.Answer expired = get(first, "user/me");
        assertThat(expired.status()).isEqualTo(400);
        assertThat(expired.error()).isEqualTo("invalid_grant");
        assertThat(expired.description()).isEqualTo("Token has expired");

        SandboxToken second = token(refresh(first, ""));

        assertThat(get(second, "user/me").status()).isEqualTo(200);
        assertThat(refresh(first, "").description()).isEqualTo("Refresh token status invalid");
        CLOCK.moveBy(86_400);
        assertThat(refresh(second, "").description()).isEqualTo("Refresh token expired");
        assertThat(token("grant_type=refresh_token&refresh_token=none").description())
                .isEqualTo("No such refresh token");
    }

    @Test
    void arefreshMayAskForLessButNotForMore() {
        SandboxToken first = issued("email", "phone");
        SandboxToken less = token(refresh(first, "&scope=email"));
        assertThat(get(less, "user/me/phone").error()).isEqualTo("forbidden");
        assertThat(refresh(less, "&scope=email+balance").error()).isEqualTo("invalid_scope");
        SandboxToken again = token(refresh(less, "&scope=phone"));
        assertThat(get(again, "user/me/phone").body()).isEqualTo("\"37066612345\"");
    }

    @Test
    void activationComesBeforeUseAndSparesTheOldTokenUntilThen() {
        SandboxToken first = issued("email");
        SandboxToken second =
                token(token("grant_type=refresh_token_with_activation&refresh_token=" + first.refreshToken()));
        assertThat(get(second, "user/me").error()).isEqualTo("unauthorized");
        assertThat(refresh(second, "").description()).isEqualTo("Refresh token status invalid");

        Signed activation = Signed.json("PUT", "/oauth/v1/tokens/" + second.accessToken() + "/activate", "");
        assertThat(token(send(activation.ext(""))).accessToken()).isEqualTo(second.accessToken());

        assertThat(get(second, "user/me").status()).isEqualTo(200);
        assertThat(refresh(first, "").description()).isEqualTo("Refresh token status invalid");
    }

    @Test
    void aPasswordNeedsThePermission() {
        String form = "grant_type=password&username=john%40example.com&password=demo-password&scope=email+balance";
        assertThat(token(form).error()).isEqualTo("forbidden");
        send(Signed.json(
                "PUT",
                "/rest/v1/client/1001",
                "{\"type\": \"private_client\", \"permissions\": [\"use_password_grant\"]}"));
        SandboxToken token = token(token(form));
        assertThat(get(token, "user/me").object().getString("email")).isEqualTo("john@example.com");
        assertThat(get(token, "wallet/me/balance").object()).isEqualTo(Fixture.json("documented/wallet-balance.json"));
        assertThat(token(form.replace("demo-p", "p")).error()).isEqualTo("invalid_grant");
        assertThat(token(form + "_offline").error()).isEqualTo("invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type=client_credentials", "code=x", "", "grant_type=authorization_code"})
    void otherGrantsAreRefused(String form) {
        assertThat(token(form).status()).isEqualTo(400);
        assertThat(token(form).error()).isEqualTo("invalid_request");
    }

    @Test
    void revocationEndsAllOfAGrant() {
        SandboxToken first = issued("email");
        SandboxToken second = token(refresh(first, ""));
        Signed revocation = Signed.get("/oauth/v1/token?access_token=" + second.accessToken())
                .method("DELETE");
        assertThat(send(revocation.as(OTHER, "otherKey")).error()).isEqualTo("invalid_grant");
        assertThat(get(first, "user/me").status()).isEqualTo(200);

        assertThat(send(revocation).status()).isEqualTo(200);

        assertThat(get(first, "user/me").status()).isEqualTo(401);
        assertThat(get(second, "user/me").description()).isEqualTo("Invalid access token");
        assertThat(refresh(second, "").description()).isEqualTo("Refresh token status invalid");
        assertThat(send(revocation.nonce("again")).status()).isEqualTo(200);
    }

    @Test
    void aTokenDoesNotSignForItsClient() {
        SandboxToken token = issued("email");
        Signed request = Signed.json("POST", "/oauth/v1/token", "grant_type=refresh_token&refresh_token=x");
        assertThat(send(request.as(token.accessToken(), token.macKey())).error())
                .isEqualTo("forbidden");
        assertThat(send(Signed.get("/rest/v1/user/me").as(token.accessToken(), Signed.KEY))
                        .description())
                .isEqualTo("MAC does not match");
    }

    @Test
    void lastingRightsNeedNoTokenUntilThePersonEndsThem() {
        assertThat(send(Signed.get("/rest/v1/user/1234/email")).error()).isEqualTo("forbidden");
        SandboxToken token = sandbox.issueToken(Signed.ID, 1234, "email_offline", "phone", "balance_offline");
        assertThat(send(Signed.get("/rest/v1/user/1234/email")).body()).isEqualTo("\"ona@example.com\"");
        assertThat(send(Signed.get("/rest/v1/user/1234")).object().keySet()).containsExactlyInAnyOrder("id", "email");
        assertThat(send(Signed.get("/rest/v1/user/1234/phone")).error()).isEqualTo("forbidden");
        assertThat(send(Signed.get("/rest/v1/wallet/3/balance")).status()).isEqualTo(200);
        assertThat(send(Signed.get("/rest/v1/user/1234/email").as(OTHER, "otherKey"))
                        .error())
                .isEqualTo("forbidden");

        sandbox.revokeGrant(1234, Signed.ID);

        assertThat(send(Signed.get("/rest/v1/user/1234/email")).error()).isEqualTo("forbidden");
        assertThat(send(Signed.get("/rest/v1/wallet/3/balance")).error()).isEqualTo("forbidden");
        assertThat(get(token, "user/me").status()).isEqualTo(401);
    }

    @Test
    void tokensAreNeitherLoggedNorPrinted() {
        SandboxToken token = issued("email");
        assertThat(token.toString()).doesNotContain(token.accessToken(), token.macKey(), token.refreshToken());
        get(token, "user/me");
        send(Signed.get("/oauth/v1/token?access_token=" + token.accessToken()).method("DELETE"));
        send(Signed.json("PUT", "/oauth/v1/tokens/" + token.accessToken() + "/activate", "")
                .ext(""));
        assertThat(sandbox.requests())
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.toString()).doesNotContain(token.accessToken()));
    }

    @Test
    void testsEndTheLifeOfTokens() {
        SandboxToken token = issued("email");
        sandbox.expireAccessTokens();
        assertThat(get(token, "user/me").description()).isEqualTo("Token has expired");
        assertThat(token(refresh(token, "")).expiresIn()).isEqualTo(600);
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.issueToken(Signed.ID, 77, "email"));
        assertThatIllegalArgumentException().isThrownBy(() -> issued("convert_currency"));
    }
}
