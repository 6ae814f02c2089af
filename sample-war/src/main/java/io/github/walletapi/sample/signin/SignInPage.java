package io.github.walletapi.sample.signin;

import java.util.Arrays;
import java.util.List;

/**
 * The page on which one begins to sign in.
 *
 * @param why what brings the visitor here
 * @param asked what they will be asked to share
 * @param formKey what the form brings along
 */
public record SignInPage(Why why, List<String> asked, String formKey) {

    static SignInPage of(Why why, String formKey) {
        return new SignInPage(
                why, Arrays.stream(Shared.values()).map(Shared::words).toList(), formKey);
    }

    /** What brings a visitor to the page. */
    public enum Why {
        FIRST("plain", "Sign in with Paysera", ""),
        ENDED(
                "note",
                "Please sign in again",
                "What you have shared with us has ended. After signing in you come back to where you were."),
        REFUSED(
                "note",
                "Nothing was shared",
                "You chose not to share anything, so there is nothing to show. You can change your mind at any time."),
        FAILED("bad", "The sign-in did not work", "Paysera could not finish it. Please try once more."),
        UNKNOWN(
                "bad",
                "Please begin once more",
                "This sign-in was not begun in this browser, took too long, or was finished before."),
        STALE(
                "bad",
                "Please press the button once more",
                "The page had been open for too long, or the request came from another site."),
        LEFT("good", "You are signed out", "What you had shared with us was given back; we can no longer see it."),
        LEFT_UNTOLD(
                "bad",
                "You are signed out",
                "We forgot what you had shared, but could not tell Paysera. There it ends by itself after a while, or you end it in your Paysera account.");

        private final String state;
        private final String title;
        private final String sentence;

        Why(String state, String title, String sentence) {
            this.state = state;
            this.title = title;
            this.sentence = sentence;
        }

        /** Good, bad or neither. */
        public String state() {
            return state;
        }

        /** What happened. */
        public String title() {
            return title;
        }

        /** What it means; may be empty. */
        public String sentence() {
            return sentence;
        }

        /** As it stands in the address. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Why of(@org.jspecify.annotations.Nullable String word) {
            return Arrays.stream(values())
                    .filter(why -> why.word().equals(word))
                    .findFirst()
                    .orElse(FIRST);
        }
    }
}
