package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.internal.json.UnreadableBody;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {
    private static BoundedStream stream(int length, long bound, long announced) {
        return new BoundedStream(new ByteArrayInputStream(new byte[length]), bound, announced);
    }

    @Test
    void asLongAsTheBoundIsWhole() throws IOException {
        assertThat(stream(100, 100, -1).readAllBytes()).hasSize(100);
        assertThat(stream(100, 100, 100).readAllBytes()).hasSize(100);
        assertThat(stream(0, 100, 0).readAllBytes()).isEmpty();
    }

    @Test
    void oneByteMoreIsRefused() {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> stream(101, 100, -1).readAllBytes())
                .withMessage("The answer is longer than 100 bytes");
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> {
            BoundedStream stream = stream(3, 2, -1);
            while (stream.read() >= 0) {}
        });
    }

    @Test
    void shorterThanAnnouncedIsAFailureOfTheNetwork() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> stream(99, 1000, 100).readAllBytes())
                .withMessage("The body ended after 99 of 100 bytes");
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> {
            BoundedStream stream = stream(1, 1000, 2);
            while (stream.read() >= 0) {}
        });
    }

    @Test
    void bytesAreNotCountedTwice() throws IOException {
        BoundedStream stream = stream(100, 100, 100);
        assertThat(stream.markSupported()).isFalse();
        for (int i = 0; i < 50; i++) {
            assertThat(stream.read()).isZero();
        }
        assertThat(stream.read(new byte[200], 10, 100)).isEqualTo(50);
        assertThat(stream.read()).isNegative();
    }
}
