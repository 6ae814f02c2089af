package io.github.walletapi.internal.http;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole answer to a GET by patterns that are the grammar of RFC 9110 and 9112 written down, with all bytes at
 * hand: slow, short, and made in another way than the client, so that both are hardly wrong in the same one. Knows no
 * bounds but that of the body.
 */
final class ReferenceReading {
    private static final String TEXT = "[\\t -~\\x80-\\xff]*+";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String END = "\\r?+\\n";
    private static final String FIELD = TOKEN + ":" + TEXT + END + "(?:[ \\t]" + TEXT + END + ")*+";
    private static final Pattern HEAD = Pattern.compile(
            "HTTP/1\\.([0-9]) ([1-9][0-9]{2})(?: " + TEXT + ")?+" + END + "((?:" + FIELD + ")*+)" + END);
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]++)[ \\t]*+(?:;" + TEXT + ")?+\\r\\n");
    private static final Pattern TRAILERS = Pattern.compile("(?:" + FIELD + ")*+" + END);
    private static final BigInteger LONGEST = BigInteger.valueOf(Reading.LONGEST_BODY);

    private final String raw;
    private int position;
    private boolean endsItself = true;

    private ReferenceReading(String raw) {
        this.raw = raw;
    }

    /** The bodies of errors are left out: how much of them is told depends on where they break off. */
    static Reading of(String raw) {
        return new ReferenceReading(raw).reading();
    }

    private Reading reading() {
        Matcher head = head();
        while (head != null && head.group(2).startsWith("1")) {
            head = head.group(2).equals("101") ? null : head();
        }
        if (head == null) {
            return Reading.REFUSED;
        }
        int status = Integer.parseInt(head.group(2));
        String fields = head.group(3).replaceAll(END + "[ \\t]", " ");
        String body = status == 204 || status == 304
                ? none(fields)
                : body(fields, !head.group(1).equals("0"));
        boolean coded = list(fields, "content-encoding").anyMatch(Predicate.not("identity"::equals));
        if ((body == null || coded) && status < 300) {
            return Reading.REFUSED;
        }
        List<String> options = list(fields, "connection").toList();
        boolean stays = head.group(1).equals("0") ? options.contains("keep-alive") : true;
        boolean again = body != null && endsItself && stays && !options.contains("close") && position == raw.length();
        return new Reading(status, status < 300 && body != null ? body : "", again);
    }

    private @Nullable Matcher head() {
        return next(HEAD);
    }

    private @Nullable Matcher next(Pattern pattern) {
        Matcher matcher = pattern.matcher(raw).region(position, raw.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        position = matcher.end();
        return matcher;
    }

    private String none(String fields) {
        endsItself = values(fields, "transfer-encoding").findAny().isEmpty()
                && values(fields, "content-length").allMatch("0"::equals);
        return "";
    }

    /** Null if there is none that can be believed. */
    private @Nullable String body(String fields, boolean knowsCodings) {
        boolean hasLength = values(fields, "content-length").findAny().isPresent();
        if (values(fields, "transfer-encoding").findAny().isPresent()) {
            endsItself = !hasLength && knowsCodings;
            return list(fields, "transfer-encoding").toList().equals(List.of("chunked")) ? chunks() : null;
        }
        if (!hasLength) {
            endsItself = false;
            return taken(BigInteger.valueOf(raw.length() - position));
        }
        List<String> lengths = values(fields, "content-length")
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(ReferenceReading::trimmed)
                .toList();
        boolean digits = lengths.stream().allMatch(length -> length.matches("[0-9]+"));
        List<BigInteger> different =
                digits ? lengths.stream().map(BigInteger::new).distinct().toList() : List.of();
        return different.size() == 1 ? taken(different.get(0)) : null;
    }

    private @Nullable String chunks() {
        StringBuilder body = new StringBuilder();
        for (Matcher size = next(CHUNK); size != null; size = next(CHUNK)) {
            BigInteger length = new BigInteger(size.group(1), 16);
            if (length.signum() == 0) {
                return next(TRAILERS) == null ? null : body.toString();
            }
            String chunk = taken(length);
            if (chunk == null || !raw.startsWith("\r\n", position)) {
                return null;
            }
            body.append(chunk);
            position += 2;
        }
        return null;
    }

    private @Nullable String taken(BigInteger length) {
        if (length.compareTo(LONGEST) > 0 || length.intValue() > raw.length() - position) {
            return null;
        }
        position += length.intValue();
        return raw.substring(position - length.intValue(), position);
    }

    private static Stream<String> list(String fields, String name) {
        return values(fields, name)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(element -> trimmed(element).toLowerCase(Locale.ROOT))
                .filter(Predicate.not(String::isEmpty));
    }

    private static Stream<String> values(String fields, String name) {
        return Stream.of(fields.split(END))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> trimmed(line.substring(name.length() + 1)));
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[ \\t]+|[ \\t]+$", "");
    }
}
