package io.github.walletapi.auth;

import java.util.Locale;
import java.util.OptionalInt;

/** What a person does not see in a secret: told in words, so that the secret itself need not be shown. */
final class Oddities {

    private Oddities() {}

    /** Why a password may be another than the person thinks; empty if nothing about it is odd. */
    static String ofPassword(String text) {
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            return "; what was given has several lines";
        }
        if (!text.equals(text.strip())) {
            return "; what was given has a blank at its beginning or end";
        }
        OptionalInt invisible = text.codePoints().filter(Oddities::isInvisible).findFirst();
        return invisible.isPresent() ? "; what was given holds " + name(invisible.getAsInt()) : "";
    }

    /** Names a character that is seen wrongly or not at all; anything else could give the secret away. */
    static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && character != ' ');
    }

    static String name(int invisible) {
        return String.format(Locale.ROOT, "the invisible character U+%04X", invisible);
    }
}
