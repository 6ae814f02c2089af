package io.github.walletapi.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request the sandbox has read, with the status it answered. */
public final class RecordedRequest {
    private final HttpRequest request;
    private final String path;
    private final Map<String, List<String>> query;
    private final @Nullable MacHeader header;
    private final int status;

    RecordedRequest(HttpRequest request, int status) {
        this.request = request;
        this.status = status;
        this.header = MacHeader.parseIfPossible(request.headers().getOrDefault("Authorization", List.of()));
        String readPath = "";
        Map<String, List<String>> readQuery = Map.of();
        try {
            RequestTarget target = RequestTarget.parse(request.target());
            readPath = target.path();
            readQuery = target.parameters();
        } catch (Refusal refusal) {
            // What cannot be decoded is still there in rawTarget().
        }
        this.path = readPath;
        this.query = readQuery;
    }

    /** The method as sent. */
    public String method() {
        return request.method();
    }

    /** The request target exactly as it stood on the request line. */
    public String rawTarget() {
        return request.target();
    }

    /** The path as sent, neither decoded nor with the query. */
    public String path() {
        return path;
    }

    /** The decoded query parameters in their order. */
    public Map<String, List<String>> query() {
        return query;
    }

    /** The headers; names are found in any case. */
    public Map<String, List<String>> headers() {
        return request.headers();
    }

    /** The first value of a header, null without it. */
    public @Nullable String header(String name) {
        List<String> values = headers().getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** The bytes of the body, empty without one. */
    public byte[] body() {
        return request.body().clone();
    }

    /** The body read as UTF-8. */
    public String bodyText() {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    /** The text of the ext attribute as sent, empty without one. */
    public String ext() {
        return header == null ? "" : header.ext();
    }

    /** What ext carries, decoded, {@code body_hash} included; empty when it cannot be read. */
    public Map<String, String> extParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        try {
            if (header != null) {
                header.extParameters().forEach((name, values) -> parameters.put(name, values.get(0)));
            }
        } catch (Refusal refusal) {
            // It stands in ext() as sent.
        }
        return parameters;
    }

    /** The id in the Authorization header, verified or not; null without a readable one. */
    public @Nullable String clientId() {
        return header == null ? null : header.id();
    }

    /** The status the sandbox answered; 0 when it hung up without an answer. */
    public int status() {
        return status;
    }

    /** The number of the TCP connection that carried the request, from 1. */
    public int connection() {
        return request.connection();
    }

    @Override
    public String toString() {
        return request.method() + " " + request.target() + " -> " + status;
    }
}
