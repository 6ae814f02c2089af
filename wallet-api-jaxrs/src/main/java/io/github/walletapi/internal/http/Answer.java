package io.github.walletapi.internal.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back, whole and within its bounds. */
public final class Answer {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** Takes what it is given, and no copies. */
    public Answer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** From 200 to 999: what HTTP does not know, from 600 on, is a failure of the server. */
    public int status() {
        return status;
    }

    /** By their names, whose case does not matter. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Empty if there was none; of an error's, perhaps only its beginning. */
    public byte[] body() {
        return body;
    }

    /** The first value of a header; null if it is missing. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }
}
