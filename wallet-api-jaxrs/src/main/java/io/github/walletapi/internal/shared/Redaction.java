package io.github.walletapi.internal.shared;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what was sent as a secret, also where it is written as an address, JSON or HTML writes it. By value:
 * a server may repeat anything anywhere.
 */
public final class Redaction {

    /** Hides nothing: no secret was sent. */
    public static final Redaction NONE = new Redaction(Set.of());

    /** Stands where a secret stood; may stand in an address, a form and JSON. */
    private static final String MARK = "***";
    /** What is looked through takes some thirty times as much. */
    private static final int LONGEST = 100_000;
    /** So many characters stand for a byte of a secret at the most, where each layer writes three for one. */
    private static final int WIDEST = 81;
    /** An address within JSON within an address. */
    private static final int MOST_LAYERS = 4;
    /** Shorter ones, such as PINs and passwords, are looked for as words of their own: as parts, they are everywhere. */
    private static final int SHORT = 12;

    private final Set<String> secrets;

    private Redaction(Set<String> secrets) {
        this.secrets = secrets;
    }

    /** Hides these; empty ones are none. Made for every call, and needed by few. */
    public static Redaction of(Collection<String> secrets) {
        Set<String> some = new HashSet<>(secrets);
        some.remove("");
        return some.isEmpty() ? NONE : new Redaction(some);
    }

    /**
     * The text without them; the same object if none stands there. Of a text that is too long to be looked through, its
     * beginning, up to where a secret could be cut in two.
     */
    public String of(String text) {
        if (secrets.isEmpty() || (isAsItStands(text) && secrets.stream().noneMatch(text::contains))) {
            return text;
        }
        int end = text.length() > LONGEST ? Math.max(0, LONGEST - WIDEST * longestSecret()) : text.length();
        BitSet hidden = hidden(text.substring(0, Math.min(LONGEST, text.length())));
        if (hidden.isEmpty() && end == text.length()) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (int from = hidden.nextSetBit(0); from >= 0 && from < end; from = hidden.nextSetBit(at)) {
            left.append(text, at, from).append(MARK);
            at = hidden.nextClearBit(from);
        }
        return at < end ? left.append(text, at, end).toString() : left.toString();
    }

