package io.github.walletapi.it;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks {@link Probe} for something, as a visitor would. */
final class ProbeClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URL base;

    ProbeClient(URL base) {
        this.base = base;
    }

    static ProbeClient of(URI application) {
        try {
            return new ProbeClient(application.toURL());
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** The answer, whatever its status. */
    String ask(String what) {
        return ask(what, "");
    }

    String ask(String what, String text) {
        return ask(HTTP, what, text);
    }

    /** As a visitor who may have cookies. */
    String ask(HttpClient visitor, String what, String text) {
        URI uri = URI.create(base + "probe/" + what + "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        try {
            return visitor.send(
                            HttpRequest.newBuilder(uri)
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
