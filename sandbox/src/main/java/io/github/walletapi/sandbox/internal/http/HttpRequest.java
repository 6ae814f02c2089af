package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a request as it was read from a connection, before anything is decoded. */
public final class HttpRequest {
    private static final String WALLET_API = "Wallet-Api-";

    private final String method;
    private final String target;
    private final boolean http10;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final int connection;
    private final @Nullable X509Certificate certificate;

    HttpRequest(
            String method,
            String target,
            boolean http10,
            Map<String, List<String>> headers,
            byte[] body,
            int connection,
            @Nullable X509Certificate certificate) {
        this.method = method;
        this.target = target;
        this.http10 = http10;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
        this.connection = connection;
        this.certificate = certificate;
    }

    public String method() {
        return method;
    }

    public String target() {
        return target;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public int connection() {
        return connection;
    }

    /** Returns the certificate that the client has shown when it connected. */
    @Nullable
    public X509Certificate certificate() {
        return certificate;
    }

    /** Returns the values of Wallet-Api headers, under the names that the same parameters have in ext. */
    public Map<String, String> walletApiParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        headers.forEach((name, values) -> {
            if (name.regionMatches(true, 0, WALLET_API, 0, WALLET_API.length())) {
                String words = name.substring(WALLET_API.length()).toLowerCase(Locale.ROOT);
                parameters.put(words.replace('-', '_'), values.get(0));
            }
        });
        return parameters;
    }

    /** Returns the one value of a header, null without it; more than one value is refused. */
    @Nullable
    public String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ApiException.malformed("More than one " + name + " header");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    boolean wantsClose() {
        return http10
                || headers.getOrDefault("Connection", List.of()).stream().anyMatch(v -> v.equalsIgnoreCase("close"));
    }
}
