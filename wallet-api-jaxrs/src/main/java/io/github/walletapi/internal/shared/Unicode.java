package io.github.walletapi.internal.shared;

/** Text that UTF-8 can write. */
public final class Unicode {

    private Unicode() {}

    /**
     * A text that reaches the server as it was meant. Half of a surrogate pair stands for no character, and Java's
     * encoders write a question mark instead: of a password, another one.
     *
     * @param name what the text is, as the sentence begins
     * @throws IllegalArgumentException that names it, and does not repeat the text
     */
    public static String checked(String name, String text) {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException(
                    name + " must not hold half of a surrogate pair: it is no character, and cannot be sent");
        }
        return text;
    }

    /** Whether every surrogate of it has its other half. */
    public static boolean isWellFormed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
