package io.github.walletapi.device;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.device.Entry.Kept;
import io.github.walletapi.internal.shared.Uninterrupted;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings credentials into the store before anyone uses them. While the store refuses them they are held here, unused:
 * they exist nowhere else.
 */
final class UnsavedCredentials {

    private static final Logger LOG = System.getLogger("io.github.walletapi.device");
    /** More than nodes can disturb one that only wants to write once. */
    private static final int TRIES = 100;

    private final Settings settings;
    private final Entries entries;
    private volatile @Nullable Kept unsaved;

    UnsavedCredentials(Settings settings, Entries entries) {
        this.settings = settings;
        this.entries = entries;
    }

    /** Credentials that the store has. */
    Optional<MacCredentials> kept() {
        return settings.store()
                .get(settings.key())
                .map(text -> entries.read(settings.key(), text))
                .filter(Kept.class::isInstance)
                .map(entry -> ((Kept) entry).credentials());
    }

    /** Whether credentials wait here because the store refused them. */
    boolean hasUnsaved() {
        return unsaved != null;
    }

    MacCredentials keep(Kept issued) {
        unsaved = issued;
        try {
            return saveUnsaved();
        } catch (DeviceStoreException failure) {
            LOG.log(Level.ERROR, failure.getMessage());
            throw failure;
        }
    }

    /**
     * The credentials to use: these, or those that somebody else stored first.
     *
     * @throws DeviceStoreException if the store refuses them (again); they stay here
     */
    MacCredentials saveUnsaved() {
        Kept issued = unsaved;
        if (issued == null) {
            throw new IllegalStateException("There is nothing to keep");
        }
        try {
            MacCredentials used = Uninterrupted.call(() -> stored(issued));
            unsaved = null;
            return used;
        } catch (RuntimeException failure) {
            throw new DeviceStoreException(
                    "The device " + settings.deviceId() + " was registered (" + issued.client()
                            + "), but its credentials could not be stored. They are held in memory, and lost when the"
                            + " process ends: repair the store, and make another call",
                    failure);
        }
    }

    private MacCredentials stored(Kept issued) {
        DeviceStore store = settings.store();
        String mine = entries.write(issued);
        for (int i = 0; i < TRIES; i++) {
            String there = store.get(settings.key()).orElse(null);
            Entry entry = there == null ? null : entries.read(settings.key(), there);
            if (entry instanceof Kept first) {
                return first.isOf(issued.credentials()) ? issued.credentials() : surplus(issued, first);
            }
            // Over a claim too: its owner will find these credentials when the server refuses to register once more.
            boolean done = there == null
                    ? store.putIfAbsent(settings.key(), mine)
                    : store.replace(settings.key(), there, mine);
            if (done) {
                return issued.credentials();
            }
        }
        throw new DeviceStoreException("The entry of the device changes all the time", null);
    }

    private MacCredentials surplus(Kept issued, Kept first) {
        LOG.log(
                Level.WARNING,
                "The device " + settings.deviceId() + " was registered twice: the " + first.client()
                        + " was stored first and is used, the " + issued.client() + " is not");
        return first.credentials();
    }
}
