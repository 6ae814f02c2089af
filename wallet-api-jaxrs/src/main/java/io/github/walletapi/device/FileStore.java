package io.github.walletapi.device;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * A JSON object in a file, one member per device. A change writes a new file beside it, forces it to the disk and moves
 * it into place, so a crash leaves the old one or the new one. Readers need no lock.
 */
final class FileStore implements DeviceStore {

    /** Thousands of devices have half a kilobyte each. */
    private static final int LIMIT = 16 * 1024 * 1024;

    static final Replacing ATOMICALLY = (draft, file) ->
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

    /** Puts a finished draft into the place of the file. */
    @FunctionalInterface
    interface Replacing {

        void replace(Path draft, Path file) throws IOException;
    }

    private final Path file;
    private final Path directory;
    private final JsonProvider json;
    private final Replacing replacing;
    private final AtomicBoolean directoryIsChecked = new AtomicBoolean();

    FileStore(Path file, JsonProvider json, Replacing replacing) {
        this.file = file.toAbsolutePath().normalize();
        this.directory = Objects.requireNonNull(this.file.getParent(), "The store must be a file in a directory");
        this.json = json;
        this.replacing = replacing;
    }

    @Override
    public Optional<String> get(String key) {
        try {
            return Optional.ofNullable(read().get(key));
        } catch (IOException failure) {
            throw new DeviceStoreException("The file " + file + " cannot be read", failure);
        }
    }

    @Override
    public boolean putIfAbsent(String key, String value) {
        return change(content -> content.putIfAbsent(key, value) == null);
    }

    @Override
    public boolean replace(String key, String oldValue, String newValue) {
        return change(content -> content.replace(key, oldValue, newValue));
    }

    @Override
    public boolean remove(String key, String value) {
        return change(content -> content.remove(key, value));
    }

    private boolean change(Predicate<Map<String, String>> change) {
        // An interned text is the only monitor that copies of this class in other applications of the server share.
        synchronized (("wallet-api device store " + file).intern()) {
            try (FileChannel lock =
                    OwnerOnly.open(beside(".lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
                checkDirectoryOnce();
                lock.lock();
                Map<String, String> content = read();
                boolean changed = change.test(content);
                if (changed) {
                    write(content);
                }
                return changed;
            } catch (IOException | OverlappingFileLockException failure) {
                throw new DeviceStoreException("The file " + file + " cannot be changed" + advice(), failure);
            }
        }
    }

    private String advice() {
        return Files.isDirectory(directory)
                ? ""
                : ": there is no directory " + directory + "; create it, open to the user of this process only";
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try {
            OwnerOnly.check(file);
            checkDirectoryOnce();
            String text = text();
            if (!text.isBlank()) {
                parse(text, content);
            }
        } catch (NoSuchFileException nothingYet) {
            // Nothing was ever stored.
        }
        return content;
    }

    private void checkDirectoryOnce() throws IOException {
        if (directoryIsChecked.compareAndSet(false, true)) {
            OwnerOnly.checkDirectory(directory);
        }
    }

    private String text() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(LIMIT + 1);
        }
        if (bytes.length > LIMIT) {
            throw new DeviceStoreException(
                    "The file " + file + " is larger than " + LIMIT / 1024 + " KiB: it holds no credentials of devices"
                            + " alone; restore it from a backup, or remove it",
                    null);
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** @throws DeviceStoreException without a cause, because a cause may quote the text */
    private void parse(String text, Map<String, String> content) {
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(key -> content.put(key, object.getString(key)));
        } catch (RuntimeException unreadable) {
            throw new DeviceStoreException(
                    "The file " + file + " holds no credentials of devices: restore it from a backup, or remove it",
                    null);
        }
    }

    private void write(Map<String, String> content) throws IOException {
        JsonObjectBuilder object = json.createObjectBuilder();
        content.forEach(object::add);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(object.build().toString());
        Path draft = beside(".draft");
        // A crash may have left one.
        Files.deleteIfExists(draft);
        try {
            try (FileChannel out =
                    OwnerOnly.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            replacing.replace(draft, file);
        } catch (IOException failure) {
            Files.deleteIfExists(draft);
            throw failure;
        }
        forceDirectory();
    }

    /** So that the move outlasts a power cut. Not every platform opens directories; the content is safe without. */
    private void forceDirectory() {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notOnThisPlatform) {
            return;
        }
    }

    private Path beside(String suffix) {
        return directory.resolve(file.getFileName() + suffix);
    }

    @Override
    public String toString() {
        return "DeviceStore in " + file;
    }
}
