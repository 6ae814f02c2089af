package io.github.walletapi.sandbox;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All users, and the codes they wait to be asked for. */
final class People {
    /** The code of every confirmation: the sandbox sends no messages. */
    static final String CODE = "123456";

    static final int MIN_PASSWORD = 8;
    private static final int FIRST_REGISTERED = 9001;

    private final Map<Integer, Person> byId = new TreeMap<>();
    private final Map<Integer, ApiClient> registrars = new HashMap<>();
    /** Extended scopes for which a code has been sent. */
    private final Map<Integer, Set<String>> extensions = new HashMap<>();

    People(JsonArray rows) {
        for (JsonObject row : rows.getValuesAs(JsonObject.class)) {
            byId.put(row.getInt("id"), new Person(row));
        }
    }

    Collection<Person> all() {
        return byId.values();
    }

    @Nullable
    Person withId(int id) {
        return byId.get(id);
    }

    Person existing(int id) {
        Person person = byId.get(id);
        if (person == null) {
            throw Refusal.notFound("User not found");
        }
        return person;
    }

    /** By a confirmed e-mail address or phone. */
    @Nullable
    Person named(String emailOrPhone) {
        Person byEmail = with("email", emailOrPhone);
        return byEmail == null ? with("phone", emailOrPhone) : byEmail;
    }

    @Nullable
    Person with(String field, String value) {
        return byId.values().stream()
                .filter(person -> value.equalsIgnoreCase(person.text(field)))
                .findFirst()
                .orElse(null);
    }

    int nextId() {
        return Math.max(
                FIRST_REGISTERED, byId.keySet().stream().max(Integer::compare).orElse(0) + 1);
    }

    void add(Person person, ApiClient registrar) {
        byId.put(person.id(), person);
        registrars.put(person.id(), registrar);
    }

    /** Whether the client has registered the person, and so may take the person through the next steps. */
    boolean isRegistrar(ApiClient client, int userId) {
        return registrars.get(userId) == client;
    }

    void offerExtension(int userId, Set<String> scopes) {
        extensions.put(userId, scopes);
    }

    /** The scopes behind a code, which then is used up. */
    Set<String> extendedBy(int userId, String code) {
        Set<String> scopes = extensions.get(userId);
        if (scopes == null || !code.equals(CODE)) {
            throw Refusal.invalidGrant("No such code");
        }
        extensions.remove(userId);
        return scopes;
    }
}
