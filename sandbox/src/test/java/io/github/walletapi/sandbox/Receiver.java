package io.github.walletapi.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An application that hears of callbacks, and answers as a test wants. */
final class Receiver implements AutoCloseable {
    /** What was posted, as it came. */
    record Post(String method, String target, String host, String type, String body) {}

    private final HttpServer server;
    private final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();
    private volatile int status = 200;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hear?shop=1");
    }

    void answerWith(int next) {
        status = next;
    }

    private void answer(HttpExchange exchange) throws IOException {
        int now = status;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posts.add(new Post(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Host"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
        if (now / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(now, -1);
        exchange.close();
    }

    /** The next post, whenever it comes. */
    Post next() {
        try {
            Post post = posts.poll(20, TimeUnit.SECONDS);
            if (post == null) {
                throw new AssertionError("nothing was posted");
            }
            return post;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int waiting() {
        return posts.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
