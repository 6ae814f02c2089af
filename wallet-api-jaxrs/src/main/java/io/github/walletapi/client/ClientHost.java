package io.github.walletapi.client;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A host from which a client may be used.
 *
 * @param host its name
 * @param port its port, if only one will do
 * @param path the path below which it applies; may be empty
 * @param protocol such as {@code https}
 * @param anyPort whether any port will do
 * @param anySubdomain whether any subdomain will do
 */
public record ClientHost(
        String host,
        @Nullable Integer port,
        @Nullable String path,
        @Nullable String protocol,
        boolean anyPort,
        boolean anySubdomain)
        implements Serializable {

    /** Of a host name, by HTTPS on any port. */
    public static ClientHost https(String host) {
        return new ClientHost(Objects.requireNonNull(host, "host"), null, "", "https", true, false);
    }
}
