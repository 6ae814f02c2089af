package io.github.walletapi.value;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Which wallet a path speaks of: a wallet's number, or {@code me}.
 *
 * @param value decimal digits, or {@code me}
 */
public record WalletId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("me|[1-9][0-9]{0,18}");

    /** The default wallet of the owner of the access token. */
    public static final WalletId ME = new WalletId("me");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is neither a positive number nor {@code me}
     */
    public WalletId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("walletId must be a positive number or \"me\"");
        }
    }

    /** Creates an ID from a wallet's number. */
    public static WalletId of(long id) {
        return new WalletId(Long.toString(id));
    }

    /** As it stands in a path. */
    @Override
    public String toString() {
        return value;
    }
}
