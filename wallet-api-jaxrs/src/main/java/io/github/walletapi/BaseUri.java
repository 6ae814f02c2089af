package io.github.walletapi;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an address of the API may be. */
final class BaseUri {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private BaseUri() {}

    /** The address with a slash at its end. */
    static URI checked(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("The base URI must begin with https:// (or http:// on this host)");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw new IllegalArgumentException("The base URI must have a host, in ASCII");
        }
        if (uri.getHost().endsWith(".")) {
            // TLS would not tell the server whom we call, and the server would sign another name.
            throw new IllegalArgumentException("The base URI must have a host without a dot at its end");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65535) {
            throw new IllegalArgumentException("The base URI must have a port from 1 to 65535, or none");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URI must not have user information, a query or a fragment");
        }
        String path = uri.getRawPath().endsWith("/") ? uri.getRawPath() : uri.getRawPath() + "/";
        if (path.contains("//") || path.contains("/./") || path.contains("/../")) {
            throw new IllegalArgumentException("The base URI must not have empty or dot segments in its path");
        }
        if (path.endsWith("/rest/v1/")) {
            throw new IllegalArgumentException("The base URI is given without rest/v1, which follows after it");
        }
        return URI.create(
                URI.create(scheme + "://" + uri.getRawAuthority() + path).toASCIIString());
    }

    /** Unencrypted only where nobody listens, or where somebody said so at length. */
    static void checkTransport(URI uri, boolean insecureHttpAllowed) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (uri.getScheme().equals("http")
                && !insecureHttpAllowed
                && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "The base URI is not encrypted; use https, or allow insecure HTTP to remote hosts, by that name");
        }
    }
}
