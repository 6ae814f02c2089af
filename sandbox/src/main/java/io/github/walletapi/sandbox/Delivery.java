package io.github.walletapi.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** How an answer is sent; fields are set only on a copy that nobody has seen yet, see {@link CannedAnswer}. */
final class Delivery {
    static final long PROPER_LENGTH = -1;
    static final long NO_LENGTH = -2;
    static final int UNCUT = Integer.MAX_VALUE;
    static final int HALF = -1;

    private static final byte[] FILLER = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);

    /** What happens after the last byte of a connection that is not to carry another answer. */
    enum Ending {
        FIN,
        RST,
        SILENCE
    }

    long announced = PROPER_LENGTH;
    int headCut = UNCUT;
    int bodyCut = UNCUT;
    int chunk;
    boolean endless;
    int[] interim = {};
    Duration delay = Duration.ZERO;
    Duration pause = Duration.ZERO;
    Ending ending = Ending.FIN;

    Delivery() {}

    Delivery(Delivery other) {
        announced = other.announced;
        headCut = other.headCut;
        bodyCut = other.bodyCut;
        chunk = other.chunk;
        endless = other.endless;
        interim = other.interim;
        delay = other.delay;
        pause = other.pause;
        ending = other.ending;
    }

    boolean isChunked() {
        return chunk > 0;
    }

    /** Whether another answer can follow on the same connection. */
    boolean leavesOpen(int bodyLength) {
        return tellsItsEnd(bodyLength) && headCut == UNCUT && bodyCut == UNCUT && ending == Ending.FIN;
    }

    /** Otherwise it is only fair to announce that the connection closes. */
    boolean tellsItsEnd(int bodyLength) {
        return !endless && (announced == PROPER_LENGTH || announced == bodyLength);
    }

    byte[] head(byte[] whole) {
        return Arrays.copyOf(whole, headCut == HALF ? whole.length / 2 : Math.min(headCut, whole.length));
    }

    byte[] body(byte[] whole) {
        byte[] kept = headCut == UNCUT ? Arrays.copyOf(whole, Math.min(bodyCut, whole.length)) : new byte[0];
        if (!isChunked()) {
            return kept;
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < kept.length; from += chunk) {
            chunks.writeBytes(chunk(Arrays.copyOfRange(kept, from, Math.min(kept.length, from + chunk))));
        }
        if (headCut == UNCUT && bodyCut == UNCUT && !endless) {
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
