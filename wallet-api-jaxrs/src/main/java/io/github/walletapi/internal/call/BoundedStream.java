package io.github.walletapi.internal.call;

import io.github.walletapi.internal.json.UnreadableBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error, not with memory, when a body is longer than any answer of the API. */
final class BoundedStream extends FilterInputStream {

    private final long bound;
    private long count;

    BoundedStream(InputStream body, long bound) {
        super(body);
        this.bound = bound;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        counted(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int more) {
        count += more;
        if (count > bound) {
            throw new UnreadableBody("The answer is longer than " + bound + " bytes");
        }
    }
}
