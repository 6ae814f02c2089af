package io.github.walletapi;

import io.github.walletapi.request.HttpAddress;
import java.net.URI;
import java.util.Locale;

/** What an address of the API may be. */
final class BaseUri {

    private static final String NAME = "The base URI";

    private BaseUri() {}

    /** The address with a slash at its end. */
    static URI checked(URI given) {
        URI uri = HttpAddress.parseBase(NAME, given.toString());
        String path = uri.getRawPath().endsWith("/") ? uri.getRawPath() : uri.getRawPath() + "/";
        if (path.contains("//") || path.contains("/./") || path.contains("/../")) {
            throw new IllegalArgumentException(NAME + " must not have empty or dot segments in its path");
        }
        if (path.toLowerCase(Locale.ROOT).contains("/rest/v1/")) {
            throw new IllegalArgumentException(
                    NAME + " is given without rest/v1 and what stands behind it, which follows with every call");
        }
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path);
    }

    /** Unencrypted only where nobody listens, or where somebody said so at length. */
    static void checkTransport(URI uri, boolean insecureHttpAllowed) {
        if (uri.getScheme().equals("http") && !insecureHttpAllowed && !HttpAddress.isLoopback(uri)) {
            throw new IllegalArgumentException(
                    NAME + " is not encrypted; use https, or allow insecure HTTP to remote hosts, by that name");
        }
    }

    /** A proxy elsewhere would get in the clear what was meant to stay on this host. */
    static void checkProxy(URI uri, String proxyHost, boolean insecureHttpAllowed) {
        if (uri.getScheme().equals("http") && !insecureHttpAllowed && !HttpAddress.isLoopback(proxyHost)) {
            throw new IllegalArgumentException(
                    NAME + " is not encrypted, and the proxy is not on this host; use https, no proxy, or allow"
                            + " insecure HTTP to remote hosts, by that name");
        }
    }
}
