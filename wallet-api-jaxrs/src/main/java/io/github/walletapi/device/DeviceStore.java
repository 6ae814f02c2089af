package io.github.walletapi.device;

import jakarta.json.spi.JsonProvider;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * Where devices keep their credentials. The server shows them once only, so they must outlive the process, and whoever
 * can read the store can sign: guard it like a password.
 *
 * <p>Every method is atomic, for all threads, processes and nodes that share the store, and what it did lasts. A value
 * is JSON text of a few hundred characters, and holds a secret: no log and no exception may repeat it.
 */
public interface DeviceStore {

    /** The value of a key; empty if there is none. */
    Optional<String> get(String key);

    /** Stores the value if the key has none; tells whether it did. */
    boolean putIfAbsent(String key, String value);

    /** Stores the new value if the key has exactly the old one; tells whether it did. */
    boolean replace(String key, String oldValue, String newValue);

    /** Removes the key if it has exactly this value; tells whether it did. */
    boolean remove(String key, String value);

    /**
     * In a map, such as one of a cluster cache, which must keep its entries: neither evict nor expire them, and write
     * them to disk.
     */
    static DeviceStore of(ConcurrentMap<String, String> map) {
        return new MapStore(map);
    }

    /**
     * In a file that only its owner can read, replaced as a whole at each change. Its directory must exist, and a lock
     * file stands beside it. For processes of one machine: no network drive.
     */
    static DeviceStore inFile(Path file) {
        return new FileStore(file, JsonProvider.provider(), FileStore.ATOMICALLY);
    }
}
