package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the request target exactly as it stood on the request line, because that is what is signed. */
public record RequestTarget(String raw, String path, String query) {

    public static RequestTarget parse(String target) {
        String raw = withoutOrigin(target);
        if (!raw.startsWith("/")) {
            throw ApiException.malformed("The request target must be a path or an absolute URI");
        }
        int mark = raw.indexOf('?');
        return mark < 0
                ? new RequestTarget(raw, raw, "")
                : new RequestTarget(raw, raw.substring(0, mark), raw.substring(mark + 1));
    }

    /** Reads a request target; returns null when path or query cannot be read. */
    public static @Nullable RequestTarget parseIfPossible(String target) {
        try {
            RequestTarget read = parse(target);
            read.parameters();
            return read;
        } catch (ApiException refusal) {
            return null;
        }
    }

    private static String withoutOrigin(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        int scheme = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
        if (scheme < 0) {
            return target;
        }
        int end = scheme;
        while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
            end++;
        }
        String rest = target.substring(end);
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    public Map<String, List<String>> parameters() {
        try {
            return FormDecoder.parse(query);
        } catch (IllegalArgumentException e) {
            throw ApiException.malformed("The query contains " + e.getMessage());
        }
    }

    public List<String> segments() {
        try {
            List<String> segments = new ArrayList<>();
            for (String segment : path.substring(1).split("/", -1)) {
                segments.add(FormDecoder.decodeSegment(segment));
            }
            return segments;
        } catch (IllegalArgumentException e) {
            throw ApiException.malformed("The path contains " + e.getMessage());
        }
    }
}
