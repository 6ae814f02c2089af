package io.github.walletapi.it;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Where a server's OpenTelemetry sends what it has seen; in a message of protocol buffers, text stands as it is. */
final class Collector {

    private final HttpServer server;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.createContext("/", exchange -> {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream sent = exchange.getRequestBody();
            try (InputStream body = zipped ? new GZIPInputStream(sent) : sent) {
                messages.add(exchange.getRequestURI().getPath() + " "
                        + new String(body.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** All that came to a path, once these words are in it; or what there is after a minute. */
    String received(String path, String... words) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            String text = String.join(
                    "\n",
                    messages.stream()
                            .filter(message -> message.startsWith(path))
                            .toList());
            if (List.of(words).stream().allMatch(text::contains)
                    || Instant.now().isAfter(end)) {
                return text;
            }
            Thread.sleep(100);
        }
    }
}
