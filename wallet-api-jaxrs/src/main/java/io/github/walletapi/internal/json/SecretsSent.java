package io.github.walletapi.internal.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request whose secret is what it is for: here, and nowhere else, one is written to JSON. An anonymous subclass per
 * type keeps the type visible to JSON-B.
 *
 * @param <R> the request
 */
abstract class SecretsSent<R> implements JsonbAdapter<@Nullable R, @Nullable Map<String, Object>> {

    private final Function<R, Map<String, Object>> members;

    SecretsSent(Function<R, Map<String, Object>> members) {
        this.members = members;
    }

    @Override
    public @Nullable Map<String, Object> adaptToJson(@Nullable R request) {
        return request == null ? null : members.apply(request);
    }

    @Override
    public R adaptFromJson(@Nullable Map<String, Object> json) {
        throw new IllegalStateException("A request is not read from JSON");
    }
}
