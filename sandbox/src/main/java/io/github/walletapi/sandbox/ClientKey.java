package io.github.walletapi.sandbox;

import java.util.List;

/** Credentials of a client that exists from the start. */
record ClientKey(String macId, String macKey, String type) {
    private static final List<String> TYPES = List.of("private_client", "application", "app_client");

    static final ClientKey DOCUMENTED =
            new ClientKey("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU", "private_client");

    ClientKey {
        String alphabet = "[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+";
        if (!macId.matches(alphabet) || !macKey.matches(alphabet)) {
            throw new IllegalArgumentException("id and key of a client are printable ASCII without \" and \\");
        }
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("the type of a client is one of " + TYPES);
        }
    }

    @Override
    public String toString() {
        return "ClientKey[" + macId + ", " + type + "]";
    }
}
