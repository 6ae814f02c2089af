package io.github.walletapi.cdi;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.FileBacked;
import io.github.walletapi.auth.Reloading;
import io.github.walletapi.auth.TrustedCertificates;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** What of a client's configuration may change while it is used. */
final class LiveConfig {

    private final Settings settings;
    private final Duration interval;

    /** Of a client; the plain one's name is empty. */
    LiveConfig(Config config, String client, Duration interval) {
        this.settings = new Settings(config, client);
        this.interval = interval;
    }

    /** Reads for the first time now; tells of every other reading. */
    Reloading<Credentials> credentials(Consumer<Credentials> changed) {
        return new Reloading<>(
                new Live<>(() -> IdentityReader.groupIn(settings), LiveConfig::identity),
                Credentials::isSameAs,
                interval,
                System::nanoTime,
                changed);
    }

    /** Reads for the first time now. */
    Reloading<TrustedCertificates> trusted() {
        return new Reloading<>(
                new Live<>(() -> TrustConfig.groupIn(settings), LiveConfig::trust),
                TrustedCertificates::isSameAs,
                interval,
                System::nanoTime,
                now -> {});
    }

    /** What is wrong with the files that a configuration names. */
    static void check(WalletConfig config, Settings settings, List<String> problems) {
        IdentityConfig identity = config.identity();
        if (identity != null) {
            check(() -> identity.credentials(Clock.systemUTC()), IdentityReader.groupIn(settings), problems);
        }
        check(() -> config.trust().trusted(), TrustConfig.groupIn(settings), problems);
    }

    private static void check(Runnable reading, Settings.Group group, List<String> problems) {
        try {
            reading.run();
        } catch (IllegalArgumentException unreadable) {
            String reason = String.valueOf(unreadable.getMessage());
            problems.add(settingsOf(reason, group) + ": " + reason);
        }
    }

    /** Those whose file is the matter; if that is not told, all that name one. */
    private static String settingsOf(String reason, Settings.Group group) {
        List<Settings.Setting> files = group.settings().entrySet().stream()
                .filter(entry -> ConfigKeys.isFile(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        List<Settings.Setting> named = files.stream()
                .filter(setting -> reason.contains(Path.of(setting.value()).toString()))
                .toList();
        return (named.isEmpty() ? files : named)
                .stream().map(Settings.Setting::toString).collect(Collectors.joining(" and "));
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
