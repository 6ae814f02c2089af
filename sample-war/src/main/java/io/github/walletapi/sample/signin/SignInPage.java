package io.github.walletapi.sample.signin;

import java.util.Arrays;
import java.util.List;

/**
 * Shows where one begins to sign in.
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

    /** Says what brings a visitor to the page. */
    public enum Why {
        FIRST("plain", "Sign in with Paysera", ""),
        ENDED(
                "note",
                "Please sign in again",
                "Our access to your data has ended. After you sign in, you return to the page you were on."),
        REFUSED(
                "note",
                "Access was not allowed",
                "You did not allow access, so there is nothing to show. You can change this at any time."),
        FAILED("bad", "Sign-in failed", "The sign-in could not be completed. Please try again."),
        UNKNOWN(
                "bad",
                "Please start again",
                "This sign-in was not started in this browser, has expired, or was already completed."),
        STALE("bad", "Please try again", "The page was open for too long, or the request came from another site."),
        LEFT("good", "You are signed out", "Access was revoked. This application can no longer see your data."),
        LEFT_UNTOLD(
                "bad",
                "You are signed out",
                "You are signed out here, but we could not confirm that access was revoked. It will expire, or you can revoke it in your Paysera account.");

        private final String state;
        private final String title;
        private final String sentence;

        Why(String state, String title, String sentence) {
            this.state = state;
            this.title = title;
            this.sentence = sentence;
        }

        /** Tells whether that is good, bad or neither. */
        public String state() {
            return state;
        }

        /** Says what happened. */
        public String title() {
            return title;
        }

        /** Says what it means; may be empty. */
        public String sentence() {
            return sentence;
        }

        /** Gives the word for the address. */
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
