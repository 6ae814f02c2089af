package io.github.walletapi.cdi;

import io.github.walletapi.WalletEnvironment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Where a client's entries begin in the shared map. Clients that are one to the server, because they sign with the same
 * id there, share their entries, and the quota with them; the id itself is not to be seen.
 */
final class SharedKeys {

    private static final int BYTES = 8;

    private SharedKeys() {}

    /** Of a client by name; the plain one's is empty. */
    static String prefix(WalletConfig config, Settings settings, String client) {
        URI server = Objects.requireNonNullElse(
                config.baseUri() == null ? config.environment() : config.baseUri(),
                WalletEnvironment.PRODUCTION.baseUri());
        return "wallet-api/" + hash(server + "\n" + identity(config, settings, client)) + "/";
    }

    private static String identity(WalletConfig config, Settings settings, String client) {
        IdentityConfig identity = config.identity();
        if (identity == null) {
            return "own " + client;
        }
        String macId = identity.macId();
        return macId == null ? "certificate " + IdentityReader.groupIn(settings).prefix() : "mac " + macId;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
