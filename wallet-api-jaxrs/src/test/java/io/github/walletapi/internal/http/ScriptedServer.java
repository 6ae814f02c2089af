package io.github.walletapi.internal.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Reads whole requests and answers each with raw bytes, right or wrong; knows nothing of the protocol above HTTP. */
@SuppressWarnings("AddressSelection") // A test may be blunter than the library.
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\ncontent-length: *([0-9]+)");

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final @Nullable SSLContext tls;
    private volatile Script script;

    /** What is done with a request. */
    public interface Script {
        /** Writes an answer; false to hang up after it. */
        boolean answer(String request, OutputStream out) throws IOException;
    }

    /** On a free port of the loopback. */
    public ScriptedServer(Script script) {
        this(script, null);
    }

    /** The same with TLS. */
    public ScriptedServer(Script script, @Nullable SSLContext tls) {
        this.script = script;
        this.tls = tls;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        run(threads, this::accept);
    }

    /** Sends these bytes for every request, and keeps the connection open. */
    public static ScriptedServer answering(String raw) {
        return new ScriptedServer((request, out) -> write(out, raw, true));
    }

    /** Sends these bytes for every request, and hangs up. */
    public static ScriptedServer answeringAndHangingUp(String raw) {
        return new ScriptedServer((request, out) -> write(out, raw, false));
    }

    /** Gives back its last argument. */
    public static boolean write(OutputStream out, String raw, boolean stay) throws IOException {
        out.write(raw.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return stay;
    }

    public void script(Script other) {
        script = other;
    }

    public URI uri() {
        return URI.create((tls == null ? "http://127.0.0.1:" : "https://localhost:") + listener.getLocalPort() + "/");
    }

    /** Every request as it arrived, head and body. */
    public List<String> requests() {
        return requests;
    }

    /** How many connections ended without the goodbye of TLS. */
    public int brokenOff() {
        return brokenOff.get();
    }

    public int connections() {
        return connections.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = listener.accept();
            connections.incrementAndGet();
            open.add(socket);
            run(threads, () -> {
                try {
                    serve(tls == null ? socket : secured(socket, tls));
                } finally {
                    socket.close();
                    synchronized (open) {
                        open.remove(socket);
                        open.notifyAll();
                    }
                }
            });
        }
    }

    private static Socket secured(Socket socket, SSLContext tls) throws IOException {
        return tls.getSocketFactory().createSocket(socket, null, true);
    }

    /** Sends bytes to every client, past TLS. */
    public void interfere(byte[] bytes) throws IOException {
        for (Socket socket : open) {
            socket.getOutputStream().write(bytes);
        }
    }

    /** Leaves every client. */
    public void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Waits until every client has gone. */
    public void awaitNobody() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        synchronized (open) {
            while (!open.isEmpty()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError(open.size() + " connections are still open");
                }
                TimeUnit.NANOSECONDS.timedWait(open, left);
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String request = read(in); !request.isEmpty(); request = read(in)) {
                requests.add(request);
                if (!script.answer(request, socket.getOutputStream())) {
                    return;
                }
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            bytes.write(next);
            head = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
        }
        Matcher length = LENGTH.matcher(head);
        bytes.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void run(Executor threads, Work work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (SSLException | EOFException withoutGoodbye) {
                brokenOff.incrementAndGet();
            } catch (SocketException closed) {
                // The test is over, or the client has gone.
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
        threads.shutdownNow();
    }
}
