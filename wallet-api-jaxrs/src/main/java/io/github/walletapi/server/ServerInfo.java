package io.github.walletapi.server;

import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of itself.
 *
 * @param time the server's clock, to the second
 */
public record ServerInfo(
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant time) implements Serializable {}
