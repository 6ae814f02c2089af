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

/** Shows a request that the sandbox has read, and the status it answered; there is one for each that arrived. */
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

    /** Returns the method as sent. */
    public String method() {
        return request.method();
    }

    /** Returns the request target exactly as it stood on the request line. */
    public String rawTarget() {
        return request.target();
    }

    /** Returns the path as sent, neither decoded nor with the query. */
    public String path() {
        return target == null ? "" : target.path();
    }

    /** Returns the decoded query parameters in their order. */
    public Map<String, List<String>> query() {
        return target == null ? Map.of() : target.parameters();
    }

    /** Returns the headers; names are found in any case. */
    public Map<String, List<String>> headers() {
        return request.headers();
    }

    /** Returns the first value of a header, null without it. */
    public @Nullable String header(String name) {
        List<String> values = headers().getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** Returns the bytes of the body, empty without one. */
    public byte[] body() {
        return request.body().clone();
    }

    /** Returns the body read as UTF-8. */
    public String bodyText() {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    /** Returns the text of the ext attribute as sent, empty without one. */
    public String ext() {
        return header == null ? "" : header.ext();
    }

    /** Returns the decoded parameters of ext, {@code body_hash} included; empty when it cannot be read. */
    public Map<String, String> extParameters() {
        return header == null ? Map.of() : header.extIfReadable();
    }

    /** Returns the values of {@code Wallet-Api-} headers, under their names in ext, such as {@code project_id}. */
    public Map<String, String> headerParameters() {
        return request.walletApiParameters();
    }

    /** Returns the id in the Authorization header, verified or not; null without a readable one. */
    public @Nullable String clientId() {
        return header == null ? null : header.id();
    }

    /** Returns the id of the client that had this certificate at that time; null if none had. */
    public @Nullable String certificateClientId() {
        return certificateClientId;
    }

    /** Returns the certificate of the client, null without one. */
    public @Nullable X509Certificate certificate() {
        return request.certificate();
    }

    /** Returns the status of the answer, also if its sending was disturbed; 0 for raw bytes and hanging up. */
    public int status() {
        return status;
    }

    /** Returns the number of the TCP connection of the request, from 1. */
    public int connection() {
        return request.connection();
    }

    /** Estimates how many bytes it keeps. */
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

    /** Names method, target and status, without the tokens that some paths and queries have. */
    @Override
    public String toString() {
        return request.method() + " " + TOKENS.matcher(request.target()).replaceAll("$1…") + " -> " + status;
    }
}
