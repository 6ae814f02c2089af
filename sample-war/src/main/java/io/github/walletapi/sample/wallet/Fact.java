package io.github.walletapi.sample.wallet;

import io.github.walletapi.user.UserField;
import org.jspecify.annotations.Nullable;

/**
 * Shows something about the visitor, or why it is not there.
 *
 * @param name what it is
 * @param state {@code known}, {@code not-set}, {@code not-granted}, or {@code missing} for either of these two
 * @param text its value, or the state in words
 */
public record Fact(String name, String state, String text) {

    static Fact of(String name, UserField<String> field) {
        String text = field.value();
        return switch (field.state()) {
            case KNOWN -> new Fact(name, "known", text == null ? "" : text);
            case NOT_SET -> new Fact(name, "not-set", "Not provided");
            case NOT_GRANTED -> new Fact(name, "not-granted", "Not shared");
        };
    }

    /** Shows something for which the API has no call of its own, so that it does not say why it is not there. */
    static Fact of(String name, @Nullable String text) {
        return text == null ? new Fact(name, "missing", "Not shared or not verified") : new Fact(name, "known", text);
    }
}
