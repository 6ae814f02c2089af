package io.github.walletapi.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one origin, each exactly once, over connections that are kept for the next. Follows no redirect,
 * keeps no cookie, starts no thread.
 */
public final class Transport implements AutoCloseable {

    private static final int MOST_RESTING = 64;

    private final Connector connector;
    private final Limits limits;
    private final String hostHeader;
    private final String prefix;
    private final Deque<Connection> resting = new ConcurrentLinkedDeque<>();
    private final Set<TimedSocket> open = ConcurrentHashMap.newKeySet();
    private volatile long lostAt = System.nanoTime();
    private volatile boolean closed;

    /** To the origin of a URI, through a proxy if there is one. */
    public Transport(URI baseUri, @Nullable InetSocketAddress proxy, Limits limits) {
        this.connector = new Connector(baseUri, proxy, open);
        this.limits = limits;
        String host = baseUri.getHost().toLowerCase(Locale.ROOT);
        int usual = connector.isSecure() ? 443 : 80;
        this.hostHeader = baseUri.getPort() < 0 || baseUri.getPort() == usual ? host : host + ":" + baseUri.getPort();
        // A proxy that carries plain HTTP is told where to.
        this.prefix = proxy == null || connector.isSecure() ? "" : "http://" + hostHeader;
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param tls identity and trust; null for {@code http:}
     * @param target path and query as they go out
     * @param left how long it may take at the most, whatever the limits say
     * @throws NotSentException if no connection came about
     * @throws IOException if the answer did not come whole: what the server did is not known
     */
    public Answer send(
            @Nullable SSLContext tls,
            String method,
            String target,
            Map<String, List<String>> headers,
            byte[] body,
            Duration left)
            throws IOException {
        long began = System.nanoTime();
        byte[] request = RequestHead.with(method, prefix + target, hostHeader, headers, body);
        Connection connection = connection(tls, !method.equals("GET"), limits.within(left));
        try {
            return connection.exchange(method, request, limits.within(left.minusNanos(System.nanoTime() - began)));
        } catch (IOException lost) {
            lostAt = System.nanoTime();
            throw lost;
        } finally {
            release(connection);
        }
    }

    private Connection connection(@Nullable SSLContext tls, boolean careful, Limits now) throws NotSentException {
        if (closed) {
            throw wasClosed();
        }
        for (Connection next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
            // What ended one connection may have ended those that rested then; each would cost an attempt.
            if (next.isOf(tls) && next.isAlive(careful || next.hasRestedSince(lostAt))) {
                return next;
            }
            next.close();
        }
        Connection made = connector.open(tls, now.connect());
        if (closed) {
            made.close();
            throw wasClosed();
        }
        return made;
    }

    private static NotSentException wasClosed() {
        return new NotSentException(new IOException("The client was closed"));
    }

    private void release(Connection connection) {
        if (!connection.isReusable() || closed) {
            connection.close();
            return;
        }
        connection.rest();
        resting.addFirst(connection);
        Connection oldest = resting.peekLast();
        if (resting.size() > MOST_RESTING || (oldest != null && oldest.hasRestedTooLong())) {
            Connection last = resting.pollLast();
            if (last != null) {
                last.close();
            }
        }
        if (closed) {
            close();
        }
    }

    /** Ends all connections, also those that wait for an answer, or are not made yet. */
    @Override
    public void close() {
        closed = true;
        resting.clear();
        open.forEach(TimedSocket::abort);
    }
}
