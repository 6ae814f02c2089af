package io.github.walletapi;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A directory of files that others replace. */
final class SecretVolume {
    private final Path directory;
    private final Kind kind;
    private int version;

    /** How they do it. */
    enum Kind {
        /** The files are links into a directory, which is a link to the current version, which is swapped. */
        KUBERNETES,
        /** Each file is written beside its place and moved there. */
        MOVED_FILES
    }

    SecretVolume(Path directory, Kind kind) {
        this.directory = directory;
        this.kind = kind;
    }

    void put(Map<String, String> files) throws IOException {
        version++;
        if (kind == Kind.MOVED_FILES) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path draft = Files.writeString(directory.resolve("." + file.getKey()), file.getValue());
                Files.move(draft, directory.resolve(file.getKey()), ATOMIC_MOVE, REPLACE_EXISTING);
            }
        } else {
            swap(files);
        }
    }

    private void swap(Map<String, String> files) throws IOException {
        Path next = Files.createDirectory(directory.resolve("..version" + version));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(next.resolve(file.getKey()), file.getValue());
        }
        Path data = directory.resolve("..data");
        Path draft = Files.createSymbolicLink(directory.resolve("..data_tmp"), next.getFileName());
        Files.move(draft, data, ATOMIC_MOVE, REPLACE_EXISTING);
        for (String name : files.keySet()) {
            Path link = directory.resolve(name);
            if (version == 1) {
                Files.createSymbolicLink(link, Path.of("..data", name));
            } else {
                Files.delete(directory.resolve("..version" + (version - 1)).resolve(name));
            }
        }
    }
}
