package io.github.walletapi.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a managed server prints: the adapter copies it to the output of the tests, where this listens. */
final class Console implements AutoCloseable {

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    /** Listens from now on. */
    Console() {
        System.setOut(new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int value) {
                        before.write(value);
                        heard.write(value);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        before.write(bytes, offset, length);
                        heard.write(bytes, offset, length);
                    }

                    @Override
                    public void flush() throws IOException {
                        before.flush();
                    }
                },
                true,
                StandardCharsets.UTF_8));
    }

    String text() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        System.setOut(before);
    }
}
