package io.github.walletapi.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Accepts connections, one daemon thread each, and ends them all. */
public final class HttpListener implements AutoCloseable {
    private static final long JOIN_MILLIS = 5000;

    private final ServerSocket serverSocket;
    private final @Nullable ServerTls tls;
    private final Duration patience;
    private final HttpHandler handler;
    private final ResponseHead head;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<HttpConnection, Thread> open = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread acceptor = new Thread(this::accept, "wallet-api-sandbox");

    public HttpListener(
            String host, int port, @Nullable ServerTls tls, Duration patience, HttpHandler handler, ResponseHead head)
            throws IOException {
        this.patience = patience;
        // All arguments at once: a bind that fails must not leave a socket open.
        this.serverSocket = new ServerSocket(port, 128, InetAddress.getByName(host));
        this.tls = tls;
        this.handler = handler;
        this.head = head;
        acceptor.setDaemon(true);
    }

    public void start() {
        acceptor.start();
    }

    public int port() {
        return serverSocket.getLocalPort();
    }

    public int connections() {
        return accepted.get();
    }

    public int openConnections() {
        return open.size();
    }

    private void accept() {
        while (!serverSocket.isClosed()) {
            try {
                serve(serverSocket.accept());
            } catch (IOException e) {
                // Either close() was called, which the loop sees, or one peer gave up early.
            }
        }
    }

    private void serve(Socket socket) {
        int number = accepted.incrementAndGet();
        HttpConnection connection = new HttpConnection(socket, number, tls, patience, handler, head, closing);
        Thread thread = new Thread(
                () -> {
                    try {
                        connection.run();
                    } finally {
                        open.remove(connection);
                    }
                },
                "wallet-api-sandbox-" + number);
        thread.setDaemon(true);
        open.put(connection, thread);
        thread.start();
        if (closing.getCount() == 0) {
            connection.close();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            serverSocket.close();
            Map<HttpConnection, Thread> left = Map.copyOf(open);
            left.keySet().forEach(HttpConnection::close);
            acceptor.join(JOIN_MILLIS);
            for (Thread thread : left.values()) {
                thread.join(JOIN_MILLIS);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
