package io.github.walletapi.sandbox.internal.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Reads and writes the bytes of one TCP connection, through TLS or not. */
final class TcpConnection implements Closeable {
    private static final int MAX_DRAINED = 8 * 1024 * 1024;

    private final Socket tcp;
    /** Is TLS over the connection, or the connection itself. */
    private final Socket upper;

    private final InputStream in;
    private final Duration patience;
    private long deadline;

    private TcpConnection(Socket tcp, Socket upper, Duration patience) throws IOException {
        this.tcp = tcp;
        this.upper = upper;
        this.patience = patience;
        this.in = new BufferedInputStream(new Timed(upper.getInputStream()));
        awaitRequest();
    }

    /** Ends a request that comes in byte by byte: each would be in time, and all together would hold the thread for ever. */
    private final class Timed extends FilterInputStream {
        Timed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("The request takes too long");
            }
            return super.read(buffer, offset, length);
        }
    }

    /**
     * Opens the connection, with the handshake of TLS if there is TLS.
     *
     * @param patience how long a client may stay silent
     */
    static TcpConnection open(Socket tcp, @Nullable ServerTls tls, Duration patience) throws IOException {
        // Nagle and delayed acknowledgements together cost 40 ms for each answer.
        tcp.setTcpNoDelay(true);
        tcp.setSoTimeout(Math.toIntExact(patience.toMillis()));
        if (tls == null) {
            return new TcpConnection(tcp, tcp, patience);
        }
        SSLSocket upper = tls.over(tcp);
        try {
            upper.startHandshake();
        } catch (IOException e) {
            try {
                drain(tcp);
            } catch (IOException gone) {
                e.addSuppressed(gone);
            }
            throw e;
        }
        return new TcpConnection(tcp, upper, patience);
    }

    InputStream in() {
        return in;
    }

    /** Gives the next request its time: as long to come in as it may let wait for itself. */
    void awaitRequest() {
        deadline = System.nanoTime() + patience.multipliedBy(2).toNanos();
    }

    OutputStream out() throws IOException {
        return upper.getOutputStream();
    }

    /** Returns the certificate that the client has shown in the handshake. */
    @Nullable
    X509Certificate certificate() {
        try {
            return upper instanceof SSLSocket tls
                            && tls.getSession().getPeerCertificates()[0] instanceof X509Certificate shown
                    ? shown
                    : null;
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
    }

    /** Ends properly, with TLS too, where a mere end of the connection is a sign of trouble. */
    void finish() throws IOException {
        if (!tcp.isClosed()) {
            upper.shutdownOutput();
        }
        tcp.close();
    }

    /** Ends properly and takes what the client still sends. */
    void finishAfterReading() throws IOException {
        if (upper != tcp) {
            upper.shutdownOutput();
        }
        drain(tcp);
        tcp.close();
    }

    /** Reads what is left: closing with unread input would reset the connection and could take the answer with it. */
    private static void drain(Socket tcp) throws IOException {
        tcp.shutdownOutput();
        tcp.setSoTimeout(1000);
        byte[] buffer = new byte[8192];
        int total = 0;
        InputStream in = tcp.getInputStream();
        for (int n = in.read(buffer); n >= 0 && total < MAX_DRAINED; n = in.read(buffer)) {
            total += n;
        }
    }

    /** Ends as when the machine of a server has crashed and comes back: the peer gets an RST. */
    void reset() throws IOException {
        tcp.setSoLinger(true, 0);
        tcp.close();
    }

    /** Waits, and takes what comes, until the client closes the connection. */
    void awaitEnd() throws IOException {
        tcp.setSoTimeout(0);
        byte[] buffer = new byte[8192];
        InputStream untimed = upper.getInputStream();
        while (untimed.read(buffer) >= 0) {
            // Nobody answers any more.
        }
    }

    /** Closes at once, whoever is reading or writing; TLS is not told, as that could wait for the peer. */
    @Override
    public void close() throws IOException {
        tcp.close();
    }
}
