package io.github.walletapi.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What comes in on a connection, by lines and by bytes. */
final class Incoming {

    private final Link link;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int end;

    Incoming(Link link) {
        this.link = link;
    }

    /** Whether anything came with the rest that nobody took. */
    boolean hasLeftover() {
        return position < end;
    }

    /** Waits for the first byte; false if the connection ended instead. */
    boolean begins() throws IOException {
        return position < end || fill();
    }

    /** A line without its end, which may lack its CR, as RFC 9112 section 2.2 allows in a head. */
    String line(int longest) throws IOException {
        String line = upToLineFeed(longest);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** A line without its end, which must be whole: who reads between chunks otherwise than others reads another body. */
    String exactLine(int longest) throws IOException {
        String line = upToLineFeed(longest);
        if (!line.endsWith("\r")) {
            throw new MalformedAnswerException("A chunk of the answer does not end where it says");
        }
        return line.substring(0, line.length() - 1);
    }

    /** The bytes are taken for ISO 8859-1, as HTTP says. */
    private String upToLineFeed(int longest) throws IOException {
        StringBuilder pieces = null;
        while (true) {
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            String piece = new String(buffer, from, position - from, StandardCharsets.ISO_8859_1);
            if (piece.length() + (pieces == null ? 0 : pieces.length()) > longest) {
                throw new MalformedAnswerException("A line of the answer is too long");
            }
            if (position < end) {
                position++;
                return pieces == null ? piece : pieces.append(piece).toString();
            }
            pieces = pieces == null ? new StringBuilder(piece) : pieces.append(piece);
            if (!fill()) {
                throw new EOFException("The connection ended in the head of the answer");
            }
        }
    }

    /** Some bytes, at most as many; negative at the end. */
    int read(byte[] into, int offset, int most) throws IOException {
        if (position == end && !fill()) {
            return -1;
        }
        int count = Math.min(most, end - position);
        System.arraycopy(buffer, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        int count = link.read(buffer, 0, buffer.length);
        position = 0;
        end = Math.max(0, count);
        return count > 0;
    }
}
