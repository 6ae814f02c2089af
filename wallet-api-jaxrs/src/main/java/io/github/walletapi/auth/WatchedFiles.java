package io.github.walletapi.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether files have changed since they were last looked at.
 *
 * <p>Make one before reading the files for the first time, so that no change falls in between. Links are followed: a
 * link that leads elsewhere, as Kubernetes swaps them, is a change if the content is another. A file that is missing,
 * cannot be read for the moment, or is no file but a directory or a pipe has not changed. Only the first 8 MiB count.
 */
public final class WatchedFiles {

    private static final int LIMIT = 8 * 1024 * 1024;

    private final Map<Path, Seen> seen = new LinkedHashMap<>();
    /** No monitor: a virtual thread that waits for a file must not hold its carrier. */
    private final ReentrantLock looking = new ReentrantLock();

    private boolean again;

    /** Remembers how the files are now; one that does not exist yet has changed once it does. */
    public WatchedFiles(List<Path> files) {
        files.forEach(file -> seen.put(file, Seen.NOTHING));
        changed(true);
        again = false;
    }

    /** Cheap: reads only files whose time, size or place is another than the last time. */
    public boolean changed() {
        return changed(false);
    }

    /** Reads every file: the only way to see a change that left time, size and place as they were. */
    public boolean contentChanged() {
        return changed(true);
    }

    /** For when reading them failed: the next question is answered with yes, whether they change or not. */
    public void readAgain() {
        looking.lock();
        try {
            again = true;
        } finally {
            looking.unlock();
        }
    }

    /** Whether all of them could be read when they were last looked at. */
    boolean present() {
        looking.lock();
        try {
            return seen.values().stream().allMatch(file -> file.place() != null);
        } finally {
            looking.unlock();
        }
    }

    private boolean changed(boolean thorough) {
        looking.lock();
        try {
            boolean changed = again;
            again = false;
            for (Map.Entry<Path, Seen> entry : seen.entrySet()) {
                Seen now = Seen.of(entry.getKey(), entry.getValue(), thorough);
                changed |= !now.hash().equals(entry.getValue().hash());
                entry.setValue(now);
            }
            return changed;
        } finally {
            looking.unlock();
        }
    }

    private record Place(
            Path real,
            FileTime modified,
            long size,
            @Nullable Object inode) {

        static Place of(Path file) throws IOException {
            Path real = file.toRealPath();
            BasicFileAttributes now = Files.readAttributes(real, BasicFileAttributes.class);
            if (!now.isRegularFile()) {
                // Whoever opened a pipe would wait for somebody who writes into it.
                throw new FileSystemException(file.toString(), null, "no regular file");
            }
            return new Place(real, now.lastModifiedTime(), now.size(), now.fileKey());
        }
    }

    private record Seen(@Nullable Place place, String hash) {

        static final Seen NOTHING = new Seen(null, "");

        static Seen of(Path file, Seen before, boolean thorough) {
            try {
                Place now = Place.of(file);
                return now.equals(before.place) && !thorough ? before : new Seen(now, hashOf(now.real));
            } catch (IOException missing) {
                // With the place forgotten, a file that comes back is read, even if it looks the same.
                return new Seen(null, before.hash);
            }
        }

        private static String hashOf(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(in.readNBytes(LIMIT)));
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException("This JDK has no SHA-256", everyJdkHasIt);
            }
        }
    }
}
