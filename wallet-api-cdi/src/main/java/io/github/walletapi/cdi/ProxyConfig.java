package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.auth.FileBacked;
import io.github.walletapi.auth.Reloading;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.SecretFile;
import io.github.walletapi.request.HttpAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The HTTP proxy to go through, and what it is shown: all from one place, so that no proxy gets another one's password. */
record ProxyConfig(
        @ConfigKey(value = "proxy", canBeNone = true, type = "`host:port`", description = "HTTP proxy to go through")
        @Nullable
        Address address,

        @ConfigKey(value = "proxy-user", type = "text", description = "user of the proxy, where it wants one") @Nullable
        String user,

        @ConfigKey(
                value = "proxy-password",
                verbatim = true,
                type = "secret text",
                description = "password of `proxy-user`")
        @Nullable
        Secret password,

        @ConfigKey(
                value = "proxy-password-file",
                type = "path",
                description =
                        "file that holds the password of `proxy-user` and nothing else; instead of `proxy-password`")
        @Nullable
        Path passwordFile) {

    private static final String HOST = "proxy";
    private static final String USER = "proxy-user";
    private static final String PASSWORD = "proxy-password";
    private static final String PASSWORD_FILE = "proxy-password-file";

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

    /** Adds what is wrong; nothing else of it counts then. */
    static ProxyConfig read(Settings settings, List<String> problems) {
        List<String> found = new ArrayList<>();
        ConfigValues values = new ConfigValues(found);
        Settings.Group group = settings.nearestGroup(ConfigKeys.in(ProxyConfig.class));
        if (group.has(USER) || group.has(PASSWORD) || group.has(PASSWORD_FILE)) {
            values.required(group, HOST, Function.identity());
            values.required(group, USER, Function.identity());
            values.exactlyOne(group, PASSWORD, PASSWORD_FILE);
        }
        ProxyConfig read = new ProxyConfig(
                values.value(HOST, settings.find(HOST), Address::of),
                values.optional(group, USER, ProxyConfig::userOf),
                values.optional(group, PASSWORD, Secret::of),
                values.optional(group, PASSWORD_FILE, ConfigValues::path));
        if (read.password == null && read.passwordFile != null) {
            try {
                SecretFile.read(read.passwordFile);
            } catch (IllegalArgumentException unreadable) {
                found.add(group.settings().get(PASSWORD_FILE) + ": " + unreadable.getMessage());
            }
        }
        found.stream().distinct().forEach(problems::add);
        return read;
    }

    private static String userOf(String text) {
        WalletApi.builder().proxyCredentials(text, Secret.of(PASSWORD));
        return text;
    }

    /** With all of this set; a file is looked at again as often as those of credentials are. */
    void applyTo(WalletApiBuilder builder, Duration reloadInterval) {
        if (address == null) {
            return;
        }
        builder.proxy(address.host(), address.port());
        if (user != null && password != null) {
            builder.proxyCredentials(user, password);
        } else if (user != null && passwordFile != null) {
            builder.proxyCredentials(user, inFile(passwordFile, reloadInterval));
        }
    }

    private static Supplier<Secret> inFile(Path file, Duration interval) {
        return new Reloading<>(
                () -> "The password of the proxy in " + file,
                new FileBacked<>(List.of(file), () -> SecretFile.read(file)),
                (one, other) -> one.reveal().equals(other.reveal()),
                interval,
                System::nanoTime,
                now -> {});
    }
}
