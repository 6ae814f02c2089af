package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds host and port as the client signed them. */
public record Origin(String host, int port) {

    public static Origin of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String path = uri.getPath();
        boolean plain = path == null || path.isEmpty() || path.equals("/");
        if (!scheme.matches("https?") || uri.getHost() == null || !plain) {
            throw new IllegalArgumentException("not an origin such as https://wallet.paysera.com: " + uri);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return new Origin(uri.getHost().toLowerCase(Locale.ROOT), port);
    }

    /**
     * Reads what a Host header names.
     *
     * @param defaultPort of the scheme, which the header leaves out
     */
    public static Origin ofHostHeader(@Nullable String header, int defaultPort) {
        if (header == null || !header.matches("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]/@\\s]+)(:[0-9]{1,5})?")) {
            throw ApiException.malformed("The Host header is missing or malformed");
        }
        int colon = header.lastIndexOf(':');
        boolean hasPort = colon > header.lastIndexOf(']');
        String host = hasPort ? header.substring(0, colon) : header;
        int port = hasPort ? Integer.parseInt(header.substring(colon + 1)) : defaultPort;
        return new Origin(host.toLowerCase(Locale.ROOT), port);
    }
}
