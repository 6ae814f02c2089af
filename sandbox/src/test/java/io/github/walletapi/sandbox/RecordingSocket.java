package io.github.walletapi.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A connection below TLS that remembers what has come. */
final class RecordingSocket extends Socket {
    /** The type of TLS records that carry alerts, such as the one that closes. */
    static final int ALERT = 21;

    private static final int HEADER = 5;

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    RecordingSocket(int port) throws IOException {
        super(InetAddress.getLoopbackAddress(), port);
        setSoTimeout(10_000);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int count = super.read(bytes, from, most);
                if (count > 0) {
                    received.write(bytes, from, count);
                }
                return count;
            }
        };
    }

    int lastRecordType() {
        byte[] all = received.toByteArray();
        int type = -1;
        for (int at = 0; at + HEADER <= all.length; ) {
            type = all[at];
            at += HEADER + (all[at + 3] & 0xff) * 256 + (all[at + 4] & 0xff);
        }
        return type;
    }
}
