package io.github.walletapi.request;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that begin with {@code https://} or {@code http://}, as people write them. What is wrong with one is said in
 * a sentence that does not repeat it: a password may stand in it.
 */
public final class HttpAddress {

    private static final Pattern BEGIN = Pattern.compile("(?i)(https?)://([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern WITHOUT_COLON = Pattern.compile("(?i)https?[;,.]?//.*", Pattern.DOTALL);
    private static final Pattern WITHOUT_SLASH = Pattern.compile("(?i)https?:/?[^/].*", Pattern.DOTALL);
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(?::([^:]*))?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[0-9A-Fa-f:.]+]");
    private static final Pattern PROXY_HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern PORT = Pattern.compile("0*[1-9][0-9]{0,4}");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
    private static final int LAST_PORT = 65_535;

    private HttpAddress() {}

    /**
     * Reads one.
     *
     * @param name what the address is, as the sentence begins
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static URI parse(String name, String text) {
        refuseWhatIsNotSeen(name, text);
        Matcher parts = BEGIN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name + scheme(text));
        }
        String authority = authority(name, parts.group(2));
        try {
            URI uri = new URI(parts.group(1).toLowerCase(Locale.ROOT) + "://" + authority + parts.group(3));
            if (uri.getHost() == null) {
                throw new IllegalArgumentException(
                        name + " must have a host: a name of letters, digits, hyphens and dots, or an address");
            }
            return new URI(uri.toASCIIString());
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(
                    name + " is no URI: a character in it must be written with % and two hexadecimal digits");
        }
    }

    /**
     * Reads one that is going to be continued: without a query and a fragment.
     *
     * @param name what the address is, as the sentence begins
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static URI parseBase(String name, String text) {
        URI uri = parse(name, text);
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(name + " must not have a query or a fragment");
        }
        return uri;
    }

    /**
     * Reads one to which a browser is sent: {@code http:} only on this host, as everybody on the way could read it.
     *
     * @param name what the address is, as the sentence begins
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static URI parseForBrowser(String name, String text) {
        URI uri = parse(name, text);
        if (uri.getScheme().equals("http") && !isLoopback(uri)) {
            throw new IllegalArgumentException(
                    name + " must begin with https://: http:// does only on this host, for a test");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException(name + " must not have a fragment");
        }
        return uri;
    }

    /** Whether its host is this one, as far as its text says. */
    public static boolean isLoopback(URI uri) {
        return isLoopback(String.valueOf(uri.getHost()));
    }

    /** Whether a host is this one, as far as its text says. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * Reads a host and a port, such as {@code proxy.example.com:3128} or {@code [::1]:3128}; no name is looked up.
     *
     * @param name what they are, as the sentence begins
     * @throws IllegalArgumentException that says what is wrong with them
     */
    public static InetSocketAddress hostAndPort(String name, String text) {
        refuseWhatIsNotSeen(name, text);
        if (text.indexOf('@') >= 0) {
            throw new IllegalArgumentException(name + " must not have user information");
        }
        if (text.contains("/")) {
            throw new IllegalArgumentException(name + " must be host:port alone, without a scheme or a path");
        }
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name + " must have an IPv6 address in brackets, such as [::1]:3128");
        }
        String host = parts.group(1);
        if (!PROXY_HOST.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    name + " must have a host: a name of letters, digits, hyphens and dots, or an address");
        }
        if (parts.group(2) == null) {
            throw new IllegalArgumentException(name + " must have a port, such as proxy.example.com:3128");
        }
        return InetSocketAddress.createUnresolved(host, port(name, parts.group(2)));
    }

    private static void refuseWhatIsNotSeen(String name, String text) {
        if (text.codePoints().anyMatch(HttpAddress::isBlank)) {
            throw new IllegalArgumentException(name + " must not hold a blank or an invisible character");
        }
        if (text.indexOf('\\') >= 0) {
            throw new IllegalArgumentException(name + " must have slashes, no backslashes");
        }
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static String scheme(String text) {
        if (WITHOUT_COLON.matcher(text).matches()) {
            return " must have a colon after https, as in https://";
        }
        if (WITHOUT_SLASH.matcher(text).matches()) {
            return " must have two slashes after https:, as in https://";
        }
        return OTHER_SCHEME.matcher(text).matches()
                ? " must begin with https:// (or http:// on this host): it has another scheme"
                : " must begin with https:// (or http:// on this host): its scheme is missing";
    }

    private static String authority(String name, String authority) {
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    name + " must not have user information: it would be a password for all to see");
        }
        Matcher parts = HOST_AND_PORT.matcher(authority);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name + " must have an IPv6 address in brackets, such as https://[::1]/");
        }
        String host = parts.group(1);
        checkHost(name, host);
        String port = parts.group(2);
        return port == null || port.isEmpty() ? host : host + ":" + port(name, port);
    }

    private static void checkHost(String name, String host) {
        if (host.isEmpty()) {
            throw new IllegalArgumentException(name + " must have a host");
        }
        if (host.startsWith("[")) {
            if (host.indexOf('%') >= 0) {
                throw new IllegalArgumentException(name + " must have a host without a zone (%…), which means nothing"
                        + " to the server that is called");
            }
            if (!IN_BRACKETS.matcher(host).matches()) {
                throw new IllegalArgumentException(name + " must have an IPv6 address in its brackets");
            }
            return;
        }
        if (!host.chars().allMatch(c -> c < 0x80)) {
            throw new IllegalArgumentException(
                    name + " must have a host in ASCII: one with other letters is written as xn--…");
        }
        if (host.indexOf('_') >= 0) {
            throw new IllegalArgumentException(name + " must have a host without an underscore: names of hosts hold"
                    + " none (RFC 1123), so give it another name, or use its address");
        }
        if (host.endsWith(".")) {
            // TLS would not tell the server whom we call, and the server would sign another name.
            throw new IllegalArgumentException(name + " must have a host without a dot at its end");
        }
    }

    private static int port(String name, String text) {
        if (!PORT.matcher(text).matches() || Integer.parseInt(text) > LAST_PORT) {
            throw new IllegalArgumentException(name + " must have a port from 1 to 65535");
        }
        return Integer.parseInt(text);
    }
}
