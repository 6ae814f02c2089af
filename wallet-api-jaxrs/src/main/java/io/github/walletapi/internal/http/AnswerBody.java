package io.github.walletapi.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Collects the body of one answer: by its length, by chunks, or until the connection ends. */
final class AnswerBody {

    private static final int FIRST_SIZE = 16 * 1024;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    /** Bounds the size of a chunk. */
    private static final int LONGEST_LINE = 1024;

    /** What chunks say besides their size means nothing to us; all together it is bounded as a head is. */
    private static final int LONGEST_EXTENSIONS = 64 * 1024;

    private static final int USUAL_SIZE = 16;

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

    /** Reads it to its end, which is where RFC 9112 section 6.3 says. */
    void read() throws IOException {
        if (head.has("Transfer-Encoding")) {
            // With a length besides, or from an old server, somebody on the way may have understood it otherwise.
            endsItself = !head.has("Content-Length") && head.persistent();
            List<String> codings = Grammar.list(head.lines("Transfer-Encoding"));
            if (codings.size() != 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
                throw new MalformedAnswerException("The answer has a transfer encoding that is not chunked");
            }
            chunks();
        } else if (head.has("Content-Length")) {
            take(length());
        } else {
            endsItself = false;
            untilTheConnectionEnds();
        }
    }

    /** Stands for an answer that has none, whatever its headers say: then what follows is not known to be the next answer. */
    void skip() {
        endsItself = !head.has("Transfer-Encoding")
                && head.lines("Content-Length").stream().allMatch("0"::equals);
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
        int extensionsLeft = LONGEST_EXTENSIONS;
        while (true) {
            String line = in.exactLine(LONGEST_LINE);
            int semicolon = line.indexOf(';');
            String size = Grammar.trimmed(semicolon < 0 ? line : line.substring(0, semicolon));
            extensionsLeft -= Math.max(0, line.length() - USUAL_SIZE);
            long left = line.startsWith(size) && Grammar.isText(line)
                    ? Grammar.number(size, HEXADECIMAL)
                    : Grammar.NO_NUMBER;
            if (left == Grammar.NO_NUMBER || extensionsLeft < 0) {
                throw new MalformedAnswerException("A chunk of the answer does not say how long it is");
            }
            if (left == 0) {
                AnswerHead.skipTrailers(in);
                return;
            }
            take(left);
            if (!in.exactLine(LONGEST_LINE).isEmpty()) {
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

    /** RFC 9110 section 8.6: the same twice is as good as once. */
    private long length() throws MalformedAnswerException {
        List<String> members = Grammar.members(head.lines("Content-Length"));
        long length = Grammar.number(members.get(0), DECIMAL);
        for (String other : members) {
            length = Grammar.number(other, DECIMAL) == length ? length : Grammar.NO_NUMBER;
        }
        if (length == Grammar.NO_NUMBER) {
            throw new MalformedAnswerException("The answer has a length that is no number, or two of them");
        }
        return length;
    }

    private MalformedAnswerException tooLong() {
        return new MalformedAnswerException("The answer is longer than " + longest + " bytes");
    }
}
