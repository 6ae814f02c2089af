package io.github.walletapi.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one origin, each exactly once, over connections that are kept for the next. Follows no redirect,
 * keeps no cookie, starts no thread.
 */
public final class Transport implements Wire {

    private static final int MOST_RESTING = 64;
    private static final int PROXY_REFUSES = 407;
    /** So many kept connections are lost in a row, none that carried an answer between them, until none is kept. */
    private static final int MOST_LOSSES = 2;

    private static final long WHILE = 60_000_000_000L;

    private final Connector connector;
    private final Limits limits;
    private final String hostHeader;
    /** A proxy that carries plain HTTP: it is told where to, and answers for itself too. */
    private final @Nullable HttpProxy carrier;

    private final Deque<Connection> resting = new ConcurrentLinkedDeque<>();
    private final Set<TimedChannel> open = ConcurrentHashMap.newKeySet();
    private volatile long lostAt = System.nanoTime();
    private volatile long lostKeptAt = System.nanoTime();
    private final AtomicInteger losses = new AtomicInteger();
    private volatile long keepsFrom = System.nanoTime();
    private volatile boolean closed;

    /** To the origin of a URI, through a proxy if there is one. */
    public Transport(URI baseUri, @Nullable HttpProxy proxy, Limits limits) {
        this(baseUri, proxy, limits, InetAddress::getAllByName);
    }

    Transport(URI baseUri, @Nullable HttpProxy proxy, Limits limits, Connector.Names names) {
        this.connector = new Connector(baseUri, proxy, names, open);
        this.limits = limits;
        String host = baseUri.getHost().toLowerCase(Locale.ROOT);
        int usual = connector.isSecure() ? 443 : 80;
        this.hostHeader = baseUri.getPort() < 0 || baseUri.getPort() == usual ? host : host + ":" + baseUri.getPort();
        this.carrier = connector.isSecure() ? null : proxy;
    }

    @Override
    public Answer send(
            @Nullable SSLContext tls,
            String method,
            String target,
            Map<String, List<String>> headers,
            byte[] body,
            Duration left)
            throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new NotSentException(new InterruptedIOException("The thread was interrupted before"));
        }
        long began = System.nanoTime();
        byte[] request = request(method, target, headers, body);
        Connection connection = connection(tls, !method.equals("GET"), limits.within(left));
        Answer answer = exchange(connection, method, request, left, began);
        if (carrier != null && answer.status() == PROXY_REFUSES) {
            throw new NotSentException(ProxyException.refusing(carrier, PROXY_REFUSES), connector.peer());
        }
        return answer;
    }

    private Answer exchange(Connection connection, String method, byte[] request, Duration left, long began)
            throws IOException {
        boolean kept = connection.wasUsed();
        long now = System.nanoTime();
        try {
            Answer answer = connection.exchange(method, request, limits.within(left.minusNanos(now - began)));
            if (kept) {
                losses.set(0);
            }
            return answer;
        } catch (IOException lost) {
            lostAt = System.nanoTime();
            if (kept && !(lost instanceof BrokenAnswerException || lost instanceof InterruptedIOException)) {
                lostKept(now);
            }
            throw lost;
        } finally {
            release(connection);
        }
    }

    /** Who drops what is kept, the server or somebody before it, would do so again. */
    private void lostKept(long began) {
        if (began - lostKeptAt < 0) {
            // The others that died together with the last one.
            return;
        }
        lostKeptAt = System.nanoTime();
        if (losses.incrementAndGet() >= MOST_LOSSES) {
            losses.set(0);
            keepsFrom = System.nanoTime() + WHILE;
            for (Connection next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
                next.close();
            }
        }
    }

    private byte[] request(String method, String target, Map<String, List<String>> headers, byte[] body) {
        String own = "Host: " + hostHeader;
        return carrier == null
                ? RequestHead.with(method, target, own, headers, body)
                : RequestHead.with(method, "http://" + hostHeader + target, own + carrier.line(), headers, body);
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
        if (!connection.isReusable() || closed || System.nanoTime() - keepsFrom < 0) {
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
        open.forEach(TimedChannel::abort);
    }
}
