package io.github.walletapi.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the request line and the headers. */
final class RequestHead {

    /** Ours to say, or between two hops only. */
    private static final Set<String> OURS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "expect",
            "te",
            "trailer",
            "upgrade",
            "accept-encoding",
            "proxy-authorization",
            "proxy-connection");

    private RequestHead() {}

    /**
     * Head and body in one piece.
     *
     * @throws IllegalArgumentException that names the header which holds what no header may
     */
    static byte[] with(String method, String target, String host, Map<String, List<String>> headers, byte[] body) {
        if (!isVisible(target)) {
            throw new IllegalArgumentException("The path or query holds what no request line may");
        }
        StringBuilder head = new StringBuilder(512);
        head.append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host);
        headers.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OURS.contains(lower) && !(body.length == 0 && lower.equals("content-type"))) {
                values.forEach(value ->
                        head.append("\r\n").append(named(name)).append(": ").append(checked(name, value)));
            }
        });
        if (body.length > 0 || method.startsWith("P")) {
            // A POST, PUT or PATCH says that it has no body, too.
            head.append("\r\nContent-Length: ").append(body.length);
        }
        byte[] ready = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[ready.length + body.length];
        System.arraycopy(ready, 0, all, 0, ready.length);
        System.arraycopy(body, 0, all, ready.length, body.length);
        return all;
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String named(String name) {
        if (!isVisible(name) || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A header has a name that no header may have");
        }
        return name;
    }

    private static String checked(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7F || c > 0xFF) {
                throw new IllegalArgumentException("The header " + name + " holds what no header may");
            }
        }
        return value;
    }
}
