package io.github.walletapi.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Status line and headers of an answer.
 *
 * @param status from 200 to 599
 * @param persistent whether the protocol's version keeps connections open unless told otherwise
 * @param headers by their names, whose case does not matter
 */
record AnswerHead(int status, boolean persistent, Map<String, List<String>> headers) {

    private static final int LONGEST = 64 * 1024;
    private static final int MOST_INTERIM = 16;
    private static final int SWITCHING_PROTOCOLS = 101;

    /** The head of the final answer: interim ones are passed over. */
    static AnswerHead read(Incoming in) throws IOException {
        if (!in.begins()) {
            throw new EOFException("The connection ended without an answer");
        }
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            AnswerHead head = one(in);
            if (head.status >= 200) {
                return head;
            }
            if (head.status == SWITCHING_PROTOCOLS) {
                break;
            }
        }
        throw new MalformedAnswerException("The answer never comes to its status");
    }

    @Nullable
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : String.join(", ", values);
    }

    private static AnswerHead one(Incoming in) throws IOException {
        String line = in.line(LONGEST);
        if (!line.startsWith("HTTP/1.") || line.length() < 12 || line.charAt(8) != ' ') {
            throw new MalformedAnswerException("The answer is not HTTP/1.1");
        }
        int status = status(line);
        return new AnswerHead(status, line.charAt(7) != '0', headers(in));
    }

    private static int status(String line) throws MalformedAnswerException {
        int status = 0;
        for (int i = 9; i < 12; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new MalformedAnswerException("The answer is not HTTP/1.1");
            }
            status = 10 * status + digit;
        }
        boolean ends = line.length() == 12 || line.charAt(12) == ' ';
        if (status < 100 || status > 599 || !ends) {
            throw new MalformedAnswerException("The answer has no status of HTTP");
        }
        return status;
    }

    private static Map<String, List<String>> headers(Incoming in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int left = LONGEST;
        for (String line = in.line(left); !line.isEmpty(); line = in.line(left)) {
            left -= line.length() + 2;
            int colon = line.indexOf(':');
            if (left <= 0 || colon <= 0 || line.charAt(0) <= ' ' || line.charAt(colon - 1) <= ' ') {
                throw new MalformedAnswerException("The headers of the answer are malformed or too long");
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>(1))
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** Reads and forgets what may follow a body that comes in chunks. */
    static void skipTrailers(Incoming in) throws IOException {
        headers(in);
    }
}
