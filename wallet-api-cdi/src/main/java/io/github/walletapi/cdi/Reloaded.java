package io.github.walletapi.cdi;

import io.github.walletapi.auth.FileBacked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made of settings and of the files that they name: made anew when either is another. It has no lock: the
 * {@link io.github.walletapi.auth.Reloading} around it lets one thread in at a time.
 *
 * @param <T> what is made
 */
final class Reloaded<T> implements Supplier<T> {

    private final Supplier<Settings.Group> settings;
    private final BiFunction<Settings.Group, List<String>, @Nullable FileBacked<T>> reader;
    private Settings.@Nullable Group last;
    private @Nullable FileBacked<T> made;

    /**
     * Reads nothing yet.
     *
     * @param settings asks the configuration, whose sources may be dynamic
     * @param reader understands the settings, or adds what is wrong with them
     */
    Reloaded(
            Supplier<Settings.Group> settings,
            BiFunction<Settings.Group, List<String>, @Nullable FileBacked<T>> reader) {
        this.settings = settings;
        this.reader = reader;
    }

    /** @throws RuntimeException without a secret in it, if settings or files do not do */
    @Override
    public T get() {
        Settings.Group now = settings.get();
        FileBacked<T> known = made;
        if (known == null || !now.equals(last)) {
            List<String> problems = new ArrayList<>();
            known = reader.apply(now, problems);
            if (known == null) {
                throw new WalletConfigurationException(problems);
            }
            made = known;
            last = now;
        }
        return known.get();
    }
}
