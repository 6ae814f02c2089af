package io.github.walletapi.internal.signing;

import io.github.walletapi.request.ExtraParameters;
import java.net.URI;
import java.util.Locale;

/**
 * A request to which nothing is missing but who sends it.
 *
 * @param method upper case
 * @param uri the whole address
 * @param target path and query as on the request line
 * @param body the bytes that leave; empty if there are none
 * @param parameters the extra parameters
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares it, and the bytes that are signed are the ones that leave.
public record UnsignedRequest(String method, URI uri, String target, byte[] body, ExtraParameters parameters) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Says the method only: address and body may hold secrets. */
    @Override
    public String toString() {
        return method;
    }

    String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? HTTP : HTTPS;
    }
}
