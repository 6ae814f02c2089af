package io.github.walletapi.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;

/**
 * A socket whose reads end at a deadline, also those that TLS makes above it: a socket's own timeout begins anew with
 * every byte, so that a peer which sends one now and then is waited for without an end.
 */
final class TimedSocket extends Socket {

    private final Set<TimedSocket> open;
    private volatile Deadline deadline = Deadline.in(Duration.ZERO, Duration.ZERO);

    /** One that is in this set until it is closed. */
    TimedSocket(Set<TimedSocket> open) {
        super();
        this.open = open;
        open.add(this);
    }

    void until(Deadline end) {
        deadline = end;
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

    /** Ends it without a word, also below a thread that waits for it. */
    void abort() {
        try {
            close();
        } catch (IOException closedAnyway) {
            // There is nothing left to close.
        }
    }

    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // It must not wait for who reads.
    @Override
    public void close() throws IOException {
        open.remove(this);
        super.close();
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
