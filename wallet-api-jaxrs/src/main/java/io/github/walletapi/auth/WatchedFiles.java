package io.github.walletapi.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether files have changed since they were last looked at. It reads every one: there is no other way to see a
 * change that left time, size and place as they were.
 *
 * <p>Make one before reading the files, so that no change falls in between. Links are followed: a link that leads
 * elsewhere, as Kubernetes swaps them, is a change if the content is another. A file that is missing, cannot be read for
 * the moment, or is no file but a directory or a pipe has not changed. Only the first 8 MiB count.
 */
final class WatchedFiles {

    private static final int LIMIT = 8 * 1024 * 1024;

    private final Map<Path, Seen> seen = new LinkedHashMap<>();
    private boolean again;

    /** Remembers how the files are now; one that does not exist yet has changed once it does. */
    WatchedFiles(List<Path> files) {
        files.forEach(file -> seen.put(file, Seen.of(file, "")));
    }

    /** Whether one of them holds something else than the last time. */
    boolean changed() {
        boolean changed = again;
        again = false;
        for (Map.Entry<Path, Seen> entry : seen.entrySet()) {
            String before = entry.getValue().hash();
            Seen now = Seen.of(entry.getKey(), before);
            changed |= !now.hash().equals(before);
            entry.setValue(now);
        }
        return changed;
    }

    /** For when reading them failed: the next question is answered with yes, whether they change or not. */
    void readAgain() {
        again = true;
    }

    /** Whether all of them could be read when they were last looked at. */
    boolean present() {
        return seen.values().stream().allMatch(Seen::present);
    }

    private record Seen(boolean present, String hash) {

        static Seen of(Path file, String before) {
            // Whoever opened a pipe would wait for somebody who writes into it.
            if (!Files.isRegularFile(file)) {
                return new Seen(false, before);
            }
            try {
                return new Seen(true, hashOf(file));
            } catch (IOException unreadable) {
                return new Seen(false, before);
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
