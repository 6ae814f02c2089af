package io.github.walletapi.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Which characters may stand where, in what is sent and in what is read: the one place that knows. Texts are ISO
 * 8859-1. Numbers are sections of RFC 9110, unless they say otherwise.
 */
final class Grammar {

    /** What {@link #number} gives for what is none. */
    static final long NO_NUMBER = -1;

    private static final String MARKS_OF_TOKENS = "!#$%&'*+-.^_`|~";

    private Grammar() {}

    /** 5.6.2: names of fields, and words that mean something. */
    static boolean isToken(String text) {
        return !text.isEmpty()
                && all(text, c -> (c < 0x80 && Character.isLetterOrDigit(c)) || MARKS_OF_TOKENS.indexOf(c) >= 0);
    }

    /** 5.5, and RFC 9112 section 4: no control character but the tab, so neither CR, LF and NUL nor VT and FF. */
    static boolean isText(String text) {
        return all(text, c -> c == '\t' || (c >= ' ' && c != 0x7F && c <= 0xFF));
    }

    /** RFC 9112 section 3.2, as far as it must hold for one request to stay one: visible ASCII, and some of it. */
    static boolean isTarget(String text) {
        return !text.isEmpty() && all(text, c -> c > ' ' && c < 0x7F);
    }

    /** As a stream of characters, but without one: this is asked for every line of every answer. */
    private static boolean all(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** 5.6.3: without the blanks around it, which are spaces and tabs and nothing else. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** 5.6.1.2: the elements of a list in all lines of its field, without the empty ones. */
    static List<String> list(List<String> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        List<String> elements = new ArrayList<>(members(lines));
        elements.removeIf(String::isEmpty);
        return elements;
    }

    /** The same with the empty ones, where 8.6 allows none. */
    static List<String> members(List<String> lines) {
        if (lines.size() == 1 && lines.get(0).indexOf(',') < 0) {
            return lines;
        }
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(Grammar::trimmed)
                .toList();
    }

    /**
     * 8.6 and RFC 9112 section 7.1: digits and nothing else, leading zeros too. A number that no length can have is
     * the largest there is, so that whoever compares it with a bound refuses it.
     */
    static long number(String digits, int radix) {
        if (digits.isEmpty()) {
            return NO_NUMBER;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return NO_NUMBER;
            }
            number = number > (Long.MAX_VALUE - digit) / radix ? Long.MAX_VALUE : number * radix + digit;
        }
        return number;
    }
}
