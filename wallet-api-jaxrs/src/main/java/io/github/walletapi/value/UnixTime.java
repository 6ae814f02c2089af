package io.github.walletapi.value;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time on the wire: Unix seconds in JSON, {@link Instant} in Java. */
public final class UnixTime implements JsonbAdapter<@Nullable Instant, @Nullable Long> {

    @Override
    public @Nullable Long adaptToJson(@Nullable Instant time) {
        return time == null ? null : time.getEpochSecond();
    }

    @Override
    public @Nullable Instant adaptFromJson(@Nullable Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