    /** Whether no character of it can stand for others: then a look for the secrets themselves is enough. */
    private static boolean isAsItStands(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '\\' || c == '&' || c == '+' || c > '~') {
                return false;
            }
        }
        return text.length() <= LONGEST;
    }

    private List<byte[]> inBytes() {
        return secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private int longestSecret() {
        return inBytes().stream().mapToInt(secret -> secret.length).max().orElse(0);
    }

    /** Which characters of a text are of a secret. */
    private BitSet hidden(String text) {
        BitSet hidden = new BitSet();
        List<byte[]> written = inBytes();
        Reading reading = Reading.of(text);
        for (int layer = 0; reading != null && layer < MOST_LAYERS; layer++) {
            for (byte[] secret : written) {
                reading.hide(secret, hidden);
            }
            reading = reading.decoded();
        }
        return hidden;
    }

    /** What a text says, byte by byte of UTF-8, and from where to where in it each byte is written. */
    private static final class Reading {

        private final byte[] bytes;
        private final int[] from;
        private final int[] to;
        private int size;

        private Reading(int capacity) {
            bytes = new byte[capacity];
            from = new int[capacity];
            to = new int[capacity];
        }

        static Reading of(String text) {
            Reading reading = new Reading(text.length() * 3);
            for (int i = 0; i < text.length(); ) {
                int next = text.offsetByCodePoints(i, 1);
                reading.add(text.substring(i, next), i, next);
                i = next;
            }
            return reading;
        }

        private void add(String character, int begin, int end) {
            for (byte part : character.getBytes(StandardCharsets.UTF_8)) {
                add(part, begin, end);
            }
        }

        private void add(byte part, int begin, int end) {
            bytes[size] = part;
            from[size] = begin;
            to[size] = end;
            size++;
        }

        void hide(byte[] secret, BitSet hidden) {
            for (int i = 0; i + secret.length <= size; i++) {
                if (isAt(i, secret) && (secret.length >= SHORT || isWord(i, i + secret.length))) {
                    hidden.set(from[i], to[i + secret.length - 1]);
                }
            }
        }

        /** A form writes a blank as a plus. */
        private boolean isAt(int start, byte[] secret) {
            for (int i = 0; i < secret.length; i++) {
                byte here = bytes[start + i];
                if (here != secret[i] && !(here == '+' && secret[i] == ' ')) {
                    return false;
                }
            }
            return true;
        }

        private boolean isWord(int start, int end) {
            return !isOfWord(start - 1) && !isOfWord(end);
        }

        private boolean isOfWord(int at) {
            return at >= 0 && at < size && (Character.isLetterOrDigit(bytes[at]) || bytes[at] == '_');
        }

        /** With one layer of writing taken off; null if there is none. */
        @Nullable
        Reading decoded() {
            Reading plain = new Reading(size);
            for (int i = 0; i < size; ) {
                i = decode(i, plain);
            }
            return plain.size == size ? null : plain;
        }

        /** One character; where the next begins. */
        private int decode(int at, Reading plain) {
            return switch (bytes[at]) {
                case '%' -> number(at, 1, 2, plain);
                case '\\' -> escaped(at, plain);
                case '&' -> entity(at, plain);
                default -> kept(at, plain);
            };
        }

        private int kept(int at, Reading plain) {
            plain.add(bytes[at], from[at], to[at]);
            return at + 1;
        }

        private int escaped(int at, Reading plain) {
            if (at + 1 < size && bytes[at + 1] == 'u') {
                return number(at, 2, 4, plain);
            }
            if (at + 1 < size && (bytes[at + 1] == '"' || bytes[at + 1] == '\\' || bytes[at + 1] == '/')) {
                plain.add(bytes[at + 1], from[at], to[at + 1]);
                return at + 2;
            }
            if (at + 1 < size && "nrtbf".indexOf(bytes[at + 1]) >= 0) {
                plain.add((byte) ' ', from[at], to[at + 1]);
                return at + 2;
            }
            return kept(at, plain);
        }

        /** Reads hexadecimal digits: a byte of two, or a character of four, perhaps with its other half behind it. */
        private int number(int at, int mark, int digits, Reading plain) {
            int code = hex(at + mark, digits);
            int end = at + mark + digits;
            if (code < 0) {
                return kept(at, plain);
            }
            if (digits == 2) {
                plain.add((byte) code, from[at], to[end - 1]);
                return end;
            }
            boolean half = Character.isHighSurrogate((char) code) && end + 1 < size && bytes[end] == '\\';
            int other = half ? hex(end + mark, digits) : -1;
            if (other >= 0 && Character.isLowSurrogate((char) other)) {
                end += mark + digits;
                code = Character.toCodePoint((char) code, (char) other);
            }
            plain.add(Character.toString(code), from[at], to[end - 1]);
            return end;
        }

        private int hex(int start, int digits) {
            if (start + digits > size) {
                return -1;
            }
            int code = 0;
            for (int i = start; i < start + digits; i++) {
                int digit = Character.digit(bytes[i], 16);
                if (digit < 0) {
                    return -1;
                }
                code = code * 16 + digit;
            }
            return code;
        }

        private int entity(int at, Reading plain) {
            String start = new String(bytes, at, Math.min(6, size - at), StandardCharsets.ISO_8859_1);
            for (List<String> known : ENTITIES) {
                String written = known.get(0);
                if (start.startsWith(written)) {
                    int end = at + written.length();
                    plain.add((byte) known.get(1).charAt(0), from[at], to[end - 1]);
                    return end;
                }
            }
            return kept(at, plain);
        }

        private static final List<List<String>> ENTITIES = List.of(
                List.of("&amp;", "&"),
                List.of("&lt;", "<"),
                List.of("&gt;", ">"),
                List.of("&quot;", "\""),
                List.of("&#34;", "\""),
                List.of("&#39;", "'"),
                List.of("&#039;", "'"),
                List.of("&#x27;", "'"),
                List.of("&apos;", "'"));
    }
}
