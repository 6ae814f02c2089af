package io.github.walletapi.allowance;

import io.github.walletapi.value.Seconds;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an allowance can be used.
 *
 * @param length for how long from its confirmation on, in whole seconds
 * @param until until when, to the second
 * @param from from when on, to the second
 */
public record AllowanceValidity(
        @JsonbProperty("for") @JsonbTypeAdapter(Seconds.class) @Nullable
        Duration length,

        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant until,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant from)
        implements Serializable {}
