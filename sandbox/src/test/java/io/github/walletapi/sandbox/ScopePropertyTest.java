package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives of grants against a model that knows only what was granted, when, and what ended it. */
class ScopePropertyTest {
    private static final long TOKEN_LIFE = 600;
    private static final long REFRESH_LIFE = 3000;
    private static final int STEPS = 250;
    private static final Fixture.HandClock CLOCK = new Fixture.HandClock();
    private static final List<Integer> USERS = List.of(221, 1234, 5547, 3001, 3002, 2110);
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("id", Set.of("")),
            Map.entry("email", Set.of("email")),
            Map.entry("phone", Set.of("phone")),
            Map.entry("display_name", Set.of("full_name", "user_info")),
            Map.entry("type", Set.of("user_info")),
            Map.entry("company_code", Set.of("user_info")),
            Map.entry("options", Set.of("user_info")),
            Map.entry("locale", Set.of("user_info")),
            Map.entry("dob", Set.of("dob")),
            Map.entry("gender", Set.of("gender")),
            Map.entry("address", Set.of("address")),
            Map.entry("identity", Set.of("identity", "full_name")),
            Map.entry("identification_level", Set.of("identification_level")),
            Map.entry("calculated_level", Set.of("identification_level")),
            Map.entry("pep", Set.of("pep", "politically_exposed_persons")),
            Map.entry("wallets", Set.of("wallet_list")));
    private static final Map<String, Set<String>> PATHS = Map.ofEntries(
            Map.entry("user/*/email", Set.of("email")),
            Map.entry("user/*/phone", Set.of("phone")),
            Map.entry("user/*/confirmed-phones", Set.of("phone")),
            Map.entry("user/*/address", Set.of("address")),
            Map.entry("user/*/identity", Set.of("identity")),
            Map.entry("user/*/pes", Set.of("pep", "politically_exposed_persons")),
            Map.entry("user/*/wallets", Set.of("wallet_list")),
            Map.entry("user/*/position", Set.of("user_position")),
            Map.entry("user/*/services", Set.of("services")),
            Map.entry("user/*/questionnaire", Set.of("user_info")),
            Map.entry("wallet/me/balance", Set.of("balance")),
            Map.entry("wallet/me/statements", Set.of("statements", "recent_statements")),
            Map.entry("wallet/me/favourites", Set.of("favourites")),
            Map.entry("wallet/me/pending-payments", Set.of("incoming_payments", "outgoing_payments")),
            Map.entry("wallet/me/reservation-statements", Set.of("statements")));
    private static final List<String> SCOPES = List.copyOf(scopes());

    /** What the test knows of a token. */
    private static final class Model {
        final int userId;
        final Set<String> scopes;
        final SandboxToken token;
        final long issued;
        final int grant;
        boolean spent;

        Model(int userId, Set<String> scopes, SandboxToken token, long issued, int grant) {
            this.userId = userId;
            this.scopes = scopes;
            this.token = token;
            this.issued = issued;
            this.grant = grant;
        }
    }

    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(SandboxServer.builder()
            .clock(CLOCK)
            .tokenLifetime(Duration.ofSeconds(TOKEN_LIFE))
            .refreshTokenLifetime(Duration.ofSeconds(REFRESH_LIFE)));

    private final SandboxServer sandbox = EXTENSION.server();
    private final List<Model> tokens = new ArrayList<>();
    private final Set<Integer> revoked = new HashSet<>();
    private final Map<Integer, Set<String>> lasting = new java.util.HashMap<>();
    private Random random = new Random(0);
    private int worked;
    private int refused;

    private static Set<String> scopes() {
        Set<String> all = new TreeSet<>();
        FIELDS.values().forEach(all::addAll);
        PATHS.values().forEach(all::addAll);
        all.remove("");
        Set<String> names = new TreeSet<>(all);
        all.stream().filter(name -> !name.equals("recent_statements")).forEach(name -> {
            names.add(name + "_offline");
            names.add(name + "_offline_optional");
        });
        return names;
    }

    private static String base(String scope) {
        return scope.replaceAll("(_offline)?(_optional)?$", "");
    }

    private static long now() {
        return CLOCK.instant().getEpochSecond();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noFieldComesWithoutItsScopeAndNoDeadTokenWorks(long seed) {
        random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            act();
            look();
        }
        // A run in which everything or nothing is refused would show nothing.
        assertThat(worked).isGreaterThan(STEPS / 5);
        assertThat(refused).isGreaterThan(STEPS / 5);
    }

    private void act() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> issue();
            case 3, 4 -> refresh();
            case 5 -> revokeToken();
            case 6 -> revokeGrant();
            case 7 -> CLOCK.moveBy(random.nextInt((int) REFRESH_LIFE / 2));
            default -> CLOCK.moveBy(random.nextInt((int) TOKEN_LIFE / 4));
        }
    }

    private void issue() {
        int userId = USERS.get(random.nextInt(USERS.size()));
        Set<String> scopes = some(SCOPES, 8);
        SandboxToken token = sandbox.issueToken(Signed.ID, userId, scopes.toArray(String[]::new));
        tokens.add(new Model(userId, scopes, token, now(), tokens.size()));
        Set<String> offline = lasting.computeIfAbsent(userId, ignored -> new HashSet<>());
        scopes.stream().filter(scope -> scope.contains("_offline")).forEach(scope -> offline.add(base(scope)));
    }

    private Set<String> some(List<String> all, int most) {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private void refresh() {
        if (tokens.isEmpty()) {
            return;
        }
        Model old = tokens.get(random.nextInt(tokens.size()));
        Set<String> wanted = random.nextBoolean() ? some(List.copyOf(old.scopes), old.scopes.size()) : some(SCOPES, 3);
        String form = "grant_type=refresh_token&refresh_token=" + old.token.refreshToken()
                + (wanted.isEmpty() ? "" : "&scope=" + String.join("+", wanted));
        Wire.Answer answer =
                Signed.json("POST", "/oauth/v1/token", form).ts(now()).sendTo(sandbox);
        Set<String> granted = tokens.get(old.grant).scopes;
        boolean alive = !revoked.contains(old.grant) && !old.spent && now() < old.issued + REFRESH_LIFE;
        boolean within = wanted.isEmpty() || granted.containsAll(wanted) || old.scopes.containsAll(wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(alive && within ? 200 : 400);
        if (answer.status() == 200) {
            old.spent = true;
            JsonObject json = answer.object();
            SandboxToken token = new SandboxToken(
                    json.getString("access_token"), json.getString("mac_key"), json.getString("refresh_token"), 0);
            tokens.add(new Model(old.userId, wanted.isEmpty() ? old.scopes : wanted, token, now(), old.grant));
        }
    }

    private void revokeToken() {
        if (!tokens.isEmpty()) {
            Model model = tokens.get(random.nextInt(tokens.size()));
            Wire.Answer answer = Signed.get("/oauth/v1/token?access_token=" + model.token.accessToken())
                    .method("DELETE")
                    .ts(now())
                    .sendTo(sandbox);
            assertThat(answer.status()).isEqualTo(200);
            revoked.add(model.grant);
        }
    }

    private void revokeGrant() {
        int userId = USERS.get(random.nextInt(USERS.size()));
        sandbox.revokeGrant(userId, Signed.ID);
        tokens.stream().filter(model -> model.userId == userId).forEach(model -> revoked.add(model.grant));
        lasting.remove(userId);
    }

    private void look() {
        if (tokens.isEmpty() || random.nextInt(4) == 0) {
            lookWithoutToken();
            return;
        }
        Model model = tokens.get(tokens.size() - 1 - random.nextInt(Math.min(6, tokens.size())));
        Set<String> scopes = new HashSet<>();
        model.scopes.forEach(scope -> scopes.add(base(scope)));
        boolean alive = !revoked.contains(model.grant) && now() < model.issued + TOKEN_LIFE;
        String path = List.copyOf(PATHS.keySet()).get(random.nextInt(PATHS.size()));
        check(send(model, "user/me"), alive, scopes);
        check(send(model, path.replace("*", "me")), alive, scopes, PATHS.getOrDefault(path, Set.of()));
    }

    private Wire.Answer send(Model model, String target) {
        return Signed.get("/rest/v1/" + target)
                .as(model.token.accessToken(), model.token.macKey())
                .ts(now())
                .sendTo(sandbox);
    }

    private void lookWithoutToken() {
        int userId = USERS.get(random.nextInt(USERS.size()));
        Set<String> scopes = lasting.getOrDefault(userId, Set.of());
        String path = List.copyOf(PATHS.keySet()).get(random.nextInt(PATHS.size()));
        check(client("user/" + userId), !scopes.isEmpty(), scopes);
        if (path.startsWith("user")) {
            Set<String> needed = PATHS.getOrDefault(path, Set.of());
            check(client(path.replace("*", String.valueOf(userId))), true, scopes, needed);
        }
    }

    private Wire.Answer client(String target) {
        return Signed.get("/rest/v1/" + target).ts(now()).sendTo(sandbox);
    }

    private void check(Wire.Answer user, boolean open, Set<String> scopes) {
        count(user);
        if (!open) {
            assertThat(user.status()).as(user.body()).isIn(400, 401, 403);
            return;
        }
        assertThat(user.status()).as(user.body()).isEqualTo(200);
        user.object().keySet().forEach(field -> {
            Set<String> needed = FIELDS.getOrDefault(field, Set.of("nothing opens this"));
            assertThat(needed.contains("") || needed.stream().anyMatch(scopes::contains))
                    .as("%s with %s", field, scopes)
                    .isTrue();
        });
        if (!scopes.contains("identity") && user.object().containsKey("identity")) {
            assertThat(user.object().getJsonObject("identity")).doesNotContainKeys("code", "nationality");
        }
    }

    private void check(Wire.Answer answer, boolean alive, Set<String> scopes, Set<String> needed) {
        count(answer);
        if (!alive) {
            assertThat(answer.status()).as(answer.body()).isIn(400, 401);
        } else if (needed.stream().noneMatch(scopes::contains)) {
            assertThat(answer.error()).as(answer.body()).isEqualTo("forbidden");
        } else {
            assertThat(answer.status()).as(answer.body()).isIn(200, 404);
        }
    }

    private void count(Wire.Answer answer) {
        if (answer.status() == 200) {
            worked++;
        } else {
            refused++;
        }
    }
}
