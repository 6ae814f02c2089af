package io.github.walletapi.sample;

import io.github.walletapi.error.WalletApiException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what failed to the log, and says by which word it is found there. */
public final class FailureReport {

    private static final Logger LOG = System.getLogger("io.github.walletapi.sample");
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_LINE = 500;

    private FailureReport() {}

    /** Logs it and returns the correlation ID, or an ID made here if no answer came. */
    public static String log(RuntimeException failure) {
        String reference = (failure instanceof WalletApiException call
                        ? call.correlationId()
                        : Optional.<String>empty())
                .map(id -> oneLine(id, LONGEST_REFERENCE))
                .filter(id -> !id.isBlank())
                .orElseGet(() -> "local-" + UUID.randomUUID());
        StringBuilder causes = new StringBuilder();
        for (Throwable cause = failure.getCause(); cause != null && causes.length() < LONGEST_LINE; ) {
            causes.append(" <- ").append(cause);
            cause = cause.getCause();
        }
        LOG.log(
                Level.WARNING,
                "{0} {1}: {2}{3}",
                reference,
                failure.getClass().getSimpleName(),
                oneLine(failure.getMessage(), LONGEST_LINE),
                oneLine(causes.toString(), LONGEST_LINE));
        return reference;
    }

    /** A text from elsewhere must not be able to forge lines of the log, nor to turn the order of what stands in one. */
    static String oneLine(@Nullable String text, int longest) {
        String line = text == null ? "" : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ");
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
