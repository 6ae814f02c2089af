package io.github.walletapi.client;

import io.github.walletapi.value.OtherMembers;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
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
 * @param anyPort whether any port will do; null if the answer does not say
 * @param anySubdomain whether any subdomain will do; null if the answer does not say
 * @param others what came with it beside all that
 */
public record ClientHost(
        String host,
        @Nullable Integer port,
        @Nullable String path,
        @Nullable String protocol,
        @Nullable Boolean anyPort,
        @Nullable Boolean anySubdomain,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /** Turns what is missing into what is empty. */
    @JsonbCreator
    public ClientHost {
        others = others == null ? OtherMembers.NONE : others;
    }

    /** Describes a new host. */
    public ClientHost(
            String host,
            @Nullable Integer port,
            @Nullable String path,
            @Nullable String protocol,
            @Nullable Boolean anyPort,
            @Nullable Boolean anySubdomain) {
        this(host, port, path, protocol, anyPort, anySubdomain, OtherMembers.NONE);
    }

    /** Describes a host name, by HTTPS on any port. */
    public static ClientHost https(String host) {
        return new ClientHost(Objects.requireNonNull(host, "host"), null, "", "https", true, false);
    }
}
