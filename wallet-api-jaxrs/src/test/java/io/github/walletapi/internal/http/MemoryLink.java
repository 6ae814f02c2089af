package io.github.walletapi.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** A server that has said all it will ever say, in pieces of any size, and hangs up. */
final class MemoryLink implements Link {
    private final byte[] bytes;
    private final RandomGenerator pieces;
    private final boolean endIsProper;
    private int position;

    MemoryLink(byte[] bytes, RandomGenerator pieces, boolean endIsProper) {
        this.bytes = bytes;
        this.pieces = pieces;
        this.endIsProper = endIsProper;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        int left = bytes.length - position;
        if (left == 0) {
            if (endIsProper) {
                return -1;
            }
            throw new EOFException("cut off");
        }
        int count = Math.min(Math.min(left, most), pieces.nextInt(1, 20));
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public void write(byte[] request) {
        // Whatever is asked, the answer is the same.
    }

    @Override
    public boolean isQuiet(boolean patient) {
        return position == bytes.length;
    }

    @Override
    public void goodbye() {
        // Nobody hears it.
    }
}
