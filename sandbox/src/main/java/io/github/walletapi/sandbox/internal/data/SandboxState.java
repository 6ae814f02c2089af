package io.github.walletapi.sandbox.internal.data;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.AuthorizationRequest;
import io.github.walletapi.sandbox.internal.auth.ClientRepository;
import io.github.walletapi.sandbox.internal.auth.ConfiguredClient;
import io.github.walletapi.sandbox.internal.auth.Grant;
import io.github.walletapi.sandbox.internal.auth.GrantRepository;
import io.github.walletapi.sandbox.internal.auth.KnownCallers;
import io.github.walletapi.sandbox.internal.auth.OneTimeKeys;
import io.github.walletapi.sandbox.internal.auth.Scopes;
import io.github.walletapi.sandbox.internal.auth.Secrets;
import io.github.walletapi.sandbox.internal.auth.TokenLifetimes;
import io.github.walletapi.sandbox.internal.auth.UsedNonces;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds everything requests can change, and the data they read; a new one is the initial state. */
public final class SandboxState {
    private static final int FIRST_CONFIGURED = 1001;
    private static final int FIRST_LOCATION = 10_001;
    private static final int FIRST_SPOT = 5001;
    /** The user that configured clients belong to; see the sample data. */
    private static final int SAMPLE_USER = 221;

    private final KnownCallers callers;
    private final ClientRepository clients = new ClientRepository();
    private final Map<Integer, JsonObject> projects = new TreeMap<>();
    private final WalletRepository wallets;
    private final UserRepository users;
    private final GrantRepository grants;
    private final Map<Integer, JsonObject> locations = new TreeMap<>();
    private final OneTimeKeys<AuthorizationRequest> sessions = new OneTimeKeys<>();
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final JsonArray categories;
    private final MovableTime time;
    private int nextSpot = FIRST_SPOT;

    public SandboxState(SampleData data, List<ConfiguredClient> configured, Clock clock, TokenLifetimes lifetimes) {
        time = new MovableTime(clock);
        wallets = new WalletRepository(data.wallets(), time.instant());
        users = new UserRepository(data.users());
        grants = new GrantRepository(time.withZone(ZoneOffset.UTC), lifetimes);
        callers = new KnownCallers(clients, grants, new UsedNonces());
        categories = data.categories();
        putAll(projects, data.projects());
        putAll(locations, data.locations());
        JsonObject byType = data.clients().getJsonObject("configured");
        int id = FIRST_CONFIGURED;
        for (ConfiguredClient one : configured) {
            ApiClient client = client(id++, one.id(), one.type(), byType.getJsonObject(one.type()));
            client.keys().addAll(one.keys());
            clients.add(client);
            one.certificates().forEach(certificate -> clients.addCertificate(client, certificate));
        }
        for (JsonObject other : data.clients().getJsonArray("others").getValuesAs(JsonObject.class)) {
            // Without keys and certificates: such clients can be read and changed, but never call.
            clients.add(client(other.getInt("id"), Secrets.random(16), other.getString("type"), other));
        }
    }

    private static void putAll(Map<Integer, JsonObject> map, JsonArray rows) {
        rows.getValuesAs(JsonObject.class).forEach(row -> map.put(row.getInt("id"), row));
    }

    private static ApiClient client(int id, String macId, String type, JsonObject row) {
        ApiClient client = new ApiClient(id, macId, type, row.getInt("user_id"), 0, row.getInt("project_id"));
        client.setInitialPermissions(texts(row, "given_by_paysera"));
        client.setPermissions(texts(row, "permissions"));
        client.setHosts(row.getJsonArray("hosts"));
        for (JsonObject wallet : row.getJsonArray("wallets").getValuesAs(JsonObject.class)) {
            client.walletScopes().put(wallet.getInt("id"), texts(wallet, "scopes"));
        }
        return client;
    }

    private static List<String> texts(JsonObject row, String name) {
        return row.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    /** Lets what is kept here get older, without moving the clock that signatures are compared with. */
    public void letTimePass(Duration passed) {
        time.letPass(passed);
    }

    public ClientRepository clients() {
        return clients;
    }

    public KnownCallers callers() {
        return callers;
    }

    /**
     * Gives what one endpoint or page keeps for itself, so that a new one is a file of its own.
     *
     * @param initial what it is before the first request for it, and again after a reset
     */
    public <T> T part(Class<T> type, Supplier<T> initial) {
        return type.cast(parts.computeIfAbsent(type, ignored -> initial.get()));
    }

    public JsonArray categories() {
        return categories;
    }

    public Collection<JsonObject> locations() {
        return locations.values();
    }

    @Nullable
    public JsonObject location(int id) {
        return locations.get(id);
    }

    public int nextLocationId() {
        return Math.max(
                FIRST_LOCATION,
                locations.keySet().stream().max(Integer::compare).orElse(0) + 1);
    }

    public int nextSpotId() {
        return nextSpot++;
    }

    public Collection<JsonObject> projects() {
        return projects.values();
    }

    @Nullable
    public JsonObject project(int id) {
        return projects.get(id);
    }

    public WalletRepository wallets() {
        return wallets;
    }

    public UserRepository users() {
        return users;
    }

    public GrantRepository grants() {
        return grants;
    }

    /** Returns what clients have stored before they send a user to the page. */
    public OneTimeKeys<AuthorizationRequest> sessions() {
        return sessions;
    }

    public static boolean administers(int userId, JsonObject project) {
        return project.getJsonArray("administrators").getValuesAs(JsonValue::toString).stream()
                .anyMatch(String.valueOf(userId)::equals);
    }

    /** Gives a client the title of its project, empty without one. */
    public String title(ApiClient client) {
        JsonObject project = projects.get(client.projectId());
        return project == null ? "" : project.getString("title", "");
    }

    /** Grants scopes to a client as a person does on the authorization page. */
    public Grant grantConsent(String clientId, int userId, String... scopes) {
        if (users.find(userId) == null) {
            throw new IllegalArgumentException("no user has the id " + userId);
        }
        for (String scope : scopes) {
            if (!Scopes.isKnown(scope)) {
                throw new IllegalArgumentException("no first request can ask for the scope " + scope);
            }
        }
        return grants.authorize(clients.getByMacId(clientId), userId, Set.of(scopes), null);
    }

    public boolean administers(int userId, int projectId) {
        JsonObject project = projects.get(projectId);
        return project != null && administers(userId, project);
    }

    public void putLocation(JsonObject location, Instant now) {
        if (location.containsKey("updated_at") && location.containsKey("status")) {
            locations.put(location.getInt("id"), location);
            return;
        }
        JsonObjectBuilder json = Json.createObjectBuilder(location);
        if (!location.containsKey("updated_at")) {
            json.add("updated_at", now.getEpochSecond());
        }
        if (!location.containsKey("status")) {
            json.add("status", "active");
        }
        locations.put(location.getInt("id"), json.build());
    }

    public void putProject(JsonObject project) {
        JsonObjectBuilder json = Json.createObjectBuilder(project);
        if (!project.containsKey("administrators")) {
            json.add("administrators", Json.createArrayBuilder().add(SAMPLE_USER));
        }
        projects.put(project.getInt("id"), json.build());
    }
}
