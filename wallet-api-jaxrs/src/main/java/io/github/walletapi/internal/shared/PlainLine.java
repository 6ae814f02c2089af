package io.github.walletapi.internal.shared;

import java.util.regex.Pattern;

/**
 * A text from elsewhere, fit to stand in one line of a log or in a message: it can neither begin a line that looks like
 * another's, nor turn the order of what stands around it.
 */
public final class PlainLine {

    /** Controls, U+0085 among them; format characters, such as those that change the direction; separators; halves. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private PlainLine() {}

    /** With a blank for each character that is not fit, and cut off where it gets longer than this. */
    public static String of(String text, int longest) {
        String line = UNFIT.matcher(text).replaceAll(" ");
        if (line.length() <= longest) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** With a blank for each character that is not fit. */
    public static String of(String text) {
        return of(text, Integer.MAX_VALUE);
    }
}
