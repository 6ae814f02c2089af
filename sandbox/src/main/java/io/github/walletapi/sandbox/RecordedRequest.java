package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.MacHeader;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request the sandbox has read, with the status it answered; there is one for each that arrived. */
public final class RecordedRequest {
    private static final Pattern TOKENS = Pattern.compile("(access_token=|/oauth/v1/tokens/|/oauth/(?!v1/))[^&/?]+");

    private final HttpRequest request;
    private final @Nullable RequestTarget target;
    private final @Nullable MacHeader header;
    private final @Nullable String certificateClientId;
    private final int status;

    RecordedRequest(HttpRequest request, int status, @Nullable String certificateClientId) {
        this.request = request;
        this.status = status;
        this.certificateClientId = certificateClientId;
        this.header = MacHeader.parseIfPossible(request.headers().getOrDefault("Authorization", List.of()));
        this.target = RequestTarget.parseIfPossible(request.target());
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
        return target == null ? "" : target.path();
    }

    /** The decoded query parameters in their order. */
    public Map<String, List<String>> query() {
        return target == null ? Map.of() : target.parameters();
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
        return header == null ? Map.of() : header.extIfReadable();
    }

    /** What the {@code Wallet-Api-} headers carry, under the names of ext: {@code project_id}. */
    public Map<String, String> headerParameters() {
        return request.walletApiParameters();
    }

    /** The id in the Authorization header, verified or not; null without a readable one. */
    public @Nullable String clientId() {
        return header == null ? null : header.id();
    }

    /** The id of the client that the certificate stood for at that time; null without, also if it stood for none. */
    public @Nullable String certificateClientId() {
        return certificateClientId;
    }

    /** The certificate the client has shown, null without. */
    public @Nullable X509Certificate certificate() {
        return request.certificate();
    }

    /** The status of the answer, also if its sending was disturbed; 0 for raw bytes and hanging up. */
    public int status() {
        return status;
    }

    /** The number of the TCP connection that carried the request, from 1. */
    public int connection() {
        return request.connection();
    }

    /** About how many bytes it keeps. */
    long size() {
        long head = request.target().length();
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            head += header.getKey().length();
            for (String value : header.getValue()) {
                head += value.length();
            }
        }
        return head + request.body().length;
    }

    /** Without the tokens that some paths and queries carry. */
    @Override
    public String toString() {
        return request.method() + " " + TOKENS.matcher(request.target()).replaceAll("$1…") + " -> " + status;
    }
}
