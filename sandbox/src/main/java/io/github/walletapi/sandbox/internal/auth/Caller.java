package io.github.walletapi.sandbox.internal.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the client that signed a request, the token if it signed with one, and the extra parameters. */
public record Caller(ApiClient client, @Nullable Token token, Map<String, String> ext) {

    @Nullable
    public String extraParameter(String name) {
        return ext.get(name);
    }
}
