package io.github.walletapi.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What comes in on a connection, by lines and by bytes. */
final class Incoming {

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int end;

    Incoming(InputStream in) {
        this.in = in;
    }

    /** Whether anything came that nobody took. */
    boolean hasLeftover() throws IOException {
        return position < end || in.available() > 0;
    }

    /** Waits for the first byte; false if the connection ended instead. */
    boolean begins() throws IOException {
        return position < end || fill();
    }

    /** A line without its end. The bytes are taken for ISO 8859-1, as HTTP says. */
    String line(int longest) throws IOException {
        StringBuilder longLine = null;
        while (true) {
            int from = position;
            while (position < end) {
                if (buffer[position++] == '\n') {
                    String rest = text(from, position - 1);
                    return withoutReturn(
                            longLine == null ? rest : longLine.append(rest).toString());
                }
            }
            if (longLine == null) {
                longLine = new StringBuilder();
            }
            longLine.append(text(from, end));
            if (longLine.length() > longest) {
                throw new MalformedAnswerException("The head of the answer is too long");
            }
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
        int count = in.read(buffer, 0, buffer.length);
        position = 0;
        end = Math.max(0, count);
        return count > 0;
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
