package io.github.walletapi.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who signed a request, with the extra parameters of ext. */
record Caller(ApiClient client, Map<String, String> ext) {

    @Nullable
    String extra(String name) {
        return ext.get(name);
    }
}
