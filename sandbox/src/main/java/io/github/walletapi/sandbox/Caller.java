package io.github.walletapi.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who signed a request, by which token if by one, with the extra parameters of ext. */
record Caller(ApiClient client, @Nullable Token token, Map<String, String> ext) {

    @Nullable
    String extra(String name) {
        return ext.get(name);
    }
}
