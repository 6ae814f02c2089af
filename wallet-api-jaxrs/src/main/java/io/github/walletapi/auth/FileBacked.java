package io.github.walletapi.auth;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads something from files, and again only when one of them holds something else. Key stores are slow to open on
 * purpose; looking whether they changed is not.
 *
 * @param <T> what is read
 */
public final class FileBacked<T> implements Supplier<T> {

    private final WatchedFiles files;
    private final Supplier<T> reader;
    /** No monitor: a virtual thread that waits for a file must not hold its carrier. */
    private final ReentrantLock reading = new ReentrantLock();

    private @Nullable T last;

    /**
     * Reads nothing yet.
     *
     * @param files all that the reader looks at
     * @param reader throws if they cannot be read
     */
    public FileBacked(List<Path> files, Supplier<T> reader) {
        this.files = new WatchedFiles(files);
        this.reader = reader;
    }

    /**
     * Checks that there is a file that can be read, whatever stands in it.
     *
     * @throws IllegalArgumentException that names the file and says why it cannot be read
     */
    public static void requireReadable(Path file) {
        SmallFile.requireReadable(file);
    }

    /**
     * The last reading, if the files still hold the same; otherwise another.
     *
     * @throws RuntimeException what the reader throws, for a file that is gone too
     */
    @Override
    public T get() {
        reading.lock();
        try {
            T known = last;
            boolean changed = files.contentChanged();
            return known == null || changed || !files.present() ? read() : known;
        } finally {
            reading.unlock();
        }
    }

    private T read() {
        try {
            T read = reader.get();
            last = read;
            return read;
        } catch (RuntimeException | Error unreadable) {
            // Perhaps half written: it counts as changed until it can be read.
            files.readAgain();
            throw unreadable;
        }
    }
}
