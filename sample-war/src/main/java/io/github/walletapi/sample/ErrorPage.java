package io.github.walletapi.sample;

import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.TransientException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Tells a visitor why a page cannot be shown. None of it is text of the API.
 *
 * @param status the HTTP status of the page
 * @param kind a word for tests and styles
 * @param title what happened
 * @param advice what to do next
 * @param reference what to mention in a report; null if there is nothing to report
 */
public record ErrorPage(
        int status,
        String kind,
        String title,
        String advice,
        @Nullable String reference) {

    private static final int SERVER_ERRORS = 500;

    /** Explains a failed call. */
    public static ErrorPage of(WalletApiException failure, String reference) {
        if (failure instanceof NotFoundException) {
            return notFound(reference);
        }
        if (failure instanceof RateLimitedException) {
            return new ErrorPage(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "busy",
                    "Too many requests",
                    "The limit of requests has been reached. Please try again in a few minutes.",
                    reference);
        }
        if (failure instanceof TransientException) {
            return new ErrorPage(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "unavailable",
                    "The service is not available",
                    "The Wallet API cannot be reached at the moment. Please try again in a minute.",
                    reference);
        }
        if (failure instanceof ForbiddenException) {
            return new ErrorPage(
                    HttpServletResponse.SC_FORBIDDEN,
                    "forbidden",
                    "Access denied",
                    "This application is not allowed to see what you asked for.",
                    reference);
        }
        return ofFaultToMend(failure, reference);
    }

    /** Explains that what visitors granted cannot be read or kept. */
    public static ErrorPage ofGrantStore(String reference) {
        return new ErrorPage(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "sign-in-unavailable",
                "Sign-in is not available",
                "We cannot read who is signed in at the moment. Please try again in a minute.",
                reference);
    }

    /** Says that what was asked for has not come yet, which is no failure. */
    static ErrorPage ofLoading() {
        return new ErrorPage(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "loading",
                "The locations are being loaded",
                "This takes a moment after the start, or in a language that nobody has asked for yet. This page shows"
                        + " them as soon as they are here.",
                null);
    }

    /** Explains an HTTP status that the server itself decided on. */
    public static ErrorPage of(int status) {
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            return notFound(null);
        }
        if (status < SERVER_ERRORS) {
            return new ErrorPage(
                    status,
                    "refused",
                    "The request was not accepted",
                    "Please check the address, or use one of the links above.",
                    null);
        }
        return new ErrorPage(
                status, "fault", "Something went wrong", "The error has been recorded. Please try again later.", null);
    }

    /** Refuses a form that is not one of ours, or of an earlier session. */
    public static ErrorPage ofForeignForm() {
        return new ErrorPage(
                HttpServletResponse.SC_FORBIDDEN,
                "foreign-form",
                "This form has expired",
                "The page was open for too long, or the request came from another site. Nothing was changed. Please"
                        + " return to your wallet and try again.",
                null);
    }

    private static ErrorPage ofFaultToMend(WalletApiException failure, String reference) {
        if (failure instanceof InvalidCredentialsException || failure instanceof ClockSkewException) {
            String cause = failure instanceof ClockSkewException ? "its clock is wrong" : "its credentials are wrong";
            return new ErrorPage(
                    HttpServletResponse.SC_BAD_GATEWAY,
                    "misconfigured",
                    "This application is not configured correctly",
                    "The Wallet API rejects its requests because " + cause + ". Please contact its administrator.",
                    reference);
        }
        if (failure instanceof UnreadableAnswerException) {
            return new ErrorPage(
                    HttpServletResponse.SC_BAD_GATEWAY,
                    "unreadable",
                    "The response could not be read",
                    "Please contact support if this happens again.",
                    reference);
        }
        return new ErrorPage(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                "rejected",
                "The request was rejected",
                "This is an error in this application. Please contact support if it happens again.",
                reference);
    }

    private static ErrorPage notFound(@Nullable String reference) {
        return new ErrorPage(
                HttpServletResponse.SC_NOT_FOUND,
                "not-found",
                "Page not found",
                "It may have been removed, or the address may be wrong.",
                reference);
    }
}
