package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.request.HttpAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The HTTP proxy to go through, and what it is shown: all from one place, so that no proxy gets another one's password. */
record ProxyConfig(
        @ConfigKey(value = HOST, canBeNone = true, description = "HTTP proxy to go through") @Nullable
        Address address,

        @ConfigKey(value = USER, description = "user of the proxy, where it wants one") @Nullable
        String user,

        @ConfigKey(value = PASSWORD, verbatim = true, description = "password of `proxy-user`") @Nullable
        Secret password,

        @ConfigKey(
                value = PASSWORD_FILE,
                insteadOf = PASSWORD,
                description = "file that holds the password of `proxy-user` and nothing else")
        @Nullable
        Path passwordFile)
        implements OnePlace {

    static final String HOST = "proxy";
    private static final String USER = "proxy-user";
    static final String PASSWORD = "proxy-password";
    private static final String PASSWORD_FILE = "proxy-password-file";

    /** The builder knows what a user may be. */
    ProxyConfig {
        if (user != null) {
            WalletApi.builder().proxyCredentials(user, Secret.of(PASSWORD));
        }
    }

    /**
     * Describes an HTTP proxy.
     *
     * @param host its name
     * @param port its port
     */
    record Address(String host, int port) {

        static Address of(String text) {
            InetSocketAddress address = HttpAddress.hostAndPort("it", text);
            return new Address(address.getHostString(), address.getPort());
        }
    }

    static Settings.Group placeIn(Settings settings) {
        return settings.nearestGroup(ConfigKeys.in(ProxyConfig.class));
    }

    @Override
    public void check(Settings.Group set, ConfigValues values) {
        if (set.has(USER) || set.has(PASSWORD) || set.has(PASSWORD_FILE)) {
            values.required(set, HOST);
            values.required(set, USER);
            values.required(set, PASSWORD, PASSWORD_FILE);
        }
    }

    /** With all of this set but what stands in a file. */
    void applyTo(WalletApiBuilder builder) {
        if (address != null) {
            builder.proxy(address.host(), address.port());
            if (user != null && password != null) {
                builder.proxyCredentials(user, password);
            }
        }
    }
}
