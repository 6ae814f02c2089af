package io.github.walletapi.sandbox.internal.auth;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** Describes a client that exists from the start: its id, its type, its keys and its certificates. */
public record ConfiguredClient(String id, String type, List<String> keys, List<X509Certificate> certificates) {
    private static final List<String> TYPES = List.of("private_client", "application", "app_client");

    public static final ConfiguredClient DOCUMENTED =
            withKey("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU", "private_client");

    public ConfiguredClient {
        requireAlphabet(id);
        keys.forEach(ConfiguredClient::requireAlphabet);
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("the type of a client is one of " + TYPES);
        }
    }

    public static ConfiguredClient withKey(String id, String key, String type) {
        return new ConfiguredClient(id, type, List.of(key), List.of());
    }

    /** Reads {@code id:key} or {@code id:key:type}; messages do not repeat it. */
    public static ConfiguredClient parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("a client is id:key or id:key:type");
        }
        return withKey(parts[0], parts[1], parts.length == 3 ? parts[2] : "private_client");
    }

    public static ConfiguredClient withCertificate(String id, X509Certificate certificate, String type) {
        return new ConfiguredClient(id, type, List.of(), List.of(certificate));
    }

    public static void requireAlphabet(String text) {
        if (!text.matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+")) {
            throw new IllegalArgumentException("id and key of a client are printable ASCII without \" and \\");
        }
    }

    /** Joins two descriptions of one client; two keys are taken for a mistake. */
    public ConfiguredClient and(ConfiguredClient other) {
        if (!type.equals(other.type) || (!keys.isEmpty() && !other.keys.isEmpty())) {
            throw new IllegalArgumentException("two clients with the id " + id);
        }
        return new ConfiguredClient(
                id,
                type,
                Stream.concat(keys.stream(), other.keys.stream()).toList(),
                Stream.concat(certificates.stream(), other.certificates.stream())
                        .toList());
    }

    /** Joins two descriptions of one client that may both have keys. */
    ConfiguredClient andKeysOf(ConfiguredClient other) {
        if (!type.equals(other.type)) {
            throw new IllegalArgumentException("two clients with the id " + id);
        }
        return new ConfiguredClient(
                id,
                type,
                Stream.concat(keys.stream(), other.keys.stream()).distinct().toList(),
                certificates);
    }

    /** Names id and type, never a key. */
    @Override
    public String toString() {
        return "ConfiguredClient[" + id + ", " + type + "]";
    }
}
