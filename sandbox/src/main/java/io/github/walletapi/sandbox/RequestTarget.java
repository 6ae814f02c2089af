package io.github.walletapi.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request target: kept exactly as it stood on the request line, because that is what is signed. */
record RequestTarget(String raw, String path, String query) {

    static RequestTarget parse(String target) {
        String raw = withoutOrigin(target);
        if (!raw.startsWith("/")) {
            throw Refusal.malformed("The request target must be a path or an absolute URI");
        }
        int mark = raw.indexOf('?');
        return mark < 0
                ? new RequestTarget(raw, raw, "")
                : new RequestTarget(raw, raw.substring(0, mark), raw.substring(mark + 1));
    }

    /** Null when path or query cannot be read. */
    static @Nullable RequestTarget parseIfPossible(String target) {
        try {
            RequestTarget read = parse(target);
            read.parameters();
            return read;
        } catch (Refusal refusal) {
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

    Map<String, List<String>> parameters() {
        try {
            return FormText.parse(query);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("The query contains " + e.getMessage());
        }
    }

    List<String> segments() {
        try {
            List<String> segments = new ArrayList<>();
            for (String segment : path.substring(1).split("/", -1)) {
                segments.add(FormText.decodeSegment(segment));
            }
            return segments;
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("The path contains " + e.getMessage());
        }
    }
}
