package io.github.walletapi.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that nobody thought of, made of those of {@link RawAnswersTest}: the client reads of each what the grammar
 * says, in whatever pieces it comes. {@code -Dwallet.test.fuzz} says how many, {@code -Dwallet.test.seed} which.
 */
@SuppressWarnings("NullAway") // A test may be blunter than the library.
class AnswerFuzzTest {
    private static final int LONGEST = 300;
    private static final String[] PIECES = {
        "\r\n",
        "\n",
        "\r",
        "\t",
        " ",
        ":",
        ";",
        ",",
        "0",
        "5",
        "f",
        "\u0000",
        "\u000b",
        "\f",
        "\u001c",
        "\u007f",
        "\u00a0",
        "\u00e4",
        "chunked",
        "close",
        "keep-alive",
        "Content-Length: 5\r\n",
        "Transfer-Encoding: chunked\r\n",
        "\r\n\r\n",
        "0\r\n\r\n",
        "HTTP/1.1 ",
        "HTTP/1.0 200 OK\r\n",
        "HTTP/1.1 100 X\r\n\r\n",
        "503",
        "204",
        "999",
        "99999999999999999999"
    };

    private static final List<String> SEEDS = RawAnswersTest.cases().stream()
            .map(RawAnswersTest.Case::raw)
            .filter(raw -> raw.length() < LONGEST)
            .map(raw -> new String(raw.getBytes(ISO_8859_1), ISO_8859_1))
            .toList();

    static List<String> seeds() {
        return SEEDS;
    }

    /** Otherwise the two would be compared where they were never meant to be the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void bothReadTheSameOfWhatIsKnown(String raw) throws IOException {
        compare(raw, new Random(1));
    }

    @Test
    void bothReadTheSameOfWhatNobodyThoughtOf() throws IOException {
        int count = Integer.getInteger("wallet.test.fuzz", 5_000);
        long seed = Long.getLong("wallet.test.seed", System.nanoTime());
        System.out.println("Fuzz: " + count + " answers, -Dwallet.test.seed=" + seed);
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < count; i++) {
            taken += compare(mutated(random), random) ? 1 : 0;
        }
        System.out.println("taken: " + taken);

        // Not all of one kind: who refuses everything is never wrong.
        assertThat(taken).isBetween(count / 20, count - count / 20);
    }

    private static boolean compare(String raw, Random random) throws IOException {
        Reading client = Reading.of("GET", raw, random, true);
        Reading expected = ReferenceReading.of(raw);
        String body = client.status() < 300 ? client.body() : "";

        assertThat(new Reading(client.status(), body, client.again()))
                .as(visible(raw))
                .isEqualTo(expected);
        return client.status() > 0;
    }

    private static String mutated(Random random) {
        String raw = SEEDS.get(random.nextInt(SEEDS.size()));
        for (int left = random.nextInt(1, 5); left > 0; left--) {
            int at = random.nextInt(raw.length() + 1);
            int to = Math.min(raw.length(), at + random.nextInt(1, 8));
            String other = SEEDS.get(random.nextInt(SEEDS.size()));
            raw = switch (random.nextInt(6)) {
                case 0 -> raw.substring(0, at) + raw.substring(to);
                case 1 -> raw.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + raw.substring(to);
                case 2 -> raw.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + raw.substring(at);
                case 3 -> raw.substring(0, at) + raw.substring(at, to) + raw.substring(at);
                case 4 -> raw.substring(0, at) + (char) random.nextInt(256) + raw.substring(to);
                default -> raw.substring(0, at) + other.substring(random.nextInt(other.length() + 1));
            };
        }
        return raw;
    }

    private static String visible(String raw) {
        StringBuilder text = new StringBuilder();
        raw.chars().forEach(c -> text.append(c > ' ' && c < 0x7F ? "" + (char) c : String.format("\\u%04x", c)));
        return text.toString();
    }
}
