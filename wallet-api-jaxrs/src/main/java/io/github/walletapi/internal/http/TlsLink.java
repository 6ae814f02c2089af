package io.github.walletapi.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * TLS by the JDK's engine. Its sockets would do the same, but take the end of TCP for the end of an answer, cannot
 * look whether something came, and forget the server's alert when the server has hung up behind it.
 */
final class TlsLink implements Link {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    /** Bounds the records that are read to find the alert among them. */
    private static final int MOST_BEFORE_ALERT = 16;

    private final TimedChannel wire;
    private final SSLEngine engine;
    /** What came and was not looked at, between position and limit; so is {@link #text}. */
    private ByteBuffer came;

    private ByteBuffer text;
    private ByteBuffer record;

    private TlsLink(TimedChannel wire, SSLEngine engine) {
        this.wire = wire;
        this.engine = engine;
        int longest = engine.getSession().getPacketBufferSize();
        this.came = ByteBuffer.allocate(longest).limit(0);
        this.text = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize())
                .limit(0);
        this.record = ByteBuffer.allocate(longest);
    }

    /** Shakes hands. */
    static TlsLink over(TimedChannel wire, SSLEngine engine) throws IOException {
        TlsLink link = new TlsLink(wire, engine);
        engine.beginHandshake();
        try {
            link.shakeHands();
        } catch (SSLException | InterruptedIOException said) {
            throw said;
        } catch (IOException lost) {
            throw link.alertBehind(lost);
        }
        return link;
    }

    /** Does what the engine asks for, until it asks for nothing more. */
    private void shakeHands() throws IOException {
        settle();
        while (engine.getHandshakeStatus() == HandshakeStatus.NEED_UNWRAP) {
            if (!receive()) {
                throw new SSLHandshakeException("The server ended the handshake");
            }
            settle();
        }
    }

    private void settle() throws IOException {
        while (isOurTurn()) {
            wrap(NOTHING);
            wire.write(record.array(), record.limit());
        }
    }

    /** Whether there is something to be sent, after all is computed. */
    private boolean isOurTurn() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        return engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && !engine.isOutboundDone();
    }

    /** Makes a record of some of it. */
    private void wrap(ByteBuffer from) throws SSLException {
        record.clear();
        while (engine.wrap(from, record).getStatus() == Status.BUFFER_OVERFLOW) {
            record = ByteBuffer.allocate(
                    Math.max(2 * record.capacity(), engine.getSession().getPacketBufferSize()));
        }
        record.flip();
    }

    /** Looks at the next record, after it has come; false if it is the goodbye. */
    private boolean receive() throws IOException {
        while (true) {
            SSLEngineResult result = unwrap();
            switch (result.getStatus()) {
                case OK -> {
                    return true;
                }
                case CLOSED -> {
                    return false;
                }
                case BUFFER_OVERFLOW ->
                    text = ByteBuffer.allocate(2 * text.capacity()).limit(0);
                default -> fill();
            }
        }
    }

    private SSLEngineResult unwrap() throws SSLException {
        text.clear();
        try {
            return engine.unwrap(came, text);
        } catch (SSLException refused) {
            tellWhy();
            throw refused;
        } finally {
            text.flip();
        }
    }

    /** The server should know what we do not like about it. */
    private void tellWhy() {
        try {
            if (isOurTurn()) {
                wrap(NOTHING);
                wire.offer(record.array(), record.limit());
            }
        } catch (IOException gone) {
            // Then it will not hear it.
        }
    }

    private void fill() throws IOException {
        makeRoom();
        int count;
        try {
            count = wire.read(came.array(), came.position(), came.remaining());
            came.position(came.position() + Math.max(0, count));
        } finally {
            came.flip();
        }
        if (count < 0) {
            // Whoever cuts the wire could cut an answer like this; only the goodbye of TLS cannot be faked.
            throw engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING
                    ? new EOFException("The connection ended without the goodbye of TLS")
                    : new SSLHandshakeException("The server hung up in the handshake");
        }
    }

    private void makeRoom() {
        if (came.remaining() == came.capacity()) {
            came = ByteBuffer.allocate(2 * came.capacity()).put(came);
        } else {
            came.compact();
        }
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        while (!text.hasRemaining()) {
            if (!receive()) {
                return -1;
            }
            if (!text.hasRemaining()) {
                // Not ours: a ticket, another key, or a handshake once more.
                settle();
            }
        }
        int count = Math.min(most, text.remaining());
        text.get(into, offset, count);
        return count;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        while (from.hasRemaining()) {
            shakeHands();
            wrap(from);
            wire.write(record.array(), record.limit());
            if (engine.isOutboundDone()) {
                throw new EOFException("The connection was ended");
            }
        }
    }

    /** Tickets and other keys are no words to us; TLS 1.3 sends them whenever it likes. */
    @Override
    public boolean isQuiet(boolean patient) {
        try {
            boolean waits = patient;
            while (!text.hasRemaining()) {
                if (came.hasRemaining()) {
                    Status status = unwrap().getStatus();
                    settle();
                    if (status != Status.OK || engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
                        return false;
                    }
                    continue;
                }
                came.clear();
                int count = wire.take(came.array(), 0, came.capacity(), waits);
                came.limit(Math.max(0, count));
                if (count <= 0) {
                    return count == 0;
                }
                waits = false;
            }
            return false;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Names why a connection broke in the handshake: the server may have said why before it hung up. */
    private IOException alertBehind(IOException lost) {
        try {
            for (int i = 0; i < MOST_BEFORE_ALERT; i++) {
                while (isOurTurn()) {
                    // To nobody: the engine only reads on when it has said its part.
                    wrap(NOTHING);
                }
                if (!receive()) {
                    break;
                }
            }
        } catch (SSLException alert) {
            alert.addSuppressed(lost);
            return alert;
        } catch (IOException nothingMore) {
            lost.addSuppressed(nothingMore);
        }
        return lost;
    }

    @Override
    public void goodbye() {
        engine.closeOutbound();
        tellWhy();
    }
}
