package io.github.walletapi.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the body of one answer: by its length, by chunks, or until the connection ends. */
final class AnswerBody {

    private static final int FIRST_SIZE = 16 * 1024;
    private static final int LONGEST_LINE = 1024;

    private final Incoming in;
    private final AnswerHead head;
    private final int longest;
    private final boolean beginningIsEnough;
    private byte[] bytes = {};
    private int count;
    private boolean inChunks;
    private boolean endsItself = true;

    private AnswerBody(Incoming in, AnswerHead head, int longest, boolean beginningIsEnough) {
        this.in = in;
        this.head = head;
        this.longest = longest;
        this.beginningIsEnough = beginningIsEnough;
    }

    /** One that is refused, as soon as its length is known, if it is longer. */
    static AnswerBody whole(Incoming in, AnswerHead head, int longest) {
        return new AnswerBody(in, head, longest, false);
    }

    /** One that is refused too if it is longer, but only after so much of it was read. */
    static AnswerBody beginning(Incoming in, AnswerHead head, int longest) {
        return new AnswerBody(in, head, longest, true);
    }

    /** Reads it to its end. */
    void read() throws IOException {
        String encoding = head.header("Transfer-Encoding");
        String length = length();
        if (encoding != null) {
            // With a length besides, or from an old server, somebody on the way may have understood it otherwise.
            endsItself = length == null && head.persistent();
            if (!encoding.equalsIgnoreCase("chunked")) {
                throw new MalformedAnswerException("The answer has a transfer encoding that is not chunked");
            }
            chunks();
        } else if (length != null) {
            take(number(length, 10));
        } else {
            endsItself = false;
            untilTheConnectionEnds();
        }
    }

    /** Of an answer that has none, whatever its headers say: then what follows is not known to be the next answer. */
    void skip() throws MalformedAnswerException {
        String length = length();
        endsItself = head.header("Transfer-Encoding") == null && (length == null || length.equals("0"));
    }

    private void untilTheConnectionEnds() throws IOException {
        int read = 0;
        while (read >= 0) {
            read = more(Long.MAX_VALUE);
        }
    }

    /** What was read until now. */
    byte[] soFar() {
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }

    /** Whether its end was known without the end of the connection. */
    boolean endsItself() {
        return endsItself;
    }

    private void chunks() throws IOException {
        inChunks = true;
        while (true) {
            String size = in.line(LONGEST_LINE);
            int semicolon = size.indexOf(';');
            long left = number((semicolon < 0 ? size : size.substring(0, semicolon)).strip(), 16);
            if (left == 0) {
                AnswerHead.skipTrailers(in);
                return;
            }
            take(left);
            if (!in.line(LONGEST_LINE).isEmpty()) {
                throw new MalformedAnswerException("A chunk of the answer is longer than it says");
            }
        }
    }

    private void take(long expected) throws IOException {
        int room = longest - count;
        boolean fits = expected <= room;
        if (!fits && !beginningIsEnough) {
            throw tooLong();
        }
        for (long left = fits ? expected : room; left > 0; ) {
            int read = more(left);
            if (read < 0) {
                throw new EOFException("The connection ended in the body of the answer");
            }
            left -= read;
        }
        if (!fits) {
            throw tooLong();
        }
    }

    /** Reads once; the array grows with what came, not with what was announced. */
    private int more(long most) throws IOException {
        if (count == bytes.length) {
            // A chunk says nothing of how many others follow: after the first, the array doubles.
            long expected = inChunks && count > 0 ? Long.MAX_VALUE : most;
            long more = Math.min(expected, Math.max(FIRST_SIZE, count));
            bytes = Arrays.copyOf(bytes, (int) Math.min(count + more, longest + 1L));
        }
        int read = in.read(bytes, count, (int) Math.min(most, bytes.length - count));
        count += Math.max(0, read);
        if (count > longest) {
            throw tooLong();
        }
        return read;
    }

    private @Nullable String length() throws MalformedAnswerException {
        List<String> lengths = head.headers().get("Content-Length");
        if (lengths == null) {
            return null;
        }
        if (lengths.stream().distinct().count() > 1) {
            throw new MalformedAnswerException("The answer has two lengths");
        }
        return lengths.get(0);
    }

    private long number(String digits, int radix) throws MalformedAnswerException {
        boolean plain = !digits.isEmpty() && digits.length() <= 15;
        if (!plain || !digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0)) {
            throw new MalformedAnswerException("The answer has a length that is no number");
        }
        return Long.parseLong(digits, radix);
    }

    private MalformedAnswerException tooLong() {
        return new MalformedAnswerException("The answer is longer than " + longest + " bytes");
    }
}
