package io.github.walletapi.internal.call;

import io.github.walletapi.internal.json.UnreadableBody;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends with an error, not with memory, when a body is longer than any answer of the API; and with an error, not as if
 * it were whole, when it is shorter than announced: not every engine notices that the connection broke.
 */
final class BoundedStream extends FilterInputStream {

    private final long bound;
    private final long announced;
    private long count;

    /** With the length that was announced; negative if none was. */
    BoundedStream(InputStream body, long bound, long announced) {
        super(body);
        this.bound = bound;
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        counted(octet < 0 ? octet : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int more) throws IOException {
        if (more < 0 && count < announced) {
            throw new EOFException("The body ended after " + count + " of " + announced + " bytes");
        }
        count += Math.max(0, more);
        if (count > bound) {
            throw new UnreadableBody("The answer is longer than " + bound + " bytes");
        }
    }
}
