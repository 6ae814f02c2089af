package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.FormDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the attributes of an {@code Authorization: MAC} header; an absent ext is empty, which signs the same. */
public record MacHeader(String id, String ts, String nonce, String mac, String ext) {
    private static final List<String> REQUIRED = List.of("id", "ts", "nonce", "mac");

    static MacHeader parse(String header) {
        Map<String, String> attributes = new Scanner(header).attributes();
        for (String name : REQUIRED) {
            if (attributes.getOrDefault(name, "").isEmpty()) {
                throw ApiException.unauthorized("Authorization header: " + name + " is missing");
            }
        }
        String ts = attributes.getOrDefault("ts", "");
        if (!ts.matches("[1-9][0-9]{0,17}")) {
            throw ApiException.unauthorized("Authorization header: ts must be digits without a leading zero");
        }
        return new MacHeader(
                attributes.getOrDefault("id", ""),
                ts,
                attributes.getOrDefault("nonce", ""),
                attributes.getOrDefault("mac", ""),
                attributes.getOrDefault("ext", ""));
    }

    /** Reads the header; returns null when it cannot be read. */
    public static @Nullable MacHeader parseIfPossible(List<String> headers) {
        try {
            return headers.size() == 1 ? parse(headers.get(0)) : null;
        } catch (ApiException refusal) {
            return null;
        }
    }

    long seconds() {
        return Long.parseLong(ts);
    }

    /** Reads the parameters of ext, with every repetition. */
    Map<String, List<String>> extParameters() {
        try {
            return FormDecoder.parse(ext);
        } catch (IllegalArgumentException e) {
            throw ApiException.malformed("ext contains " + e.getMessage());
        }
    }

    /** Reads the first value of each parameter of ext, none when ext cannot be read. */
    public Map<String, String> extIfReadable() {
        Map<String, String> parameters = new LinkedHashMap<>();
        try {
            extParameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        } catch (ApiException refusal) {
            // It stands in ext as sent.
        }
        return parameters;
    }

    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        Map<String, String> attributes() {
            if (!text.regionMatches(true, 0, "MAC ", 0, 4)) {
                throw ApiException.unauthorized("Authorization header: the scheme must be MAC");
            }
            at = 4;
            Map<String, String> attributes = new LinkedHashMap<>();
            do {
                skipSpaces();
                String name = name();
                if (attributes.putIfAbsent(name, value()) != null) {
                    throw ApiException.unauthorized("Authorization header: " + name + " appears twice");
                }
                skipSpaces();
            } while (at < text.length() && take(','));
            return attributes;
        }

        private String name() {
            int start = at;
            while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
                at++;
            }
            String name = text.substring(start, at);
            if (!REQUIRED.contains(name) && !name.equals("ext")) {
                throw ApiException.unauthorized(
                        "Authorization header: an attribute other than id, ts, nonce, mac and ext");
            }
            return name;
        }

        private String value() {
            skipSpaces();
            take('=');
            skipSpaces();
            take('"');
            int start = at;
            while (at < text.length() && isPlain(text.charAt(at))) {
                at++;
            }
            String value = text.substring(start, at);
            take('"');
            return value;
        }

        /** Knows the alphabet of the protocol: %x20-21, %x23-5B, %x5D-7E. */
        private static boolean isPlain(char c) {
            return c >= ' ' && c <= '~' && c != '"' && c != '\\';
        }

        private void skipSpaces() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }

        private boolean take(char expected) {
            if (at >= text.length() || text.charAt(at) != expected) {
                throw ApiException.unauthorized("Authorization header: " + expected + " expected at position " + at);
            }
            at++;
            return true;
        }
    }
}
