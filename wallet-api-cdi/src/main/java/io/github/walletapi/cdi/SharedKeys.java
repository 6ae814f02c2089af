package io.github.walletapi.cdi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a client's entries begin in the shared map. Clients that are one to the server, because it knows them by the same
 * id, share their entries, and the quota with them; the id itself is not to be seen. Where no id is known, clients of one
 * application share them, and those of another do not: see decision 12.
 */
final class SharedKeys {

    private static final int BYTES = 8;

    private SharedKeys() {}

    /**
     * Tells that of a client.
     *
     * @throws WalletConfigurationException if others use the map too, and nothing tells this client from theirs
     */
    static String prefix(WalletConfig config, Settings settings, ModuleClient client, SharedState state) {
        return "wallet-api/" + hash(config.address() + "\n" + identity(config, settings, client, state)) + "/";
    }

    private static String identity(WalletConfig config, Settings settings, ModuleClient client, SharedState state) {
        IdentityConfig identity = config.identity();
        String signs = identity == null ? null : identity.macId();
        String id = signs == null ? config.oauth().clientId() : signs;
        if (id != null) {
            return "mac " + id;
        }
        String kind = identity == null
                ? "own " + client.name()
                : "certificate " + IdentityConfig.placeIn(settings).prefix();
        // Not the certificate itself: a new one would be somebody else.
        return kind + "\n" + client.module().nameUnlessHome() + "\n" + (config.state() == null ? "" : state.owner());
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
