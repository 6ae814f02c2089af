package io.github.walletapi.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that knows CONNECT and nothing else, and remembers where it led. */
@SuppressWarnings("StringSplitter") // A test may be blunter than the library.
final class TunnelProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final List<String> destinations = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    TunnelProxy() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        inBackground(() -> {
            while (true) {
                Socket client = listener.accept();
                sockets.add(client);
                inBackground(() -> tunnel(client));
            }
        });
    }

    /** Such as {@code 127.0.0.1:43210}. */
    String address() {
        return listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
    }

    List<String> destinations() {
        return destinations;
    }

    private void tunnel(Socket client) throws IOException {
        // Who connects sends nothing more before the answer, so nothing is lost in the reader's buffer.
        BufferedReader head =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String destination = String.valueOf(head.readLine()).split(" ")[1];
        while (!String.valueOf(head.readLine()).isEmpty()) {
            // Headers say nothing that matters here.
        }
        destinations.add(destination);
        int colon = destination.lastIndexOf(':');
        Socket server = new Socket(destination.substring(0, colon), Integer.parseInt(destination.substring(colon + 1)));
        sockets.add(server);
        client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        inBackground(() -> copy(server, client));
        copy(client, server);
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private static void inBackground(Connecting work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // Either side may close at any time.
                    }
                },
                "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Connecting {
        void run() throws IOException;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
