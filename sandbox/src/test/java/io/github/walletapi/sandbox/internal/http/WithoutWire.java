package io.github.walletapi.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Requests that never were on a connection. */
public final class WithoutWire {
    private WithoutWire() {}

    public static HttpRequest request(String method, String target, String body) {
        return new HttpRequest(method, target, false, Map.of(), body.getBytes(StandardCharsets.UTF_8), 0, null);
    }
}
