package io.github.walletapi.sandbox.internal.data;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.error.ApiException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps all users, and the codes that were sent to them. */
public final class UserRepository {
    /** Is the code of every confirmation: the sandbox sends no messages. */
    public static final String CODE = "123456";

    public static final int MIN_PASSWORD = 8;
    private static final int FIRST_REGISTERED = 9001;

    private final Map<Integer, User> byId = new TreeMap<>();
    private final Map<Integer, ApiClient> registrars = new HashMap<>();
    /** Extended scopes for which a code has been sent. */
    private final Map<Integer, Set<String>> extensions = new HashMap<>();

    UserRepository(JsonArray rows) {
        for (JsonObject row : rows.getValuesAs(JsonObject.class)) {
            byId.put(row.getInt("id"), new User(row));
        }
    }

    public Collection<User> all() {
        return byId.values();
    }

    @Nullable
    public User find(int id) {
        return byId.get(id);
    }

    public User get(int id) {
        User user = byId.get(id);
        if (user == null) {
            throw ApiException.notFound("User not found");
        }
        return user;
    }

    /** Finds a user by a confirmed e-mail address or phone. */
    @Nullable
    public User findByEmailOrPhone(String emailOrPhone) {
        User byEmail = findBy("email", emailOrPhone);
        return byEmail == null ? findBy("phone", emailOrPhone) : byEmail;
    }

    @Nullable
    public User findBy(String field, String value) {
        return byId.values().stream()
                .filter(user -> value.equalsIgnoreCase(user.text(field)))
                .findFirst()
                .orElse(null);
    }

    public int nextId() {
        return Math.max(
                FIRST_REGISTERED, byId.keySet().stream().max(Integer::compare).orElse(0) + 1);
    }

    public void add(User user, ApiClient registrar) {
        byId.put(user.id(), user);
        registrars.put(user.id(), registrar);
    }

    /** Says whether the client has registered the user, and so may take the next steps for the user. */
    public boolean isRegistrar(ApiClient client, int userId) {
        return registrars.get(userId) == client;
    }

    public void offerScopes(int userId, Set<String> scopes) {
        extensions.put(userId, scopes);
    }

    /** Returns the scopes of a code, which then is used up. */
    public Set<String> redeemCode(int userId, String code) {
        Set<String> scopes = extensions.get(userId);
        if (scopes == null || !code.equals(CODE)) {
            throw ApiException.invalidGrant("No such code");
        }
        extensions.remove(userId);
        return scopes;
    }
}
