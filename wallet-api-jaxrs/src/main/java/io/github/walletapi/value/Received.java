package io.github.walletapi.value;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How records treat what a server may leave out. */
public final class Received {

    private Received() {}

    /** A list that is never null and holds no null, whatever was received; it cannot be changed. */
    public static <T> List<T> list(@Nullable List<@Nullable T> received) {
        if (received == null) {
            return List.of();
        }
        return received.stream()
                .filter(Objects::nonNull)
                .map(Objects::<T>requireNonNull)
                .toList();
    }
}
