package io.github.walletapi.sandbox;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All clients, by their number and by the id they sign with. */
final class Clients {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FIRST_CREATED = 2001;

    private final Map<Integer, ApiClient> byId = new LinkedHashMap<>();
    private final Map<String, ApiClient> byMacId = new LinkedHashMap<>();
    private int nextId = FIRST_CREATED;

    void add(ApiClient client) {
        byId.put(client.id(), client);
        byMacId.put(client.key().macId(), client);
    }

    @Nullable
    ApiClient withMacId(String macId) {
        return byMacId.get(macId);
    }

    ApiClient withId(int id) {
        ApiClient client = byId.get(id);
        if (client == null) {
            throw Refusal.notFound("Client not found");
        }
        return client;
    }

    ApiClient create(String type, ApiClient creator, int projectId) {
        ClientKey key = new ClientKey(random(16), random(32), type);
        ApiClient client = new ApiClient(nextId++, key, creator.userId(), creator.id(), projectId);
        add(client);
        return client;
    }

    static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
