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
     * @param own the lines that are ours to say, the first of them the host
     * @throws IllegalArgumentException that names the header which holds what no header may
     */
    static byte[] with(String method, String target, String own, Map<String, List<String>> headers, byte[] body) {
        if (!Grammar.isTarget(target)) {
            throw new IllegalArgumentException("The path or query holds what no request line may");
        }
        StringBuilder head = new StringBuilder(512);
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n").append(own);
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

    private static String named(String name) {
        if (!Grammar.isToken(name)) {
            throw new IllegalArgumentException("A header has a name that no header may have");
        }
        return name;
    }

    private static String checked(String name, String value) {
        if (!Grammar.isText(value)) {
            throw new IllegalArgumentException("The header " + name + " holds what no header may");
        }
        return value;
    }
}
