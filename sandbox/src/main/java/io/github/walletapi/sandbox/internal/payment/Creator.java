package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import org.jspecify.annotations.Nullable;

/** Names who creates something: a client, for one of its projects, at one of its locations. */
public record Creator(
        ApiClient client,
        @Nullable Integer projectId,
        @Nullable Integer locationId) {}
