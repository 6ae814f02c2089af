package io.github.walletapi.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A socket whose reads end at a deadline, also those that TLS makes above it: a socket's own timeout begins anew with
 * every byte, so that a peer which sends one now and then is waited for without an end.
 */
final class TimedSocket extends Socket {

    private volatile Deadline deadline = Deadline.in(Duration.ZERO, Duration.ZERO);

    void until(Deadline end) {
        deadline = end;
    }

    int millisLeft() throws SocketTimeoutException {
        return deadline.millisLeft();
    }

    /** How much has come that was not read, TLS included. */
    int available() throws IOException {
        return super.getInputStream().available();
    }

    /** Whether the peer hung up, or said something that nobody asked for, while nothing was under way. */
    boolean isStale() {
        try {
            setSoTimeout(1);
            // Either the end or what belongs to no answer: of no use both.
            super.getInputStream().read();
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                deadline.applyTo(TimedSocket.this);
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                deadline.applyTo(TimedSocket.this);
                return super.read(bytes, offset, length);
            }
        };
    }
}
