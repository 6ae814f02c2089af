package io.github.walletapi.sandbox.internal.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who signed a request, by which token if by one, with the extra parameters of ext. */
public record Caller(ApiClient client, @Nullable Token token, Map<String, String> ext) {

    @Nullable
    public String extraParameter(String name) {
        return ext.get(name);
    }
}
