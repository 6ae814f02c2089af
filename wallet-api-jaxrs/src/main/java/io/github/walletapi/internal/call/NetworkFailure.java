package io.github.walletapi.internal.call;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.MalformedAnswerException;
import io.github.walletapi.internal.http.NotSentException;
import io.github.walletapi.internal.http.ProxyException;
import io.github.walletapi.internal.shared.PlainLine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Names what went wrong between here and the server, and says it in a sentence. */
final class NetworkFailure {

    private static final int LONGEST_REASON = 200;

    private NetworkFailure() {}

    /** Names the failure of an attempt. */
    static WalletApiException named(IOException failure, Attempt attempt) {
        if (failure instanceof NotSentException notSent) {
            return new ConnectionFailedException(beforeSending(notSent), attempt.failure(), notSent.reason(), false);
        }
        if (failure instanceof MalformedAnswerException) {
            return new UnreadableAnswerException(String.valueOf(failure.getMessage()), attempt.failure(), null);
        }
        return new ConnectionFailedException(afterSending(failure, attempt.status() > 0), attempt.failure(), failure);
    }

    private static String beforeSending(NotSentException failure) {
        String peer = failure.peer() == null ? "the server" : failure.peer();
        return "The client could not reach " + peer + reason(failure.reason());
    }

    private static String reason(IOException reason) {
        if (reason instanceof ProxyException) {
            return ": " + reason.getMessage();
        }
        if (isInterruption(reason)) {
            return ": the thread was interrupted";
        }
        if (find(UnknownHostException.class, reason) != null) {
            return ": the name could not be resolved";
        }
        if (find(SocketTimeoutException.class, reason) != null) {
            return ": no connection came about in time";
        }
        SSLException distrust = find(SSLException.class, reason);
        if (distrust != null) {
            return ": no trusted connection, " + why(distrust);
        }
        // Without a type of its own it is one of our sentences, such as that the client was closed.
        return reason.getClass() == IOException.class ? ": " + plain(String.valueOf(reason.getMessage())) : "";
    }

    private static String why(SSLException distrust) {
        if (find(CertificateExpiredException.class, distrust) != null) {
            return "its certificate has expired";
        }
        if (find(CertificateNotYetValidException.class, distrust) != null) {
            return "its certificate is not valid yet";
        }
        boolean unknown = find(CertPathBuilderException.class, distrust) != null
                || find(CertPathValidatorException.class, distrust) != null;
        return unknown ? "its certificate is of nobody we trust" : plain(String.valueOf(distrust.getMessage()));
    }

    private static String afterSending(IOException reason, boolean answerBegan) {
        if (isInterruption(reason)) {
            return "The thread was interrupted before the server answered";
        }
        boolean late = find(SocketTimeoutException.class, reason) != null;
        if (answerBegan) {
            return late ? "The answer did not come whole in time" : "The connection ended before the answer was whole";
        }
        return late ? "The server did not answer in time" : "The connection ended before the server answered";
    }

    private static boolean isInterruption(IOException reason) {
        // That it took too long is a kind of interruption too, says the JDK.
        return reason instanceof InterruptedIOException && !(reason instanceof SocketTimeoutException);
    }

    static <X extends Throwable> @Nullable X find(Class<X> type, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** The words of the JDK can quote a certificate. */
    private static String plain(String text) {
        return PlainLine.of(text, LONGEST_REASON).strip();
    }
}
