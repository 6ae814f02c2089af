package io.github.walletapi.sandbox.internal.data;

import io.github.walletapi.sandbox.internal.auth.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds a user; changed by requests, guarded by the lock of the state. */
public final class User {
    /** Names the scopes that open a field. */
    private static final Map<String, List<String>> BY_FIELD = Map.ofEntries(
            Map.entry("email", List.of("email")),
            Map.entry("phone", List.of("phone")),
            Map.entry("display_name", List.of("full_name", "user_info")),
            Map.entry("type", List.of("user_info")),
            Map.entry("company_code", List.of("user_info")),
            Map.entry("dob", List.of("dob")),
            Map.entry("gender", List.of("gender")),
            Map.entry("address", List.of("address")),
            Map.entry("identification_level", List.of("identification_level")),
            Map.entry("calculated_level", List.of("identification_level")),
            Map.entry("options", List.of("user_info")),
            Map.entry("locale", List.of("user_info")),
            Map.entry("pep", List.of("pep", "politically_exposed_persons")));

    private final int id;
    private final Map<String, JsonValue> fields;
    private final Map<String, JsonValue> unconfirmed = new HashMap<>();
    private String password;
    private boolean resetting;
    private @Nullable JsonObject position;
    private byte @Nullable [] avatar;
    private int contactBooks;

    public User(JsonObject row) {
        this.id = row.getInt("id");
        this.fields = new java.util.LinkedHashMap<>(row);
        this.password = row.getString("password", "");
        fields.remove("password");
        fields.remove("id");
        if (row.get("position") instanceof JsonObject known) {
            position = known;
        }
        if (!row.getBoolean("identity_confirmed", false)) {
            unconfirm("identity");
        }
    }

    private void unconfirm(String field) {
        JsonValue value = fields.remove(field);
        if (value != null) {
            unconfirmed.put(field, value);
        }
    }

    public int id() {
        return id;
    }

    /** Returns a confirmed value, null without one. */
    @Nullable
    public JsonValue get(String field) {
        return fields.get(field);
    }

    @Nullable
    public String text(String field) {
        return fields.get(field) instanceof JsonString text ? text.getString() : null;
    }

    public void put(String field, JsonValue value) {
        fields.put(field, value);
    }

    public void setUnconfirmed(String field, String value) {
        unconfirmed.put(field, Json.createValue(value));
    }

    /** Confirms a value; returns false when none waits for it. */
    public boolean confirm(String field) {
        JsonValue value = unconfirmed.remove(field);
        if (value != null) {
            fields.put(field, value);
        }
        return value != null;
    }

    /** Returns what the page calls the user. */
    public String displayName() {
        String name = text("display_name");
        return name == null ? "User " + id : name;
    }

    public boolean hasPassword(String text) {
        return !password.isEmpty() && Secrets.areEqual(password, text);
    }

    public void changePassword(String text) {
        password = text;
        resetting = false;
    }

    public void startPasswordReset() {
        resetting = true;
    }

    public boolean isPasswordResetPending() {
        return resetting;
    }

    @Nullable
    public JsonObject position() {
        return position;
    }

    public void setPosition(JsonObject newPosition) {
        position = newPosition;
    }

    public void setAvatar(byte @Nullable [] image) {
        avatar = image;
    }

    public byte @Nullable [] avatar() {
        return avatar;
    }

    public int nextContactBookId() {
        return ++contactBooks;
    }

    /** Says whether the scope has anything to show; always when it does not depend on the user. */
    public boolean hasDataFor(String scope) {
        return switch (scope) {
            case "phone", "phone_confirmation" -> fields.containsKey("phone");
            case "email" -> fields.containsKey("email");
            case "address", "dob", "gender" -> fields.containsKey(scope);
            case "identity", "full_name", "identification_data" -> fields.containsKey("identity");
            default -> true;
        };
    }

    /** Shows only what a scope opens. */
    public JsonObject toJson(Predicate<String> scopes, List<Integer> wallets) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", id);
        fields.forEach((name, value) -> {
            if (BY_FIELD.getOrDefault(name, List.of()).stream().anyMatch(scopes)) {
                json.add(name, value);
            }
        });
        JsonObject identity = identity(scopes);
        if (identity != null) {
            json.add("identity", identity);
        }
        if (scopes.test("wallet_list")) {
            json.add("wallets", Json.createArrayBuilder(wallets));
        }
        return json.build();
    }

    private @Nullable JsonObject identity(Predicate<String> scopes) {
        JsonValue all = fields.get("identity");
        if (all == null || scopes.test("identity")) {
            return all == null ? null : all.asJsonObject();
        }
        if (!scopes.test("full_name")) {
            return null;
        }
        JsonObjectBuilder names = Json.createObjectBuilder();
        all.asJsonObject().forEach((name, value) -> {
            if (name.equals("name") || name.equals("surname")) {
                names.add(name, value);
            }
        });
        return names.build();
    }
}
