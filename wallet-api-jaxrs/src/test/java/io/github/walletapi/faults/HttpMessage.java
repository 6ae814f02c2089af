package io.github.walletapi.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request or an answer as it stands on the wire; as much of HTTP as tells where the next one begins. */
final class HttpMessage {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");

    private final String head;
    private final byte[] body;

    private HttpMessage(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** An answer of a gateway, which no server has seen. */
    static HttpMessage answer(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " \r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n";
        return new HttpMessage(head, bytes);
    }

    /** The next one; null if the connection ended before it. */
    static @Nullable HttpMessage read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        for (int last4 = 0; last4 != 0x0D0A0D0A; ) {
            int next = in.read();
            if (next < 0 && bytes.size() == 0) {
                return null;
            }
            if (next < 0) {
                throw new EOFException("the connection ended in a head");
            }
            bytes.write(next);
            last4 = (last4 << 8) | next;
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        String length = first(LENGTH, head);
        byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
        return new HttpMessage(head, body);
    }

    /** How many bytes there are of the first line and the headers, with the empty line that ends them. */
    int headLength() {
        return head.length();
    }

    /** How many bytes follow. */
    int bodyLength() {
        return body.length;
    }

    /** Which status an answer has. */
    int status() {
        String status = first(STATUS, head);
        return status == null ? 0 : Integer.parseInt(status);
    }

    /** What the first group of a pattern finds in the head; null if nothing. */
    @Nullable
    String find(Pattern pattern) {
        return first(pattern, head);
    }

    /** The same with another header. */
    HttpMessage with(String header) {
        return new HttpMessage(head.substring(0, head.length() - 2) + header + "\r\n\r\n", body);
    }

    /** The same, with a length that is wrong by so much. */
    HttpMessage withLengthWrongBy(int bytes) {
        String length = "\r\nContent-Length: " + (body.length + bytes);
        return new HttpMessage(LENGTH.matcher(head).replaceFirst(length), body);
    }

    /** All of it. */
    byte[] bytes() {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
