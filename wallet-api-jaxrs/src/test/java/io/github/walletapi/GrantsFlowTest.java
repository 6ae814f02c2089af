package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.grant.GrantStoreException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.grant.GrantsBuilder;
import io.github.walletapi.grant.TokenKeys;
import io.github.walletapi.grant.UnknownStateException;
import io.github.walletapi.oauth.AuthorizationPage;
import io.github.walletapi.oauth.AuthorizationRefusedException;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in, are read for a long time, and sign out, against a server that knows what tokens are. */
@Timeout(120)
class GrantsFlowTest {
    private static final int MANY = 500;
    private static final int JOHN = 221;
    private static final URI BACK = URI.create("http://localhost:9/back");
    private static final String KEY = "zzqqAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String NEXT_KEY = "zzqqBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=";
    private static final Set<Scope> SCOPES = Set.of(Scope.FULL_NAME);
    private static final ApiRequest WHO = ApiRequest.get("rest/v1/user/me");

    private final HandClock clock = new HandClock();
    private final SandboxServer sandbox = SandboxServer.builder()
            .clock(clock)
            .client(Flow.ID, Flow.KEY)
            .tokenLifetime(Duration.ofHours(1))
            .start();
    private final WalletApi wallet = client(sandbox).clock(clock).build();
    private final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
    private final Grants grants = node(KEY).build();

    @AfterEach
    void close() {
        wallet.close();
        sandbox.close();
    }

    private GrantsBuilder node(String keys) {
        return withoutKeys().tokenKeys(TokenKeys.parse(Secret.of(keys)));
    }

    private GrantsBuilder withoutKeys() {
        return Grants.builder(wallet, Flow.ID, BACK)
                .page(AuthorizationPage.at(sandbox.baseUri().resolve("/frontend")))
                .state(map)
                .clock(clock)
                .pause(length -> untilNobodyRefreshes());
    }

    /** However long that takes, the clock of the test stands still. */
    @SuppressWarnings("ThreadPriorityCheck") // A virtual thread that spins would keep its carrier from who refreshes.
    private void untilNobodyRefreshes() {
        while (map.keySet().stream().anyMatch(key -> key.endsWith("/lease"))) {
            Thread.yield();
        }
    }

    private static String stateOf(URI page) {
        String query = page.getRawQuery();
        return query.substring(query.indexOf("state=") + "state=".length());
    }

    private String signedIn(Grants at, String... scopes) {
        String state = stateOf(at.begin("session1", SCOPES, null));
        return at.finish("session1", "state=" + state + "&code=" + sandbox.authorize(Flow.ID, JOHN, scopes));
    }

    private String signedIn() {
        return signedIn(grants, "full_name");
    }

    private static int who(Grants at, String id) {
        return at.as(id).send(WHO).getInt("id");
    }

    private List<RecordedRequest> refreshes() {
        return sandbox.requests().stream()
                .filter(request -> request.bodyText().startsWith("grant_type=refresh_token"))
                .toList();
    }

    @Test
    void personSignsInIsReadAndSignsOut() {
        URI page = grants.begin("session1", Set.of(Scope.FULL_NAME, Scope.EMAIL.optional()), Locale.ENGLISH);
        assertThat(page.toString())
                .startsWith(sandbox.baseUri() + "frontend/en/oauth?response_type=code&client_id=" + Flow.ID)
                .contains("email_optional");
        String code = sandbox.authorize(Flow.ID, JOHN, "full_name");
        String id = grants.finish("session1", "code=" + code + "&state=" + stateOf(page));

        assertThat(who(grants, id)).isEqualTo(JOHN);
        assertThat(grants.scopesOf(id)).containsExactlyInAnyOrder(Scope.FULL_NAME, Scope.EMAIL.optional());
        WalletApi person = grants.as(id);
        grants.end(id);
        assertThat(Flow.last(sandbox).method()).isEqualTo("DELETE");
        assertThat(Flow.last(sandbox).status()).isEqualTo(200);
        int before = sandbox.requests().size();
        assertThatExceptionOfType(GrantEndedException.class).isThrownBy(() -> person.send(WHO));
        assertThatExceptionOfType(GrantEndedException.class).isThrownBy(() -> grants.scopesOf(id));
        grants.end(id);
        assertThat(sandbox.requests()).hasSize(before);
        assertThat(map).isEmpty();
    }

    @Test
    void pageOfTheSandboxIsWhereTheAddressLeads() throws IOException {
        for (Locale locale : new Locale[] {Locale.ENGLISH, null}) {
            HttpURLConnection page = (HttpURLConnection)
                    grants.begin("session1", SCOPES, locale).toURL().openConnection();
            assertThat(page.getResponseCode()).isEqualTo(200);
        }
    }

