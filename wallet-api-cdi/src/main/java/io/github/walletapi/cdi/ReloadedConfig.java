package io.github.walletapi.cdi;

import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.FileBacked;
import io.github.walletapi.auth.Reloading;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.SecretFile;
import io.github.walletapi.auth.TrustedCertificates;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client's configuration with what of it may change while it is used: keys, certificates, and the files with them.
 * What checks a deployment and what the client is built of is the same first reading, which opens each file once.
 */
final class ReloadedConfig {

    private final WalletConfig values;
    private final String client;
    private final Settings settings;
    private final List<String> problems;
    private final @Nullable Reloading<Credentials> credentials;
    private final @Nullable Reloading<TrustedCertificates> trusted;
    private final @Nullable Reloading<Secret> proxyPassword;

    /**
     * Reads for the first time. Each file that cannot be read is told, also where other keys do not do: it is no second
     * message after the first was heard.
     *
     * @param client the plain one's name is empty
     * @param changed told of every other reading of credentials
     * @param problems gets what is wrong
     */
    ReloadedConfig(
            WalletConfig values,
            String client,
            Settings settings,
            boolean ownCredentials,
            Consumer<Credentials> changed,
            List<String> problems) {
        this.values = values;
        this.client = client;
        this.settings = settings;
        this.problems = problems;
        this.credentials = ownCredentials
                ? null
                : first(
                        IdentityConfig.class,
                        values.identity(),
                        read -> read.credentials(Clock.systemUTC()),
                        Credentials::isSameAs,
                        changed);
        this.trusted = first(
                TrustConfig.class, values.trust(), TrustConfig::trusted, TrustedCertificates::isSameAs, now -> {});
        this.proxyPassword = proxyPassword();
    }

    WalletConfig values() {
        return values;
    }

    /**
     * A builder on which all of it is set, but credentials of the application.
     *
     * @throws NullPointerException if there were problems
     */
    WalletApiBuilder toBuilder() {
        WalletApiBuilder builder = values.toBuilder().trusted(Objects.requireNonNull(trusted));
        if (credentials != null) {
            builder.credentials(credentials);
        }
        if (proxyPassword != null) {
            builder.proxyCredentials(Objects.requireNonNull(values.proxy().user()), proxyPassword);
        }
        return builder;
    }

    private <C extends Record, T> @Nullable Reloading<T> first(
            Class<C> type, @Nullable C config, Function<C, T> reading, BiPredicate<T, T> same, Consumer<T> changed) {
        Supplier<Settings.Group> place = () -> settings.nearestGroup(ConfigKeys.in(type));
        if (config == null) {
            problems.addAll(new FileKeys(place.get()).unreadable());
            return null;
        }
        Reloaded<T> source = new Reloaded<>(place, (now, found) -> {
            C read = ConfigReader.read(type, now, found);
            return read == null ? null : new FileBacked<>(new FileKeys(now).files(), () -> reading.apply(read));
        });
        return begun(() -> name(place), source, same, changed, place.get());
    }

    /** Only what stands in its file may change: no other proxy is gone through while the client is used. */
    private @Nullable Reloading<Secret> proxyPassword() {
        Settings.Group place = ProxyConfig.placeIn(settings);
        ProxyConfig proxy = values.proxy();
        if (proxy == null) {
            // Of a password and a file, one is too much, and it may be the file.
            problems.addAll(place.has(ProxyConfig.PASSWORD) ? List.of() : new FileKeys(place).unreadable());
            return null;
        }
        Path file = proxy.passwordFile();
        return file == null || proxy.address() == null
                ? null
                : begun(
                        () -> "The password of the proxy in " + file,
                        new FileBacked<>(List.of(file), () -> SecretFile.read(file)),
                        (one, other) -> one.reveal().equals(other.reveal()),
                        now -> {},
                        place);
    }

    private <T> @Nullable Reloading<T> begun(
            Supplier<String> name,
            Supplier<T> source,
            BiPredicate<T, T> same,
            Consumer<T> changed,
            Settings.Group place) {
        try {
            return new Reloading<>(name, source, same, values.reloadInterval(), System::nanoTime, changed);
        } catch (IllegalArgumentException refused) {
            // It ends at the first file; the others are looked at only now, so that what is fine is opened once.
            FileKeys files = new FileKeys(place);
            List<String> unreadable = files.unreadable();
            problems.addAll(
                    unreadable.isEmpty() ? List.of(files.problem(String.valueOf(refused.getMessage()))) : unreadable);
            return null;
        }
    }

    /** As log lines begin. */
    private String name(Supplier<Settings.Group> place) {
        String name = client.isEmpty() ? "The client without a name" : "The client " + client;
        try {
            String keys = new FileKeys(place.get()).all();
            return keys.isEmpty() ? name : name + " by " + keys;
        } catch (RuntimeException unreadable) {
            // A configuration that fails is a problem of its own: it must not keep this one from the log.
            return name;
        }
    }
}
