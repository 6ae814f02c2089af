package io.github.walletapi.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as they come over the wire, right and wrong, each with the rule that says which: RFC 9110 and RFC 9112. */
class RawAnswersTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    /** Whether the connection may be used again. */
    private enum After {
        KEPT,
        ENDED
    }

    /**
     * One answer to a GET.
     *
     * @param rule where it stands
     * @param why what it says
     */
    record Case(String rule, String why, String raw, Reading expected) {
        @Override
        public String toString() {
            return rule + ": " + why;
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    private static void taken(String rule, String why, String raw, int status, String body, After after) {
        CASES.add(new Case(rule, why, raw, new Reading(status, body, after == After.KEPT)));
    }

    private static void taken(String rule, String why, String raw, String body) {
        taken(rule, why, raw, 200, body, After.KEPT);
    }

    private static void refused(String rule, String why, String raw) {
        CASES.add(new Case(rule, why, raw, Reading.REFUSED));
    }

    private static String length(String value) {
        return OK + "Content-Length:" + value + "\r\n\r\nhello";
    }

    static {
        versions();
        statuses();
        fields();
        folds();
        lengths();
        codings();
        chunks();
        ends();
        connections();
        bounds();
    }

    private static void versions() {
        String rest = "Content-Length: 5\r\n\r\nhello";
        taken("9112 4", "a reason may be empty", "HTTP/1.1 200 \r\n" + rest, "hello");
        taken(
                "9112 4",
                "whoever leaves out the reason mostly leaves out its space",
                "HTTP/1.1 200\r\n" + rest,
                "hello");
        taken("9112 4", "a reason says nothing", "HTTP/1.1 200 \tnot found \u00e4\r\n" + rest, "hello");
        taken("9110 2.5", "a later minor version is read as the latest known", "HTTP/1.2 200 OK\r\n" + rest, "hello");
        taken(
                "9112 9.3",
                "HTTP/1.0 ends unless told otherwise",
                "HTTP/1.0 200 OK\r\n" + rest,
                200,
                "hello",
                After.ENDED);
        taken(
                "9112 2.2",
                "lines of a head may end by LF alone",
                "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello",
                "hello");
        refused("9112 2.3", "the minor version is a digit", "HTTP/1.x 200 OK\r\n" + rest);
        refused("9112 2.3", "the minor version is one digit", "HTTP/1.10 200 OK\r\n" + rest);
        refused("9112 2.3", "the minor version is there", "HTTP/1 200 OK\r\n" + rest);
        refused("9112 2.3", "the name is in capitals", "http/1.1 200 OK\r\n" + rest);
        refused("9110 2.5", "another major version is another protocol", "HTTP/2.0 200 OK\r\n" + rest);
        refused("9110 2.5", "another major version is another protocol", "HTTP/0.9 200 OK\r\n" + rest);
        refused("9112 2.1", "an answer begins with its status line", "\r\nHTTP/1.1 200 OK\r\n" + rest);
        refused("9112 2.1", "other protocols are none", "220 mail ESMTP\r\n\r\n");
        refused("9112 8", "a head that breaks off is none", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n");
        refused("9112 8", "nothing is no answer", "");
    }

    private static void statuses() {
        String rest = "Content-Length: 5\r\n\r\nhello";
        taken(
                "9110 15",
                "from 600 on it is a failure with that status",
                "HTTP/1.1 600 X\r\n" + rest,
                600,
                "hello",
                After.KEPT);
        taken(
                "9110 15",
                "from 600 on it is a failure with that status",
                "HTTP/1.1 999 X\r\n" + rest,
                999,
                "hello",
                After.KEPT);
        taken(
                "9110 15",
                "an unknown one is like the first of its class",
                "HTTP/1.1 299 X\r\n" + rest,
                299,
                "hello",
                After.KEPT);
        refused("9112 4", "three digits", "HTTP/1.1 20 OK\r\n" + rest);
        refused("9112 4", "three digits", "HTTP/1.1 2000 OK\r\n" + rest);
        refused("9112 4", "three digits", "HTTP/1.1 2x0 OK\r\n" + rest);
        refused("9112 4", "digits of ASCII", "HTTP/1.1 2\u00b20 OK\r\n" + rest);
        refused("9110 15", "there is no class 0, and it is no answer to be told of", "HTTP/1.1 099 X\r\n" + rest);
        refused("9112 4", "one space before it", "HTTP/1.1  200 OK\r\n" + rest);
        refused("9112 4", "no tab before it", "HTTP/1.1\t200 OK\r\n" + rest);
        refused("9112 4", "nothing but a space behind it", "HTTP/1.1 200OK\r\n" + rest);
        refused("9112 4", "no control character in a reason", "HTTP/1.1 200 O\u0000K\r\n" + rest);
        refused("9112 2.2", "no CR but before LF", "HTTP/1.1 200 O\rK\r\n" + rest);
        taken(
                "9110 15.2",
                "interim answers are passed over",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + OK + rest,
                "hello");
        refused("9110 15.2", "an interim answer is not the answer", "HTTP/1.1 100 Continue\r\n\r\n");
        refused("9110 7.8", "nobody asked for another protocol", "HTTP/1.1 101 X\r\nUpgrade: x\r\n\r\n" + OK + rest);
        taken("9110 15.3.5", "204 has no body", "HTTP/1.1 204 X\r\n\r\n", 204, "", After.KEPT);
        taken(
                "9110 15.3.5",
                "what follows 204 is no body",
                "HTTP/1.1 204 X\r\nContent-Length: 2\r\n\r\n{}",
                204,
                "",
                After.ENDED);
        taken("9110 15.4.5", "304 has no body", "HTTP/1.1 304 X\r\nContent-Length: 5\r\n\r\n", 304, "", After.ENDED);
        taken(
                "9110 15.3.6",
                "205 is framed as others are",
                "HTTP/1.1 205 X\r\nContent-Length: 0\r\n\r\n",
                205,
                "",
                After.KEPT);
    }

    private static void fields() {
        String rest = "Content-Length: 5\r\n\r\nhello";
        taken("9110 5.1", "case does not matter", OK + "cOnTeNt-lEnGtH: 5\r\n\r\nhello", "hello");
        taken("9110 5.6.3", "blanks are spaces and tabs", length(" \t 5\t \t"), "hello");
        taken(
                "9110 5.6.2",
                "all marks of tokens are letters of names",
                OK + "!#$%&'*+-.^_`|~09azAZ: 1\r\n" + rest,
                "hello");
        taken("9110 5.5", "values hold tabs and what is beyond ASCII", OK + "A: \u00e4\tb\u00ff\r\n" + rest, "hello");
        taken("9110 5.5", "values may be empty", OK + "A:\r\n" + rest, "hello");
        taken("9110 5.5", "values may hold colons", OK + "A: b: c\r\n" + rest, "hello");
        for (String c : List.of("\u0000", "\u0001", "\u0007", "\u000b", "\f", "\u001b", "\u001c", "\u001f", "\u007f")) {
            refused("9110 5.5", "no control character in a value", OK + "A: b" + c + "c\r\n" + rest);
            refused("9110 5.6.2", "no control character in a name", OK + "A" + c + ": b\r\n" + rest);
            refused("9110 5.6.3", "a control character is no blank", length(c + "5"));
            refused("9110 5.6.3", "a control character is no blank", length("5" + c));
        }
        refused("9112 2.2", "no CR but before LF", OK + "A: b\rc\r\n" + rest);
        refused("9112 2.2", "no CR but before LF", OK + "A: b\r\r\n" + rest);
        for (String name :
                List.of("", " ", "a b", "a(", "a)", "a<", "a@", "a,", "a;", "a/", "a[", "a{", "a\"", "\u00e4")) {
            refused("9110 5.6.2", "names are tokens", OK + name + ": b\r\n" + rest);
        }
        refused("9112 5.1", "no blank between name and colon", OK + "A : b\r\n" + rest);
        refused("9112 5.1", "no blank between name and colon", OK + "A\t: b\r\n" + rest);
        refused("9112 5", "a line has a colon", OK + "no colon\r\n" + rest);
        refused("9112 2.2", "no blank before the first field", OK + " A: b\r\n" + rest);
    }

    private static void folds() {
        taken(
                "9112 5.2",
                "a folded line is unfolded",
                OK + "A: b\r\n folded\r\nContent-Length: 5\r\n\r\nhello",
                "hello");
        taken("9112 5.2", "before it means anything", OK + "Content-Length:\r\n\t 5\r\n\r\nhello", "hello");
        taken(
                "9112 5.2",
                "before it means anything",
                OK + "Transfer-Encoding:\r\n chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "hello");
        taken("9112 5.2", "more than once", OK + "A: b\r\n c\r\n \r\n\td\r\nContent-Length: 5\r\n\r\nhello", "hello");
        taken(
                "9112 5.2",
                "a line of blanks is no end of the head",
                OK + "Content-Length: 5\r\n \r\n\r\nhello",
                "hello");
        refused("9112 5.2", "by a blank, not by nothing", OK + "Content-Length: 1\r\n 0\r\n\r\nhellohello");
    }

    private static void lengths() {
        taken("9110 8.6", "digits", length(" 5"), "hello");
        taken("9110 8.6", "leading zeros are digits", length(" 0000000000000000000000005"), "hello");
        taken("9110 8.6", "zero", OK + "Content-Length: 0\r\n\r\n", "");
        taken("9112 6.3", "the same twice in one line", length(" 5, 5"), "hello");
        taken(
                "9112 6.3",
                "the same twice in two lines",
                OK + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
                "hello");
        taken("9112 6.3", "the same number twice", length(" 5,005"), "hello");
        refused("9112 6.3", "two lengths", length(" 5, 6"));
        refused("9112 6.3", "two lengths", OK + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
        for (String wrong : List.of(
                "", "+5", "-5", "-0", "5.0", "5e0", "0x5", "5;", "5 5", "5,", ",5", "five", "\u0665", "\u00b25",
                "\"5\"")) {
            refused("9110 8.6", "digits and nothing else", length(" " + wrong));
        }
        refused("9112 8", "a body that is shorter is none", length(" 6"));
        taken("9112 9.2", "what follows belongs to no request", length(" 4"), 200, "hell", After.ENDED);
        refused("9110 8.6", "more than an int, a long or a heap holds", length(" 2147483648"));
        refused("9110 8.6", "more than an int, a long or a heap holds", length(" 9223372036854775807"));
        refused("9110 8.6", "more than an int, a long or a heap holds", length(" 9223372036854775808"));
        refused("9110 8.6", "not the number that is left of it in 64 bits", length(" 18446744073709551621"));
        refused("9110 8.6", "not the number that is left of it in 64 bits", length(" 99999999999999999999999999999"));
    }

    private static void codings() {
        String body = "5\r\nhello\r\n0\r\n\r\n";
        taken("9112 7", "case does not matter", OK + "Transfer-Encoding: cHuNkEd\r\n\r\n" + body, "hello");
        taken(
                "9110 5.6.1",
                "empty elements of a list are none",
                OK + "Transfer-Encoding: , chunked,\t,\r\n\r\n" + body,
                "hello");
        taken(
                "9112 6.3",
                "it overrides a length, and then nobody knows who read what",
                OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n" + body,
                200,
                "hello",
                After.ENDED);
        taken(
                "9112 6.1",
                "HTTP/1.0 does not know it",
                "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n" + body,
                200,
                "hello",
                After.ENDED);
        for (String coding : List.of(
                "",
                ",",
                "gzip",
                "gzip, chunked",
                "chunked, gzip",
                "chunked, chunked",
                "identity",
                "xchunked",
                "chunked;a=b",
                "\"chunked\"",
                "chunked identity",
                "chunked\u000b",
                "\u001cchunked")) {
            refused("9112 6.1", "nothing but chunked, once", OK + "Transfer-Encoding: " + coding + "\r\n\r\n" + body);
        }
        refused(
                "9112 7.1",
                "nothing but chunked, once",
                OK + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
        refused(
                "9110 8.4",
                "a coding that nobody asked for",
                OK + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello");
        refused(
                "9110 8.4",
                "one of two is enough",
                OK + "Content-Encoding: identity, br\r\nContent-Length: 5\r\n\r\nhello");
        taken(
                "9110 8.4",
                "identity is none",
                OK + "Content-Encoding: Identity\r\nContent-Length: 5\r\n\r\nhello",
                "hello");
        taken("9110 8.4", "nothing is none", OK + "Content-Encoding:\r\nContent-Length: 5\r\n\r\nhello", "hello");
        taken(
                "9110 8.4",
                "an error is told without its body",
                "HTTP/1.1 500 X\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
                500,
                "",
                After.KEPT);
    }

    private static void chunks() {
        taken(
                "9112 7.1",
                "sizes are hexadecimal",
                CHUNKED + "A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n",
                "01234567890123456789");
        taken("9112 7.1", "with leading zeros", CHUNKED + "00000000000000000005\r\nhello\r\n000\r\n\r\n", "hello");
        taken("9112 7.1.1", "extensions are ignored", CHUNKED + "5;a=b;c;d=\"e f\"\r\nhello\r\n0;x\r\n\r\n", "hello");
        taken("9112 7.1.1", "blanks before them", CHUNKED + "5 \t;a\r\nhello\r\n0\r\n\r\n", "hello");
        taken(
                "9110 5.6.3",
                "blanks where old servers fill up the size",
                CHUNKED + "5   \r\nhello\r\n0  \r\n\r\n",
                "hello");
        taken(
                "9112 7.1.2",
                "trailers are ignored",
                CHUNKED + "5\r\nhello\r\n0\r\nA: b\r\nContent-Length: 7\r\n\r\n",
                "hello");
        taken("9112 7.1.2", "trailers may be folded", CHUNKED + "5\r\nhello\r\n0\r\nA: b\r\n c\r\n\r\n", "hello");
        taken(
                "9112 9.2",
                "what follows belongs to no request",
                CHUNKED + "5\r\nhello\r\n0\r\n\r\nX",
                200,
                "hello",
                After.ENDED);
        for (String size : List.of(
                "", " 5", "+5", "-5", "0x5", "5g", "g", "5 5", "5\u000b", "\f5", "5\u001f", "\u00a05", "5\u0000",
                "\u0665", "5h;a")) {
            refused("9112 7.1", "digits and nothing else", CHUNKED + size + "\r\nhello\r\n0\r\n\r\n");
        }
        refused("9112 7.1.1", "no control character in an extension", CHUNKED + "5;a\u0000b\r\nhello\r\n0\r\n\r\n");
        refused("9112 2.2", "no CR but before LF", CHUNKED + "5;a\rb\r\nhello\r\n0\r\n\r\n");
        refused("9112 7.1", "lines of chunks end by CRLF", CHUNKED + "5\nhello\r\n0\r\n\r\n");
        refused("9112 7.1", "lines of chunks end by CRLF", CHUNKED + "5\r\nhello\n0\r\n\r\n");
        refused("9112 7.1", "a chunk ends where it says", CHUNKED + "4\r\nhello\r\n0\r\n\r\n");
        refused("9112 7.1", "a chunk ends where it says", CHUNKED + "6\r\nhello\r\n0\r\n\r\n");
        refused("9112 8", "without its last chunk a body is cut off", CHUNKED + "5\r\nhello\r\n");
        refused("9112 8", "without its end a body is cut off", CHUNKED + "5\r\nhello\r\n0\r\n");
        refused("9112 7.1.2", "trailers are fields", CHUNKED + "5\r\nhello\r\n0\r\nno colon\r\n\r\n");
        refused(
                "9112 7.1",
                "not the number that is left of it in 64 bits",
                CHUNKED + "10000000000000005\r\nhello\r\n0\r\n\r\n");
        refused("9112 7.1", "more than a heap holds", CHUNKED + "7fffffffffffffff\r\nhello\r\n0\r\n\r\n");
        taken(
                "9112 8",
                "an error that breaks off is told",
                "HTTP/1.1 503 X\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhello",
                503,
                "hello",
                After.ENDED);
    }

    private static void ends() {
        taken("9112 6.3", "without a length it goes on to the end", OK + "\r\nhello", 200, "hello", After.ENDED);
        taken(
                "9112 6.3",
                "without a length it goes on to the end",
                "HTTP/1.0 200 OK\r\n\r\nhello",
                200,
                "hello",
                After.ENDED);
    }

    private static void connections() {
        String rest = "Content-Length: 5\r\n\r\nhello";
        taken("9112 9.6", "close", OK + "Connection: close\r\n" + rest, 200, "hello", After.ENDED);
        taken("9112 9.6", "close is one of a list", OK + "Connection: x,\tCLOSE\r\n" + rest, 200, "hello", After.ENDED);
        taken(
                "9112 9.6",
                "close is one of two lines",
                OK + "Connection: x\r\nConnection: close\r\n" + rest,
                200,
                "hello",
                After.ENDED);
        taken("9110 7.6.1", "another option that sounds like it", OK + "Connection: x-close\r\n" + rest, "hello");
        taken(
                "9112 9.3",
                "an old server that keeps it",
                "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n" + rest,
                "hello");
        taken(
                "9112 9.3",
                "an option that sounds like it",
                "HTTP/1.0 200 OK\r\nConnection: no-keep-alive\r\n" + rest,
                200,
                "hello",
                After.ENDED);
        taken(
                "9112 9.3",
                "keep-alive does not undo close",
                OK + "Connection: close, keep-alive\r\n" + rest,
                200,
                "hello",
                After.ENDED);
    }

    private static void bounds() {
        String rest = "Content-Length: 5\r\n\r\nhello";
        String many = "A: b\r\n".repeat(300);
        taken("9110 5.4", "many fields", OK + many + rest, "hello");
        refused("9110 5.4", "too many fields", OK + many.repeat(2) + rest);
        refused("9110 5.4", "too many folds", OK + "A: b\r\n" + " c\r\n".repeat(600) + rest);
        taken("9110 5.4", "a long field", OK + "A: " + "b".repeat(60_000) + "\r\n" + rest, "hello");
        refused("9110 5.4", "too long a field", OK + "A: " + "b".repeat(70_000) + "\r\n" + rest);
        refused("9110 5.4", "too long all together", OK + ("A: " + "b".repeat(9_000) + "\r\n").repeat(9) + rest);
        refused("9110 5.4", "a line without an end", OK + "A".repeat(200_000));
        refused("9110 15.2", "interim answers without an end", "HTTP/1.1 100 X\r\n\r\n".repeat(20) + OK + rest);
        refused(
                "9110 15.2",
                "interim answers too long all together",
                ("HTTP/1.1 103 X\r\nA: " + "b".repeat(9_000) + "\r\n\r\n").repeat(9) + OK + rest);
        refused("9112 7.1.1", "too long an extension", CHUNKED + "5;" + "a".repeat(2_000) + "\r\nhello\r\n0\r\n\r\n");
        refused(
                "9112 7.1.1",
                "too long extensions all together",
                CHUNKED + ("1;" + "a".repeat(900) + "\r\nx\r\n").repeat(90) + "0\r\n\r\n");
        refused("9112 7.1", "zeros without an end", CHUNKED + "0".repeat(2_000) + "5\r\nhello\r\n0\r\n\r\n");
        refused("9112 7.1.2", "too many trailers", CHUNKED + "5\r\nhello\r\n0\r\n" + many.repeat(2) + "\r\n");
        refused("9112 8", "too long a body by its length", OK + "Content-Length: 100001\r\n\r\n" + "x".repeat(100_001));
        refused(
                "9112 8",
                "too long a body by its chunks",
                CHUNKED + ("2710\r\n" + "x".repeat(10_000) + "\r\n").repeat(11) + "0\r\n\r\n");
        refused("9112 8", "too long a body by its end", OK + "\r\n" + "x".repeat(100_001));
        taken(
                "9112 8",
                "the longest that is taken",
                OK + "Content-Length: 100000\r\n\r\n" + "x".repeat(100_000),
                "x".repeat(100_000));
    }

    static List<Case> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsTheRuleSays(Case one) throws IOException {
        for (long seed = 0; seed < 3; seed++) {
            assertThat(Reading.of("GET", one.raw(), new Random(seed), true)).isEqualTo(one.expected());
        }
    }

    /** RFC 9110 section 9.3.2: whatever its headers say. */
    @ParameterizedTest
    @MethodSource("cases")
    void answerToHeadHasNoBody(Case one) throws IOException {
        Reading reading = Reading.of("HEAD", one.raw(), new Random(7), true);

        assertThat(reading.body()).isEmpty();
    }

    /** RFC 9112 section 9.8: under TLS, an end without goodbye is an end that somebody made. */
    @ParameterizedTest
    @MethodSource("cases")
    void endWithoutAGoodbyeEndsNoAnswer(Case one) throws IOException {
        boolean endsByEnd = one.rule().equals("9112 6.3") && one.why().endsWith("to the end");
        Reading expected = endsByEnd ? Reading.REFUSED : one.expected();

        assertThat(Reading.of("GET", one.raw(), new Random(3), false)).isEqualTo(expected);
    }
}
