package io.github.walletapi.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds words in texts of people: small or capital, with or without accents. */
final class PlainText {

    /** Beyond these letters, no script knows capitals or accents that matter here. */
    private static final int KNOWN = 0x2000;

    private static final char[] PLAIN = plainLetters();

    private PlainText() {}

    /** The words of a text, as {@link #contains} wants them. */
    static List<char[]> words(String text) {
        return Arrays.stream(
                        Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(PlainText::plain)
                .toList();
    }

    /** Whether a word stands in a text. */
    static boolean contains(@Nullable String text, char[] word) {
        if (text == null) {
            return false;
        }
        int last = text.length() - word.length;
        for (int start = 0; start <= last; start++) {
            int matching = 0;
            while (matching < word.length && plain(text.charAt(start + matching)) == word[matching]) {
                matching++;
            }
            if (matching == word.length) {
                return true;
            }
        }
        return false;
    }

    private static char[] plain(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = plain(letters[i]);
        }
        return letters;
    }

    private static char plain(char letter) {
        return letter < KNOWN ? PLAIN[letter] : letter;
    }

    private static char[] plainLetters() {
        char[] plain = new char[KNOWN];
        for (char letter = 0; letter < KNOWN; letter++) {
            String small = Character.toString(letter).toLowerCase(Locale.ROOT);
            plain[letter] = withoutStroke(
                    Normalizer.normalize(small, Normalizer.Form.NFD).charAt(0));
        }
        return plain;
    }

    /** These are letters of their own to Unicode, but not to who has no such key. */
    private static char withoutStroke(char letter) {
        return switch (letter) {
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ı' -> 'i';
            default -> letter;
        };
    }
}
