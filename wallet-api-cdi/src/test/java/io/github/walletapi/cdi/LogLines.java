package io.github.walletapi.cdi;

import java.text.MessageFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What this library logs while it is open, each line as {@code LEVEL text}. */
final class LogLines implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    /** Held here: a logger that nobody holds is forgotten with its handlers. */
    private final Logger logger = Logger.getLogger("io.github.walletapi");

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            String text = entry.getParameters() == null
                    ? entry.getMessage()
                    : MessageFormat.format(entry.getMessage(), entry.getParameters());
            lines.add(entry.getLevel() + " " + text);
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

    LogLines() {
        logger.addHandler(handler);
    }

    /** Those that begin with this. */
    List<String> beginningWith(String beginning) {
        return lines().filter(line -> line.startsWith(beginning)).toList();
    }

    Stream<String> lines() {
        return lines.stream();
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
