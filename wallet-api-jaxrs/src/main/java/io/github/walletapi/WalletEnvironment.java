package io.github.walletapi;

import java.io.Serializable;
import java.net.URI;
import java.util.Objects;

/**
 * Where the Wallet API is.
 *
 * @param name what configuration calls it
 * @param baseUri its origin, and a path if it stands behind one; {@code rest/v1/} follows after it
 */
public record WalletEnvironment(String name, URI baseUri) implements Serializable {

    /** Paysera's Wallet API; real money. */
    public static final WalletEnvironment PRODUCTION =
            new WalletEnvironment("production", URI.create("https://wallet.paysera.com/"));

    /** Paysera's sandbox, as older pages of the documentation describe it; newer ones say that there is none. */
    public static final WalletEnvironment SANDBOX =
            new WalletEnvironment("sandbox", URI.create("https://wallet-sandbox.paysera.com/"));

    /** Takes both values. */
    public WalletEnvironment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(baseUri, "baseUri");
    }
}
