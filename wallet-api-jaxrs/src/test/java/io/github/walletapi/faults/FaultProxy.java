package io.github.walletapi.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands between client and sandbox, and fails as it is told: calls are told apart by the marker in their query. */
final class FaultProxy implements AutoCloseable {
    private static final Pattern MARKER = Pattern.compile("^[^\r]*[?&]marker=([0-9]+)");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final int sandbox;
    private final ExecutorService threads;
    private final Socket placeholder = new Socket();
    private final InetSocketAddress address;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Script> scripts = new ConcurrentHashMap<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeatedNonces = new AtomicInteger();
    private volatile @Nullable ServerSocket listener;
    private volatile @Nullable Future<?> accepting;
    private volatile boolean resetsNext;
    private volatile Supplier<Script> unmarked = () -> new Script(List.of(), 0);

    /** On a free port of the loopback, with threads that somebody else ends. */
    FaultProxy(int sandbox, ExecutorService threads) throws IOException {
        this.sandbox = sandbox;
        this.threads = threads;
        // Keeps the port while nobody listens: a connection is refused then, and no other process takes the port.
        placeholder.setReuseAddress(true);
        if (placeholder.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
            placeholder.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        }
        placeholder.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        address = new InetSocketAddress(placeholder.getLocalAddress(), placeholder.getLocalPort());
        listen();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + address.getPort() + "/");
    }

    /** Does so with the requests of a call. */
    void follow(int marker, Script script) {
        scripts.put(marker, script);
    }

    /** Does so with each request of a call that has no marker, as typed ones have none. */
    void followUnmarked(Supplier<Script> scripts) {
        unmarked = scripts;
    }

    /** Carries out a request whose client has gone long ago. */
    void carryOut(HttpMessage late) throws IOException {
        try (Socket server = new Socket(address.getAddress(), sandbox)) {
            answer(server, new BufferedInputStream(server.getInputStream()), late);
        }
    }

    /** The call is over. */
    void forget(int marker) {
        scripts.remove(marker);
    }

    /** All requests that came over connections of the client had so many nonces that had been there before. */
    int repeatedNonces() {
        return repeatedNonces.get();
    }

    /** Refuses connections from now on; those that stand stay. */
    void refuse() {
        try {
            ServerSocket listening = listener;
            listener = null;
            if (listening != null) {
                listening.close();
            }
            Future<?> ending = accepting;
            if (ending != null) {
                // Until the thread has left accept(), the port answers.
                ending.get();
            }
        } catch (IOException | InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Accepts connections again. */
    void listen() {
        if (listener != null) {
            return;
        }
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            SocketOption<Boolean> shared = StandardSocketOptions.SO_REUSEPORT;
            if (listening.supportedOptions().contains(shared)) {
                listening.setOption(shared, true);
            }
            listening.bind(address, 50);
            listener = listening;
            accepting = threads.submit(() -> accept(listening));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next connection is reset as soon as it stands. */
    void resetNext() {
        resetsNext = true;
    }

    /** Ends all connections while none carries a request, politely or with a reset; afterwards the client can see it. */
    void endResting(boolean reset) {
        try {
            for (Socket socket : open) {
                if (reset) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (awaitAtMost(0) > 0) {
            throw new IllegalStateException("connections do not end");
        }
    }

    /** Waits until only so many connections are open; how many there are. */
    int awaitAtMost(int count) {
        long end = System.nanoTime() + PATIENCE;
        synchronized (open) {
            for (long left = PATIENCE; open.size() > count && left > 0; left = end - System.nanoTime()) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(open, left);
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                    return open.size();
                }
            }
            return open.size();
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (resetsNext) {
                    resetsNext = false;
                    client.setSoLinger(true, 0);
                    client.close();
                } else {
                    open.add(client);
                    threads.execute(() -> carry(client));
                }
            } catch (IOException closed) {
                // The loop sees it.
            }
        }
    }

    private void carry(Socket client) {
        try (client;
                Socket server = new Socket(address.getAddress(), sandbox)) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            InputStream fromClient = new BufferedInputStream(client.getInputStream());
            InputStream fromServer = new BufferedInputStream(server.getInputStream());
            boolean fresh = true;
            for (boolean goesOn = true; goesOn; fresh = false) {
                HttpMessage request = HttpMessage.read(fromClient);
                if (request == null) {
                    return;
                }
                Script script = scriptOf(request);
                Exchange.Upstream upstream = sent -> answer(server, fromServer, sent);
                goesOn = script.next(fresh).take(new Exchange(request, client, fromClient, upstream, script));
            }
        } catch (IOException gone) {
            // One of the three has gone; so do the others.
        } finally {
            synchronized (open) {
                open.remove(client);
                open.notifyAll();
            }
        }
    }

    private static HttpMessage answer(Socket server, InputStream fromServer, HttpMessage request) throws IOException {
        server.getOutputStream().write(request.bytes());
        HttpMessage answer = HttpMessage.read(fromServer);
        if (answer == null) {
            throw new IOException("the sandbox hung up");
        }
        return answer;
    }

    private Script scriptOf(HttpMessage request) {
        String nonce = request.find(NONCE);
        if (nonce == null || !nonces.add(nonce)) {
            repeatedNonces.incrementAndGet();
        }
        String marker = request.find(MARKER);
        Script script = marker == null ? null : scripts.get(Integer.valueOf(marker));
        return script == null ? unmarked.get() : script;
    }

    @Override
    public void close() throws IOException {
        refuse();
        endResting(false);
        placeholder.close();
    }
}
