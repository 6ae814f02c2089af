package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a response: status, headers and body, or raw bytes instead of them, and how they are sent.
 *
 * <p>Immutable; every method gives a changed copy. Without a {@code Content-Type} header it is sent as
 * {@code application/json}.
 */
public final class HttpResponse {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final byte @Nullable [] raw;
    private final Delivery delivery;

    private HttpResponse(
            int status, Map<String, String> headers, byte[] body, byte @Nullable [] raw, Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.raw = raw;
        this.delivery = delivery;
    }

    /** Makes a response with an empty body. */
    public static HttpResponse of(int status) {
        return new HttpResponse(status, Map.of(), new byte[0], null, Delivery.NORMAL);
    }

    /** Makes a response with status 200 and this body. */
    public static HttpResponse ok(JsonValue body) {
        return of(200).body(body.toString());
    }

    /** Makes an error response as the API documents them. */
    public static HttpResponse of(ApiException error) {
        HttpResponse response = of(error.status()).body(error.toJson().toString());
        for (Map.Entry<String, String> header : error.headers().entrySet()) {
            response = response.header(header.getKey(), header.getValue());
        }
        return response;
    }

    /** Makes a response of bytes that are sent as they are, without status line and headers of the sandbox. */
    public static HttpResponse raw(byte[] bytes, Delivery delivery) {
        return new HttpResponse(0, Map.of(), new byte[0], bytes, delivery);
    }

    /** Adds or replaces a header. */
    public HttpResponse header(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.keySet().removeIf(name::equalsIgnoreCase);
        changed.put(name, value);
        return new HttpResponse(status, changed, body, raw, delivery);
    }

    /** Replaces the body by a text, sent as UTF-8. */
    public HttpResponse body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the body. */
    public HttpResponse body(byte[] bytes) {
        return new HttpResponse(status, headers, bytes, raw, delivery);
    }

    /** Replaces the way it is sent. */
    public HttpResponse sentAs(Delivery other) {
        return new HttpResponse(status, headers, body, raw, other);
    }

    /** Returns the status; 0 for raw bytes. */
    public int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public byte @Nullable [] raw() {
        return raw;
    }

    Delivery delivery() {
        return delivery;
    }

    /** Returns the Content-Length to announce, negative for none. */
    long contentLength() {
        boolean none = delivery.endless() || delivery.isChunked() || status == 204;
        return delivery.contentLength() != Delivery.PROPER_LENGTH
                ? delivery.contentLength()
                : none ? Delivery.NO_LENGTH : body.length;
    }
}
