package io.github.walletapi.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Says how a response is sent, properly or as broken as a test wants it.
 *
 * @param contentLength what to announce, or {@link #PROPER_LENGTH} or {@link #NO_LENGTH}
 * @param headLimit after how many bytes of status line and headers the connection ends, {@link #UNCUT} or {@link #HALF}
 * @param bodyLimit after how many bytes of the body the connection ends, or {@link #UNCUT}
 * @param chunkSize bytes in a chunk, 0 for a body that is not chunked
 * @param endless whether spaces follow the body until the client closes the connection
 * @param interim statuses of interim responses to send first
 * @param delay how long to wait before the first byte
 * @param pause how long to wait after each byte
 * @param ending what happens after the last byte
 */
public record Delivery(
        long contentLength,
        int headLimit,
        int bodyLimit,
        int chunkSize,
        boolean endless,
        List<Integer> interim,
        Duration delay,
        Duration pause,
        Ending ending) {
    public static final long PROPER_LENGTH = -1;
    public static final long NO_LENGTH = -2;
    public static final int UNCUT = Integer.MAX_VALUE;
    public static final int HALF = -1;

    /** As an HTTP server sends responses. */
    static final Delivery NORMAL = withContentLength(PROPER_LENGTH);

    /** Without a Content-Length, so that the end of the connection is that of the body. */
    public static final Delivery UNTIL_CLOSE = withContentLength(NO_LENGTH);

    private static final byte[] FILLER = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);

    /** Says what happens after the last byte of a connection that is not to carry another response. */
    public enum Ending {
        FIN,
        RST,
        SILENCE
    }

    private static Delivery withContentLength(long length) {
        return new Delivery(length, UNCUT, UNCUT, 0, false, List.of(), Duration.ZERO, Duration.ZERO, Ending.FIN);
    }

    boolean isChunked() {
        return chunkSize > 0;
    }

    /** Says whether another response can follow on the same connection. */
    boolean leavesOpen(int bodyLength) {
        return isSelfDelimiting(bodyLength) && headLimit == UNCUT && bodyLimit == UNCUT && ending == Ending.FIN;
    }

    /** Says whether a client finds the end of the body without the end of the connection. */
    boolean isSelfDelimiting(int bodyLength) {
        return !endless && (contentLength == PROPER_LENGTH || contentLength == bodyLength);
    }

    byte[] head(byte[] whole) {
        return Arrays.copyOf(whole, headLimit == HALF ? whole.length / 2 : Math.min(headLimit, whole.length));
    }

    byte[] body(byte[] whole) {
        byte[] kept = headLimit == UNCUT ? Arrays.copyOf(whole, Math.min(bodyLimit, whole.length)) : new byte[0];
        if (!isChunked()) {
            return kept;
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < kept.length; from += chunkSize) {
            chunks.writeBytes(chunk(Arrays.copyOfRange(kept, from, Math.min(kept.length, from + chunkSize))));
        }
        if (headLimit == UNCUT && bodyLimit == UNCUT && !endless) {
            chunks.writeBytes(chunk(new byte[0]));
        }
        return chunks.toByteArray();
    }

    byte[] filler() {
        return isChunked() ? chunk(FILLER) : FILLER;
    }

    private static byte[] chunk(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(content);
        bytes.writeBytes(new byte[] {'\r', '\n'});
        return bytes.toByteArray();
    }
}
