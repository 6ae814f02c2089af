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
 * What a visitor is told when a page cannot be shown. None of it is text of the API.
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

    /** Of a failed call. */
    public static ErrorPage of(WalletApiException failure, String reference) {
        if (failure instanceof NotFoundException) {
            return notFound(reference);
        }
        if (failure instanceof RateLimitedException) {
            return new ErrorPage(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "busy",
                    "Too many questions at once",
                    "Paysera answers only so many requests in a few minutes. Please try again in a little while.",
                    reference);
        }
        if (failure instanceof TransientException) {
            return new ErrorPage(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Paysera cannot be reached right now",
                    "This usually passes by itself. Please try again in a minute.",
                    reference);
        }
        if (failure instanceof ForbiddenException) {
            return new ErrorPage(
                    HttpServletResponse.SC_FORBIDDEN,
                    "forbidden",
                    "This is not open to us",
                    "Paysera does not let this application see what you asked for.",
                    reference);
        }
        return ofFaultToMend(failure, reference);
    }

    /** Of an HTTP status that the server itself decided on. */
    public static ErrorPage of(int status) {
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            return notFound(null);
        }
        if (status < SERVER_ERRORS) {
            return new ErrorPage(
                    status,
                    "refused",
                    "This request cannot be answered",
                    "Please check the address, or start from one of the links above.",
                    null);
        }
        return new ErrorPage(
                status,
                "fault",
                "Something went wrong here",
                "It is not your fault, and it has been noted. Please try again later.",
                null);
    }

    /** Of a form that is not one of ours, or of an earlier session. */
    public static ErrorPage ofForeignForm() {
        return new ErrorPage(
                HttpServletResponse.SC_FORBIDDEN,
                "foreign-form",
                "This form is not valid any more",
                "It may have been open for too long, or come from another site. Nothing was done. Please go back to"
                        + " your wallet and try again.",
                null);
    }

    private static ErrorPage ofFaultToMend(WalletApiException failure, String reference) {
        if (failure instanceof InvalidCredentialsException || failure instanceof ClockSkewException) {
            String cause = failure instanceof ClockSkewException ? "its clock is wrong" : "its credentials are wrong";
            return new ErrorPage(
                    HttpServletResponse.SC_BAD_GATEWAY,
                    "misconfigured",
                    "This application is not set up correctly",
                    "Paysera does not accept its requests because " + cause
                            + ". Only the people who run it can mend that.",
                    reference);
        }
        if (failure instanceof UnreadableAnswerException) {
            return new ErrorPage(
                    HttpServletResponse.SC_BAD_GATEWAY,
                    "unreadable",
                    "Paysera's answer could not be understood",
                    "Please report it if it happens again.",
                    reference);
        }
        return new ErrorPage(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                "rejected",
                "Paysera refused this request",
                "This is a fault of this application. Please report it if it happens again.",
                reference);
    }

    private static ErrorPage notFound(@Nullable String reference) {
        return new ErrorPage(
                HttpServletResponse.SC_NOT_FOUND,
                "not-found",
                "There is nothing here",
                "It may have been removed, or there is a slip in the address.",
                reference);
    }
}
