package io.github.walletapi.auth;

import java.util.Objects;

/**
 * Text that must not be seen: a MAC key, a token, a password.
 *
 * <p>It cannot be printed, compared by accident, serialised, or written to JSON. {@link #reveal()} is the only way to
 * the text, so that a search for that word finds every place which touches one.
 */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a text.
     *
     * @throws IllegalArgumentException if it is empty; the message does not repeat the text
     */
    public static Secret of(String text) {
        Objects.requireNonNull(text, "secret");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A secret must not be empty");
        }
        return new Secret(text);
    }

    /** The text itself. Keep it out of logs, messages and fields. */
    public String reveal() {
        return text;
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "<redacted>";
    }
}