    @Test
    void answerOfAnotherSessionOrOfNoneIsRefused() {
        String code = sandbox.authorize(Flow.ID, JOHN, "full_name");
        String state = stateOf(grants.begin("session1", SCOPES, null));
        String query = "state=" + state + "&code=" + code;

        assertThatExceptionOfType(UnknownStateException.class).isThrownBy(() -> grants.finish("session2", query));
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> grants.finish("session1", "state=made-up&code=" + code));
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> grants.finish("session2", "state=" + state + "&error=access_denied"));
        assertThat(sandbox.requests()).isEmpty();
        grants.finish("session1", query);
        assertThatExceptionOfType(UnknownStateException.class)
                .as("once")
                .isThrownBy(() -> grants.finish("session1", query));

        String late = stateOf(grants.begin("session1", SCOPES, null));
        clock.advance(Duration.ofMinutes(15));
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> grants.finish("session1", "state=" + late + "&code=" + code));
    }

    @Test
    void refusalOfThePersonIsNamed() {
        String state = stateOf(grants.begin("session1", SCOPES, null));
        assertThatExceptionOfType(AuthorizationRefusedException.class)
                .isThrownBy(() -> grants.finish(
                        "session1", "error=access_denied&error_description=The+user+said+no&state=" + state))
                .satisfies(refused -> {
                    assertThat(refused.error()).isEqualTo(AuthorizationRefusedException.ACCESS_DENIED);
                    assertThat(refused.description()).contains("The user said no");
                });
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void tokenIsRefreshedBeforeItExpires() {
        String id = signedIn();
        clock.advance(Duration.ofMinutes(58));
        who(grants, id);
        assertThat(refreshes()).isEmpty();
        clock.advance(Duration.ofSeconds(90));
        who(grants, id);
        who(grants, id);
        assertThat(refreshes()).hasSize(1);
        clock.advance(Duration.ofMinutes(90));
        who(grants, id);
        assertThat(refreshes()).hasSize(2);
        assertThat(refreshes()).extracting(RecordedRequest::clientId).containsOnly(Flow.ID);
    }

    /** Virtual threads where there are some; the tests are compiled for a JDK that has none. */
    private static ExecutorService threads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException older) {
            return Executors.newFixedThreadPool(MANY);
        }
    }

    private static void askedByMany(String id, IntFunction<Grants> nodes) throws Exception {
        ExecutorService threads = threads();
        CountDownLatch ready = new CountDownLatch(MANY);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Grants node = nodes.apply(i);
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return who(node, id);
                }));
            }
            for (Future<Integer> each : all) {
                assertThat(each.get()).isEqualTo(JOHN);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void manyThreadsWithAnExpiredTokenRefreshItOnce() throws Exception {
        String id = signedIn();
        clock.advance(Duration.ofHours(2));
        askedByMany(id, i -> grants);
        assertThat(refreshes()).hasSize(1);
        assertThat(sandbox.requests()).as("nothing was refused").allMatch(request -> request.status() == 200);
    }

    @Test
    void manyThreadsWhoseFreshTokenIsRefusedRefreshItOnce() throws Exception {
        String id = signedIn();
        sandbox.expireAccessTokens();
        askedByMany(id, i -> grants);
        assertThat(refreshes()).hasSize(1);
    }

    @Test
    void manyThreadsOnTwoNodesRefreshOnce() throws Exception {
        String id = signedIn();
        Grants other = node(KEY).build();
        clock.advance(Duration.ofHours(2));
        askedByMany(id, i -> i % 2 == 0 ? grants : other);
        assertThat(refreshes()).hasSize(1);
    }

    @Test
    void refusedCallIsRepeatedWithTheNextToken() {
        String id = signedIn(grants, "full_name", "wallet_list");
        sandbox.expireAccessTokens();
        who(grants, id);
        assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(200, 400, 200, 200);
        sandbox.answerWith(
                "GET",
                "/rest/v1/user/me",
                CannedAnswer.status(400)
                        .body("{\"error\":\"invalid_grant\",\"error_description\":\"Token has expired\"}"));
        assertThatExceptionOfType(io.github.walletapi.error.TokenExpiredException.class)
                .as("once")
                .isThrownBy(() -> who(grants, id));
        assertThat(sandbox.requests()).hasSize(7);
    }

    @Test
    void personWhoTookItBackMustBeAskedAgain() {
        String id = signedIn();
        sandbox.revokeGrant(JOHN, Flow.ID);
        assertThatExceptionOfType(GrantEndedException.class).isThrownBy(() -> who(grants, id));
        assertThat(map).isEmpty();
        int before = sandbox.requests().size();
        assertThatExceptionOfType(GrantEndedException.class).isThrownBy(() -> who(grants, id));
        assertThat(sandbox.requests())
                .as("a dead token is not asked about again")
                .hasSize(before);
    }

    @Test
    void refreshThatDidNotArriveIsTriedAgain() {
        String id = signedIn();
        clock.advance(Duration.ofHours(2));
        sandbox.answerWith("POST", "/oauth/v1/token", CannedAnswer.hangUp().times(1));
        assertThatExceptionOfType(ConnectionFailedException.class).isThrownBy(() -> who(grants, id));
        assertThat(who(grants, id)).isEqualTo(JOHN);
        assertThat(refreshes()).hasSize(2);
    }

    /** With rotation, nothing can bring back what was in the answer that was lost. */
    @Test
    void refreshWhoseAnswerWasLostIsTriedAgainAndTheServerDecides() {
        String id = signedIn();
        clock.advance(Duration.ofHours(2));
        sandbox.answerWith(
                "POST", "/oauth/v1/token", CannedAnswer.own().cutHeadAfter(0).times(1));
        assertThatExceptionOfType(ConnectionFailedException.class).isThrownBy(() -> who(grants, id));
        assertThat(map.keySet()).as("still kept").anyMatch(key -> key.endsWith(id));
        assertThatExceptionOfType(GrantEndedException.class)
                .isThrownBy(() -> who(grants, id))
                .withMessageContaining("Refresh token status invalid");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 429, 401})
    void refreshThatTheServerCouldNotDoLosesNothing(int status) {
        String id = signedIn();
        clock.advance(Duration.ofHours(2));
        sandbox.answerWith(
                "POST", "/oauth/v1/token", CannedAnswer.status(status).times(status == 401 ? 2 : 1));
        assertThat(catchThrowable(() -> who(grants, id))).isNotInstanceOf(GrantEndedException.class);
        sandbox.clearAnswers();
        assertThat(who(grants, id)).isEqualTo(JOHN);
    }

    @Test
    void keysChangeWithoutAnyoneSigningInAgain() {
        String id = signedIn();
        String old = map.get("wallet-api/oauth/grant/" + id);
        Grants changed = node(NEXT_KEY + "," + KEY).build();
        assertThat(who(changed, id)).isEqualTo(JOHN);
        clock.advance(Duration.ofHours(2));
        assertThat(who(changed, id)).isEqualTo(JOHN);

        assertThat(map.get("wallet-api/oauth/grant/" + id)).isNotEqualTo(old);
        assertThat(who(node(NEXT_KEY).build(), id)).isEqualTo(JOHN);
        assertThatExceptionOfType(GrantStoreException.class)
                .isThrownBy(() -> who(grants, id))
                .withMessageContaining("not among those configured");
        assertThatIllegalStateException()
                .isThrownBy(() -> withoutKeys().build())
                .withMessageContaining("Token keys are missing");
    }

    @Test
    void withoutASharedMapNoKeyIsNeeded() {
        Grants alone = Grants.builder(wallet, Flow.ID, BACK).clock(clock).build();
        String id = signedIn(alone, "full_name");
        assertThat(who(alone, id)).isEqualTo(JOHN);
        assertThat(map).isEmpty();
    }

    /** Permanent rights need no token: both ends of their life are ordinary. */
    @Test
    void offlineScopesOutliveTheTokenUntilThePersonTakesThemBack() {
        String id = signedIn(grants, "email_offline");
        ApiRequest john = ApiRequest.get("rest/v1/user/{userId}").path("userId", Integer.toString(JOHN));
        clock.advance(Duration.ofDays(100));
        assertThat(wallet.send(john).getString("email")).isEqualTo("john@example.com");
        assertThatExceptionOfType(GrantEndedException.class).isThrownBy(() -> who(grants, id));

        sandbox.revokeGrant(JOHN, Flow.ID);
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> wallet.send(john));
    }

    @Test
    void nothingOfAGrantIsShownOrKeptInTheClear() {
        try (Everything everything = new Everything()) {
            String id = signedIn();
            List<String> secrets = new ArrayList<>(List.of("zzqq"));
            everything.addObject(grants);
            everything.addObject(grants.as(id));
            clock.advance(Duration.ofHours(2));
            sandbox.answerWith("POST", "/oauth/v1/token", CannedAnswer.hangUp().times(1));
            everything.addObject(catchThrowable(() -> who(grants, id)));
            who(grants, id);
            everything.addObject(catchThrowable(() -> who(node(NEXT_KEY).build(), id)));
            String shared = map.toString();
            sandbox.revokeGrant(JOHN, Flow.ID);
            everything.addObject(catchThrowable(() -> who(grants, id)));
            for (RecordedRequest request : sandbox.requests()) {
                if (!Flow.ID.equals(request.clientId())) {
                    secrets.add(String.valueOf(request.clientId()));
                }
                for (String field : request.bodyText().split("&", -1)) {
                    if (field.startsWith("code=") || field.startsWith("refresh_token=")) {
                        secrets.add(field.substring(field.indexOf('=') + 1));
                    }
                }
            }
            assertThat(secrets).hasSizeGreaterThan(5);
            for (String secret : secrets) {
                assertThat(everything.text()).doesNotContain(secret);
                assertThat(shared).doesNotContain(secret).doesNotContain("session1");
            }
        }
    }
}
