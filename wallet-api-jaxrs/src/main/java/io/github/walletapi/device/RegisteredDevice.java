package io.github.walletapi.device;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.internal.shared.SingleFlight;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A device that signs with its own credentials. It finds them in its store; if there are none, the application
 * registers it, and the store has them before they are used.
 *
 * <p>All threads share one registration and its failure, and nodes that share a store end with one client. The first
 * call may therefore take minutes; {@link #get()} at the start of the application has that over. From then on the
 * credentials come from memory.
 */
public final class RegisteredDevice implements CredentialsProvider {

    private static final SingleFlight.Words WORDS = new SingleFlight.Words(
            "Interrupted while a device was registered",
            "A device cannot sign its own registration: register it with the calls of a client of type application");

    private final Settings settings;
    private final Entries entries;
    private final Registration registration;
    private final AtomicReference<@Nullable SingleFlight<MacCredentials>> underWay = new AtomicReference<>();
    private volatile @Nullable MacCredentials known;

    RegisteredDevice(Settings settings, Entries entries) {
        this.settings = settings;
        this.entries = entries;
        this.registration = new Registration(settings, entries, new UnsavedCredentials(settings, entries));
    }

    /** With every setting at its default: see {@link #builder}. */
    public static RegisteredDevice of(ApiClients application, ClientInfo info, DeviceStore store) {
        return builder(application, info, store).build();
    }

    /**
     * Starts to build a device.
     *
     * @param application the calls of a client of type {@code application}, best of a view that tries once, for the
     *     registration has its own retries; never those that sign as this device
     * @param info the device; its {@code deviceId} is required
     * @param store where its credentials are kept
     */
    public static RegisteredDeviceBuilder builder(ApiClients application, ClientInfo info, DeviceStore store) {
        return new RegisteredDeviceBuilder(application, info, store);
    }

    /**
     * The credentials of the device, which is registered if it has none.
     *
     * @throws DeviceAlreadyRegisteredException if the server knows the device, and the store does not
     * @throws DeviceStoreException if the store fails; credentials that it refused are held in memory for the next call
     * @throws io.github.walletapi.error.WalletApiException if the registration fails, for a transient reason only after
     *     several attempts; calls that follow soon get the same failure, and the server is not asked
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while it waits; it stays so
     */
    @Override
    public MacCredentials get() {
        MacCredentials now = known;
        while (now == null) {
            now = found();
        }
        return now;
    }

    /**
     * Drops credentials that the server refuses for good, because they were revoked, from memory and store; the next
     * call registers the device anew. Does nothing if the device has others by now.
     *
     * @param refused what {@link #get()} gave for the call that was refused
     */
    public void forget(MacCredentials refused) {
        String text = settings.store().get(settings.key()).orElse(null);
        if (text != null && isOf(refused, entries.read(settings.key(), text))) {
            settings.store().remove(settings.key(), text);
        }
        registration.forgetRefusal();
        MacCredentials now = known;
        if (now != null && isOf(refused, new Entry.Kept(now, null))) {
            known = null;
        }
    }

    private static boolean isOf(MacCredentials credentials, Entry entry) {
        return entry instanceof Entry.Kept kept && kept.isOf(credentials);
    }

    /** By this thread or by the one that is at it; null if that one gave up. */
    private @Nullable MacCredentials found() {
        SingleFlight<MacCredentials> mine = new SingleFlight<>(() -> known = registration.credentials(), WORDS);
        SingleFlight<MacCredentials> running = underWay.compareAndExchange(null, mine);
        if (running != null) {
            return running.outcome();
        }
        mine.run();
        underWay.set(null);
        return mine.outcome();
    }

    @Override
    public String toString() {
        return "RegisteredDevice[" + settings.deviceId() + "]";
    }
}
