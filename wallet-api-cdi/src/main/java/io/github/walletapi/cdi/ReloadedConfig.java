package io.github.walletapi.cdi;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.FileBacked;
import io.github.walletapi.auth.Reloading;
import io.github.walletapi.auth.TrustedCertificates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** What of a client's configuration may change while it is used. */
final class ReloadedConfig {

    private final String client;
    private final Settings settings;
    private final Duration interval;

    /** Reads that of a client; the plain one's name is empty. */
    ReloadedConfig(Config config, String client, Duration interval) {
        this.client = client;
        this.settings = new Settings(config, client);
        this.interval = interval;
    }

    /** Reads for the first time now; tells of every other reading. */
    Reloading<Credentials> credentials(Consumer<Credentials> changed) {
        return new Reloading<>(
                () -> name(() -> IdentityReader.groupIn(settings)),
                new Reloaded<>(() -> IdentityReader.groupIn(settings), ReloadedConfig::identity),
                Credentials::isSameAs,
                interval,
                System::nanoTime,
                changed);
    }

    /** Reads for the first time now. */
    Reloading<TrustedCertificates> trusted() {
        return new Reloading<>(
                () -> name(() -> TrustConfig.groupIn(settings)),
                new Reloaded<>(() -> TrustConfig.groupIn(settings), ReloadedConfig::trust),
                TrustedCertificates::isSameAs,
                interval,
                System::nanoTime,
                now -> {});
    }

    /** As log lines begin. */
    private String name(Supplier<Settings.Group> group) {
        String name = client.isEmpty() ? "The client without a name" : "The client " + client;
        try {
            String keys = new FileKeys(group.get()).all();
            return keys.isEmpty() ? name : name + " by " + keys;
        } catch (RuntimeException unreadable) {
            // A configuration that fails is a problem of its own: it must not keep this one from the log.
            return name;
        }
    }

    /**
     * Adds what is wrong with the files that a configuration names. Each that cannot be read is told, also where other
     * keys do not do: it is no second message after the first was heard.
     *
     * @param own whether the application knows its credentials itself
     */
    static void check(
            @Nullable IdentityConfig identity,
            boolean own,
            @Nullable TrustConfig trust,
            Settings settings,
            List<String> problems) {
        if (!own) {
            check(
                    identity == null ? null : () -> identity.credentials(Clock.systemUTC()),
                    IdentityReader.groupIn(settings),
                    problems);
        }
        check(trust == null ? null : trust::trusted, TrustConfig.groupIn(settings), problems);
    }

    private static void check(@Nullable Runnable reading, Settings.Group group, List<String> problems) {
        FileKeys files = new FileKeys(group);
        if (reading == null) {
            problems.addAll(files.unreadable());
            return;
        }
        try {
            reading.run();
        } catch (IllegalArgumentException refused) {
            // It ends at the first file; the others are looked at only now, so that what is fine is opened once.
            List<String> unreadable = files.unreadable();
            problems.addAll(
                    unreadable.isEmpty() ? List.of(files.problem(String.valueOf(refused.getMessage()))) : unreadable);
        }
    }

    private static @Nullable FileBacked<Credentials> identity(Settings.Group group, List<String> problems) {
        IdentityConfig config = IdentityReader.read(group, problems);
        return config == null ? null : new FileBacked<>(config.files(), () -> config.credentials(Clock.systemUTC()));
    }

    private static @Nullable FileBacked<TrustedCertificates> trust(Settings.Group group, List<String> problems) {
        TrustConfig config = TrustConfig.read(group, problems);
        return config == null ? null : new FileBacked<>(config.files(), config::trusted);
    }
}
