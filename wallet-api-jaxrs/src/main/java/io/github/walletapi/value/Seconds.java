package io.github.walletapi.value;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A length of time on the wire: whole seconds in JSON, {@link Duration} in Java. */
public final class Seconds implements JsonbAdapter<@Nullable Duration, @Nullable Long> {

    @Override
    public @Nullable Long adaptToJson(@Nullable Duration length) {
        return length == null ? null : length.toSeconds();
    }

    @Override
    public @Nullable Duration adaptFromJson(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
