package io.github.walletapi.sample;

import io.github.walletapi.error.WalletApiException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/** Writes what failed to the log, and says by which word it is found there. */
public final class FailureReport {

    private static final Logger LOG = System.getLogger("io.github.walletapi.sample");
    private static final int MOST_CAUSES = 10;

    private FailureReport() {}

    /** Logs it and returns the correlation ID, or an ID made here if no answer came. */
    public static String log(RuntimeException failure) {
        String reference = (failure instanceof WalletApiException call
                        ? call.correlationId()
                        : Optional.<String>empty())
                .filter(id -> !id.isBlank())
                .orElseGet(() -> "local-" + UUID.randomUUID());
        // What the library says is one line, whatever the server sent; of others, the kind alone is said.
        StringBuilder causes = new StringBuilder();
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            causes.append(" <- ").append(cause.getClass().getName());
            cause = cause.getCause();
        }
        LOG.log(Level.WARNING, "{0} {1}{2}", reference, failure, causes);
        return reference;
    }
}
