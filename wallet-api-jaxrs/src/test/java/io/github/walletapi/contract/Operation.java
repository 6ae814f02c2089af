package io.github.walletapi.contract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operation of the description. */
record Operation(
        String id,
        String tag,
        String method,
        String path,
        boolean documented,
        String confidence,
        Set<String> pathParameters,
        Set<String> queryParameters,
        Set<String> headerParameters,
        Set<String> requiredParameters,
        @Nullable String bodyType,
        boolean bodyMayBeMissing,
        @Nullable Schema body,
        @Nullable Schema answer) {

    @Override
    public String toString() {
        return id + ": " + method + " " + path;
    }
}
