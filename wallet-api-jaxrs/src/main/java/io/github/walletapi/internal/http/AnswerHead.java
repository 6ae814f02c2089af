package io.github.walletapi.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Status line and headers of an answer.
 *
 * @param status from 200 to 999
 * @param persistent whether the protocol's version keeps connections open unless told otherwise
 * @param headers by their names, whose case does not matter
 */
record AnswerHead(int status, boolean persistent, Map<String, List<String>> headers) {

    /** Bytes of a head with all interim ones before it, or of the trailers. */
    private static final int LONGEST = 64 * 1024;

    private static final int MOST_LINES = 512;
    private static final int MOST_INTERIM = 16;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int FIRST_FINAL = 200;
    private static final int LENGTH_WITHOUT_REASON = "HTTP/1.1 200".length();

    /** The head of the final answer: interim ones are passed over. */
    static AnswerHead read(Incoming in) throws IOException {
        if (!in.begins()) {
            throw new EOFException("The connection ended without an answer");
        }
        Lines lines = new Lines(in);
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            AnswerHead head = one(lines);
            if (head.status >= FIRST_FINAL) {
                return head;
            }
            if (head.status == SWITCHING_PROTOCOLS) {
                break;
            }
        }
        throw new MalformedAnswerException("The answer never comes to its status");
    }

    /** All lines of a field; empty if there is none. */
    List<String> lines(String name) {
        return headers.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return headers.containsKey(name);
    }

    private static AnswerHead one(Lines lines) throws IOException {
        String line = lines.next();
        // RFC 9112 section 2.3, and RFC 9110 section 2.5: a later minor version is read as the latest we know.
        boolean http = line.startsWith("HTTP/1.")
                && line.length() >= LENGTH_WITHOUT_REASON
                && isDigit(line.charAt(7))
                && line.charAt(8) == ' ';
        if (!http) {
            throw new MalformedAnswerException("The answer is not HTTP/1.1");
        }
        return new AnswerHead(status(line), line.charAt(7) != '0', fields(lines));
    }

    /** Three digits, and a reason that says nothing to us; whoever has no reason mostly leaves out its space too. */
    private static int status(String line) throws MalformedAnswerException {
        String digits = line.substring(9, LENGTH_WITHOUT_REASON);
        boolean ends = line.length() == LENGTH_WITHOUT_REASON || line.charAt(LENGTH_WITHOUT_REASON) == ' ';
        // From 600 on there is no such status in HTTP, but RFC 9110 section 15 says how to take it: as a failure.
        int status = ends ? (int) Grammar.number(digits, 10) : 0;
        if (status < 100) {
            throw new MalformedAnswerException("The answer has no status of HTTP");
        }
        return status;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Map<String, List<String>> fields(Lines lines) throws IOException {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> last = List.of();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            if (Grammar.isBlank(line.charAt(0)) && !last.isEmpty()) {
                // RFC 9112 section 5.2: a line that was folded is unfolded before it means anything.
                int index = last.size() - 1;
                last.set(index, Grammar.trimmed(last.get(index) + " " + Grammar.trimmed(line)));
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0 || !Grammar.isToken(line.substring(0, colon))) {
                throw new MalformedAnswerException("The headers of the answer are malformed");
            }
            last = fields.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>(1));
            last.add(Grammar.trimmed(line.substring(colon + 1)));
        }
        return fields;
    }

    /** Reads and forgets what may follow a body that comes in chunks. */
    static void skipTrailers(Incoming in) throws IOException {
        fields(new Lines(in));
    }

    /** Lines of a head, all together within bounds. */
    private static final class Lines {

        private final Incoming in;
        private int bytesLeft = LONGEST;
        private int linesLeft = MOST_LINES;

        Lines(Incoming in) {
            this.in = in;
        }

        String next() throws IOException {
            String line = in.line(bytesLeft);
            bytesLeft -= line.length() + 2;
            linesLeft--;
            if (bytesLeft < 0 || linesLeft < 0) {
                throw new MalformedAnswerException("The head of the answer is too long");
            }
            if (!Grammar.isText(line)) {
                throw new MalformedAnswerException("The head of the answer holds control characters");
            }
            return line;
        }
    }
}
