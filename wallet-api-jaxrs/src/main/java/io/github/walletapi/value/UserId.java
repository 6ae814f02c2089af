package io.github.walletapi.value;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Whose data a path speaks of: a user's number, or {@code me}.
 *
 * @param value decimal digits, or {@code me}
 */
public record UserId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("me|[1-9][0-9]{0,18}");

    /**
     * The owner of the access token. Works on a view {@code wallet.as(token)}, and is refused before sending elsewhere;
     * only the projects that somebody administers are documented with the credentials of a client too.
     */
    public static final UserId ME = new UserId("me");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is neither a positive number nor {@code me}
     */
    public UserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("userId must be a positive number or \"me\"");
        }
    }

    /** Creates an ID from a user's number. */
    public static UserId of(long id) {
        return new UserId(Long.toString(id));
    }

    /** As it stands in a path. */
    @Override
    public String toString() {
        return value;
    }
}
