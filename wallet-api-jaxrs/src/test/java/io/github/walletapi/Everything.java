package io.github.walletapi;

import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Everything that is written while it is open: to any logger at any level, to standard output and to standard error. */
final class Everything implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Set<String> loggers = ConcurrentHashMap.newKeySet();
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            loggers.add(String.valueOf(entry.getLoggerName()));
            lines.add(formatter.format(entry));
            // What another formatter would do with it.
            lines.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    Everything() {
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    void add(String line) {
        lines.add(line);
    }

    /** What a log would show of it, with its causes. */
    void addObject(@Nullable Object object) {
        lines.add(object instanceof Throwable failure ? Flow.rendered(failure) : String.valueOf(object));
    }

    Set<String> loggers() {
        return loggers;
    }

    String text() {
        return String.join("\n", lines) + printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.setLevel(level);
        root.removeHandler(handler);
    }
}
