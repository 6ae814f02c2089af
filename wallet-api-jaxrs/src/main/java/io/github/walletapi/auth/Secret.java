package io.github.walletapi.auth;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Objects;

/**
 * Text that must not be seen: a MAC key, a token, a password.
 *
 * <p>It cannot be printed, compared by accident, serialised, or written to JSON. {@link #reveal()} is the only way to
 * the text, so that a search for that word finds every place which touches one.
 *
 * <p>Whatever holds one cannot be serialised either: writing it to a session or a cache fails with a {@link
 * NotSerializableException} that says so, before anything of the secret is written.
 */
public final class Secret implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient String text;

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

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(
                "A secret is never serialised: keep it out of sessions, caches and remote calls");
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException(
                "A secret is never serialised: keep it out of sessions, caches and remote calls");
    }
}
