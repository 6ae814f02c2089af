package io.github.walletapi.oauth;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.internal.shared.PlainLine;
import io.github.walletapi.internal.shared.Redaction;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brings back from the authorization page.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 */
public sealed interface AuthorizationAnswer extends Serializable {

    /** What was sent with the request. Believe nothing of the answer before this was compared. */
    Secret state();

    /**
     * The person has granted something.
     *
     * @param state what was sent with the request
     * @param code what a token is had by, once
     */
    record Granted(Secret state, Secret code) implements AuthorizationAnswer {}

    /**
     * The person has refused, or the page could not ask.
     *
     * @param state what was sent with the request
     * @param error {@code access_denied} if it was the person
     * @param description for developers: it comes with the browser, so anybody may have written it
     */
    record Refused(Secret state, ErrorCode error, @Nullable String description) implements AuthorizationAnswer {}

    /**
     * Reads the query with which the browser came back.
     *
     * @param rawQuery as it stood in the address, such as {@code HttpServletRequest.getQueryString()}
     * @throws IllegalArgumentException if it is no such answer; the message repeats nothing of it
     */
    static AuthorizationAnswer of(@Nullable String rawQuery) {
        Map<String, String> parameters = parameters(rawQuery == null ? "" : rawQuery);
        String state = parameters.getOrDefault("state", "");
        String code = parameters.getOrDefault("code", "");
        String error = parameters.getOrDefault("error", "");
        if (state.isEmpty() || code.isEmpty() == error.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is no answer of the authorization page, which has a state, and either a code or an error");
        }
        if (error.isEmpty()) {
            return new Granted(Secret.of(state), Secret.of(code));
        }
        Redaction redaction = Redaction.of(List.of(state));
        String description = parameters.get("error_description");
        return new Refused(
                Secret.of(state),
                new ErrorCode(PlainLine.of(redaction.of(error), 200)),
                description == null ? null : PlainLine.of(redaction.of(description), 200));
    }

    private static Map<String, String> parameters(String rawQuery) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            // OAuth wants each once: of two, one could have been slipped in.
            if (!name.isEmpty() && parameters.put(name, value) != null) {
                throw new IllegalArgumentException("A parameter of the authorization page's answer is there twice");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            // The JDK's own message repeats the text.
            throw new IllegalArgumentException("The authorization page's answer is not encoded as a query is");
        }
    }
}
