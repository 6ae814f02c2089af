package io.github.walletapi.internal.http;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer began, and what followed its head did not come whole or cannot be taken. */
public final class BrokenAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient AnswerHead head;
    private final IOException reason;

    BrokenAnswerException(AnswerHead head, IOException reason) {
        super(reason.getMessage(), reason);
        this.head = head;
        this.reason = reason;
    }

    /** The HTTP status. */
    public int status() {
        return head.status();
    }

    /** The first value of a header; null if it is missing. */
    public @Nullable String header(String name) {
        List<String> values = head.headers().get(name);
        return values == null ? null : values.get(0);
    }

    /** What went wrong. */
    public IOException reason() {
        return reason;
    }
}
