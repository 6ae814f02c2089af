package io.github.walletapi.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection of TCP on which everything ends at a deadline, reading and writing: a socket's own timeout begins anew
 * with every byte, and it has none for a peer that stops reading. For one thread at a time, but for {@link #abort}.
 *
 * <p>An interrupt ends whatever waits here, in platform and virtual threads alike, unless it is {@link #shield}ed.
 */
final class TimedChannel implements Link {

    /** The JDK keeps a buffer outside of the heap for the largest piece that a thread ever wrote. */
    private static final int LONGEST_PIECE = 64 * 1024;

    private final Set<TimedChannel> open;
    private final SocketChannel channel;
    private Deadline deadline = Deadline.in(Duration.ZERO, Duration.ZERO);
    private boolean shielded;
    private @Nullable InputStream in;
    private volatile @Nullable Selector waiting;
    private volatile boolean aborted;

    /** One that is in this set until it is ended. */
    TimedChannel(Set<TimedChannel> open) throws IOException {
        this.open = open;
        this.channel = SocketChannel.open();
        open.add(this);
    }

    /** Nothing takes longer from now on. */
    void until(Deadline end) {
        deadline = end;
    }

    /**
     * Whether an interrupt waits until the answer is there: only the answer says what was done, and with it may come
     * the only copy of a new key.
     */
    void shield(boolean on) {
        shielded = on;
    }

    void connect(InetSocketAddress address, int millis) throws IOException {
        try {
            channel.socket().connect(address, millis);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            in = channel.socket().getInputStream();
        } catch (IOException failure) {
            throw plain(failure);
        }
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        try {
            return shielded ? awaited(ByteBuffer.wrap(into, offset, most)) : blocked(into, offset, most, left());
        } catch (IOException failure) {
            throw plain(failure);
        }
    }

    private int left() throws SocketTimeoutException {
        return deadline.millisLeft();
    }

    /** As the JDK waits: a virtual thread leaves its carrier. */
    private int blocked(byte[] into, int offset, int most, int millis) throws IOException {
        blocking(true);
        channel.socket().setSoTimeout(millis);
        InputStream connected = in;
        if (connected == null) {
            throw new SocketException("Not connected");
        }
        return connected.read(into, offset, most);
    }

    private int awaited(ByteBuffer into) throws IOException {
        blocking(false);
        int count = channel.read(into);
        while (count == 0) {
            await(SelectionKey.OP_READ);
            count = channel.read(into);
        }
        return count;
    }

    /** What has come, without waiting, or after a millisecond; zero if nothing has, negative at the end. */
    int take(byte[] into, int offset, int most, boolean patient) throws IOException {
        if (!patient) {
            blocking(false);
            return channel.read(ByteBuffer.wrap(into, offset, most));
        }
        try {
            return blocked(into, offset, most, 1);
        } catch (SocketTimeoutException silence) {
            return 0;
        }
    }

    @Override
    public boolean isQuiet(boolean patient) {
        try {
            return take(new byte[1], 0, 1, patient) == 0;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, bytes.length);
    }

    /** So many of them. */
    void write(byte[] bytes, int count) throws IOException {
        try {
            blocking(false);
            for (int done = 0; done < count; ) {
                int now = channel.write(ByteBuffer.wrap(bytes, done, Math.min(count - done, LONGEST_PIECE)));
                if (now == 0) {
                    await(SelectionKey.OP_WRITE);
                }
                done += now;
            }
        } catch (IOException failure) {
            throw plain(failure);
        }
    }

    /** As many of them as go out without waiting. */
    void offer(byte[] bytes, int count) throws IOException {
        blocking(false);
        channel.write(ByteBuffer.wrap(bytes, 0, count));
    }

    @Override
    public void goodbye() {
        // TCP has none but its end.
    }

    private void blocking(boolean wanted) throws IOException {
        if (channel.isBlocking() != wanted) {
            channel.configureBlocking(wanted);
        }
    }

    private void await(int operation) throws IOException {
        boolean interrupted = false;
        try (Selector selector = Selector.open()) {
            waiting = selector;
            channel.register(selector, operation);
            while (selector.select(left()) == 0) {
                if (aborted) {
                    throw new SocketException("Socket closed");
                }
                if (!Thread.currentThread().isInterrupted()) {
                    throw new SocketTimeoutException("Timed out");
                }
                if (!shielded) {
                    throw interrupted();
                }
                interrupted |= Thread.interrupted();
            }
        } finally {
            waiting = null;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static InterruptedIOException interrupted() {
        return new InterruptedIOException("The thread was interrupted");
    }

    /** Sockets and channels call the same thing by different names. */
    private IOException plain(IOException failure) {
        if (failure instanceof InterruptedIOException) {
            return failure;
        }
        if (!aborted && !channel.isOpen() && Thread.currentThread().isInterrupted()) {
            return interrupted();
        }
        if (failure instanceof SocketException) {
            return failure;
        }
        String message = failure instanceof ClosedChannelException ? "Socket closed" : failure.getMessage();
        SocketException same = new SocketException(message);
        same.initCause(failure);
        return same;
    }

    /** Ends it without a word, also below a thread that waits for it. */
    void abort() {
        aborted = true;
        open.remove(this);
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            // There is nothing left to close.
        }
        Selector selector = waiting;
        if (selector != null) {
            selector.wakeup();
        }
    }
}
