package io.github.walletapi.sandbox;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it was read from a connection, before anything is decoded. */
final class HttpRequest {
    private final String method;
    private final String target;
    private final boolean http10;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final int connection;

    HttpRequest(
            String method,
            String target,
            boolean http10,
            Map<String, List<String>> headers,
            byte[] body,
            int connection) {
        this.method = method;
        this.target = target;
        this.http10 = http10;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
        this.connection = connection;
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    int connection() {
        return connection;
    }

    /** The one value of a header, null without it; a header that must not be repeated is refused when it is. */
    @Nullable
    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refusal.malformed("More than one " + name + " header");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    boolean wantsClose() {
        return http10
                || headers.getOrDefault("Connection", List.of()).stream().anyMatch(v -> v.equalsIgnoreCase("close"));
    }
}
