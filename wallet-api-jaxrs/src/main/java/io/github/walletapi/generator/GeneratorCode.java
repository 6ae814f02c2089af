package io.github.walletapi.generator;

import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that was sent to a person. The code itself is known to that person only.
 *
 * @param validUntil when it ends, to the second
 */
public record GeneratorCode(
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant validUntil) implements Serializable {}
