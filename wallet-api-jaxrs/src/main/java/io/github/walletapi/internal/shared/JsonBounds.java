package io.github.walletapi.internal.shared;

import org.jspecify.annotations.Nullable;

/**
 * What JSON from outside may hold, looked at before a parser makes anything of it: to make a number of its digits takes
 * the square of their count, which is hours for what an answer has room for; two bytes become an object of a hundred; and a
 * parser calls itself for each level, so that an answer decides how much of the thread's stack is used.
 */
public final class JsonBounds {

    /** Some write a double with all of its digits, which are 767. */
    public static final int LONGEST_NUMBER = 1_000;

    /** A page of 200 entries may have a thousand for each. */
    public static final int MOST_VALUES = 200_000;

    /** Documented answers have eight levels; a thread with 256 KB of stack bears this many. */
    public static final int DEEPEST = 64;

    /** What to say of a longer one. */
    public static final String TOO_LONG = "A number has more than " + LONGEST_NUMBER + " digits";

    private JsonBounds() {}

    /** A text that goes beyond; the message repeats nothing of it. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded(String what) {
            super(what, null, false, false);
        }
    }

    /**
     * What goes beyond.
     *
     * @param at where it begins
     * @param what it is, without a word of it
     */
    private record Excess(int at, String what) {}

    /**
     * The text, if it is within the bounds.
     *
     * @throws Exceeded if it is not
     */
    public static String checked(String json) {
        Excess excess = firstExcess(json);
        if (excess != null) {
            throw new Exceeded(excess.what);
        }
        return json;
    }

    /** The text up to where it goes beyond; all of it if it does not. */
    public static String within(String json) {
        Excess excess = firstExcess(json);
        return excess == null ? json : json.substring(0, excess.at);
    }

    private static @Nullable Excess firstExcess(String json) {
        int values = 0;
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                i = endOfString(json, i);
            } else if (c == '-' || isDigit(c)) {
                int end = endOfNumber(json, i);
                if (end - i > LONGEST_NUMBER) {
                    return new Excess(i, TOO_LONG);
                }
                i = end - 1;
            } else {
                depth += change(c);
                values += c == ',' || change(c) > 0 ? 1 : 0;
                if (depth > DEEPEST) {
                    return new Excess(i, "The answer nests deeper than " + DEEPEST + " levels");
                }
                if (values > MOST_VALUES) {
                    return new Excess(i, "The answer has more than " + MOST_VALUES + " values");
                }
            }
        }
        return null;
    }

    /** Follows the depth. */
    private static int change(char c) {
        return switch (c) {
            case '[', '{' -> 1;
            case ']', '}' -> -1;
            default -> 0;
        };
    }

    /** Finds its last character; behind the text if it breaks off. */
    private static int endOfString(String json, int start) {
        int end = start;
        do {
            end = json.indexOf('"', end + 1);
        } while (end >= 0 && isEscaped(json, end));
        return end < 0 ? json.length() : end;
    }

    private static boolean isEscaped(String json, int at) {
        int backslashes = 0;
        while (json.charAt(at - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static int endOfNumber(String json, int start) {
        int end = start + 1;
        while (end < json.length() && isOfNumber(json.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfNumber(char c) {
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
