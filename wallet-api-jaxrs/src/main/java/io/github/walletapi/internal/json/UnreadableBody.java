package io.github.walletapi.internal.json;

import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a body, without a word of the body: it may hold secrets or data of people. So it has no
 * cause either, for the messages of a JSON library quote what they read.
 */
public final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern PROPERTY = Pattern.compile("property '(\\w{1,80})'");

    /** With a sentence that quotes nothing. */
    public UnreadableBody(String what) {
        super(what, null, false, false);
    }

    /** The same, of a member of this name. */
    UnreadableBody within(String name) {
        String message = String.valueOf(getMessage());
        int at = message.lastIndexOf(" at ");
        return new UnreadableBody(
                at < 0
                        ? message + " at " + name
                        : message.substring(0, at + 4) + name + "." + message.substring(at + 4));
    }

    /** For what JSON-B calls: it adds the name of the member to failures of its own kind only. */
    static JsonbException of(String what) {
        return new JsonbException(what, new UnreadableBody(what));
    }

    static UnreadableBody because(RuntimeException failure) {
        StringBuilder path = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableBody known) {
                return new UnreadableBody(known.getMessage() + at(path));
            }
            if (cause instanceof JsonParsingException parsing && parsing.getLocation() != null) {
                return new UnreadableBody("The answer is no JSON (line "
                        + parsing.getLocation().getLineNumber() + ", column "
                        + parsing.getLocation().getColumnNumber() + ")");
            }
            String property = propertyIn(cause);
            if (property != null && !path.toString().endsWith(property)) {
                path.append(path.isEmpty() ? "" : ".").append(property);
            }
        }
        return new UnreadableBody("The answer has another shape than expected" + at(path));
    }

    private static String at(StringBuilder path) {
        return path.isEmpty() ? "" : " at " + path;
    }

    private static @Nullable String propertyIn(Throwable cause) {
        String message = cause.getMessage();
        Matcher matcher = PROPERTY.matcher(message == null ? "" : message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
