package io.github.walletapi.auth;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads something from files, and again only when one of them holds something else. Key stores are slow to open on
 * purpose; looking whether they changed is not.
 *
 * <p>A source for {@link Reloading}, which lets one thread in at a time: it has no lock of its own.
 *
 * @param <T> what is read
 */
public final class FileBacked<T> implements Supplier<T> {

    private final List<Path> files;
    private final Supplier<T> reader;
    private @Nullable WatchedFiles watched;
    private @Nullable T last;

    /**
     * Reads nothing yet.
     *
     * @param files all that the reader looks at
     * @param reader throws if they cannot be read
     */
    public FileBacked(List<Path> files, Supplier<T> reader) {
        this.files = List.copyOf(files);
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
     * The last reading, if the files still hold the same; otherwise another. The first one opens each file once, and
     * leaves nothing to compare with: so the second one reads again, whatever they hold.
     *
     * @throws RuntimeException what the reader throws, for a file that is gone too
     */
    @Override
    public T get() {
        T known = last;
        if (known == null) {
            return read();
        }
        WatchedFiles looked = watched;
        if (looked == null) {
            // Before they are read, so that no change falls in between.
            watched = new WatchedFiles(files);
            return read();
        }
        boolean changed = looked.changed();
        return changed || !looked.present() ? read() : known;
    }

    private T read() {
        try {
            T read = reader.get();
            last = read;
            return read;
        } catch (RuntimeException | Error unreadable) {
            if (watched != null) {
                // Perhaps half written: it counts as changed until it can be read.
                watched.readAgain();
            }
            throw unreadable;
        }
    }
}
