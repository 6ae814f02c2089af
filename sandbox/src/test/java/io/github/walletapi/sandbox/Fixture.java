package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/** What several tests start from. */
final class Fixture {
    private Fixture() {}

    static final String APP_ID = "application1";
    static final String APP_KEY = "applicationKey1";

    static Clock fixedClock() {
        return Clock.fixed(Instant.ofEpochSecond(Signed.TIME), ZoneOffset.UTC);
    }

    /** The documented private client, and an application. */
    static SandboxBuilder withApplication() {
        return SandboxServer.builder()
                .clock(fixedClock())
                .client(Signed.ID, Signed.KEY)
                .client(APP_ID, APP_KEY, "application");
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream("/" + resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonStructure json(String resource) {
        try (JsonReader reader = Json.createReader(new java.io.StringReader(text(resource)))) {
            return reader.read();
        }
    }

    /** A clock that tests move by hand. */
    static final class HandClock extends Clock {
        private Instant now = Instant.ofEpochSecond(Signed.TIME);

        synchronized void moveBy(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
