package io.github.walletapi.directory;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a directory is.
 *
 * @param complete whether the whole list has come once; until then, locations are missing from answers
 * @param served how many locations answers are taken from
 * @param loading whether the whole list is being loaded, for the first time or anew
 * @param loaded how many locations have come with that, or with the last one
 * @param total how many there are in all, as the server last said; empty if it did not
 * @param age how long ago the server was asked for what is served; empty if nothing has come
 * @param failure why the last request failed; empty once one succeeds
 */
public record DirectoryProgress(
        boolean complete,
        int served,
        boolean loading,
        int loaded,
        Optional<Integer> total,
        Optional<Duration> age,
        Optional<RuntimeException> failure)
        implements Serializable {

    /** Optional values of the JDK cannot be serialised. */
    private Object writeReplace() {
        return new Written(
                complete, served, loading, loaded, total.orElse(null), age.orElse(null), failure.orElse(null));
    }

    private record Written(
            boolean complete,
            int served,
            boolean loading,
            int loaded,
            @Nullable Integer total,
            @Nullable Duration age,
            @Nullable RuntimeException failure)
            implements Serializable {

        private Object readResolve() {
            return new DirectoryProgress(
                    complete,
                    served,
                    loading,
                    loaded,
                    Optional.ofNullable(total),
                    Optional.ofNullable(age),
                    Optional.ofNullable(failure));
        }
    }
}
