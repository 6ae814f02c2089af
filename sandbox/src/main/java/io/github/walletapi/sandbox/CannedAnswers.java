package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the canned answers in the order they were given; the first that matches and is not used up is taken. */
final class CannedAnswers {
    private static final class Entry {
        private final String method;
        private final String pathPrefix;
        private final CannedAnswer answer;
        private int left;

        Entry(String method, String pathPrefix, CannedAnswer answer) {
            this.method = method;
            this.pathPrefix = pathPrefix;
            this.answer = answer;
            this.left = answer.times();
        }

        boolean fits(HttpRequest request, RequestTarget target) {
            return left > 0
                    && (method.equals("*") || method.equals(request.method()))
                    && target.path().startsWith(pathPrefix);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(String method, String pathPrefix, CannedAnswer answer) {
        entries.add(new Entry(method, pathPrefix, answer));
    }

    synchronized void clear() {
        entries.clear();
    }

    synchronized @Nullable CannedAnswer take(HttpRequest request, RequestTarget target, boolean beforeCheck) {
        for (Entry entry : entries) {
            if (entry.answer.isBeforeSignatureCheck() == beforeCheck && entry.fits(request, target)) {
                entry.left--;
                return entry.answer;
            }
        }
        return null;
    }
}
