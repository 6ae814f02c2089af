package io.github.walletapi.internal.json;

import io.github.walletapi.auth.Secret;
import jakarta.json.bind.adapter.JsonbAdapter;
import org.jspecify.annotations.Nullable;

/** Reads secrets; never writes one. */
final class SecretAdapter implements JsonbAdapter<@Nullable Secret, @Nullable String> {

    @Override
    public String adaptToJson(@Nullable Secret secret) {
        throw new IllegalStateException("A secret is not written to JSON");
    }

    @Override
    public @Nullable Secret adaptFromJson(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Secret.of(text);
    }
}
