package io.github.walletapi.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.random.RandomGenerator;

/**
 * What the client makes of raw bytes.
 *
 * @param status 0 if they are no answer that it takes
 * @param body empty unless there is one
 * @param again whether the connection may carry another request
 */
record Reading(int status, String body, boolean again) {
    static final int LONGEST_BODY = 100_000;
    static final Reading REFUSED = new Reading(0, "", false);
    private static final Limits LIMITS =
            new Limits(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), LONGEST_BODY);

    /** As they come in pieces over TCP, whose end anybody can make, or over TLS, where this is no proper end. */
    static Reading of(String method, String raw, RandomGenerator pieces, boolean endIsProper) throws IOException {
        TimedChannel unconnected = new TimedChannel(new HashSet<>());
        MemoryLink link = new MemoryLink(raw.getBytes(ISO_8859_1), pieces, endIsProper);
        Connection connection = new Connection(unconnected, link, null);
        try {
            Answer answer = connection.exchange(method, new byte[0], LIMITS);
            connection.rest();
            boolean again = connection.isReusable() && connection.isAlive(false);
            return new Reading(answer.status(), new String(answer.body(), ISO_8859_1), again);
        } catch (IOException refused) {
            return REFUSED;
        } finally {
            connection.close();
        }
    }
}
