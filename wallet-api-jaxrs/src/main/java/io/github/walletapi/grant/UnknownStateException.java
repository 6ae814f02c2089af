package io.github.walletapi.grant;

import jakarta.ejb.ApplicationException;

/**
 * A browser came back with an answer that this session did not ask for, or that is too late, or came before: begin anew.
 * Somebody may have sent the visitor here with an answer of their own.
 */
@ApplicationException(rollback = true)
public final class UnknownStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownStateException() {
        super(
                "This answer of the authorization page belongs to nothing that this session has begun, and that is neither"
                        + " finished nor too old");
    }
}
