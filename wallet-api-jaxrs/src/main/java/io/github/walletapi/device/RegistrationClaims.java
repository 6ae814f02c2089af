package io.github.walletapi.device;

import io.github.walletapi.device.Entry.Claim;
import io.github.walletapi.internal.shared.Lease;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Claims to register a device stand in its entry of the store, where its credentials will: who finds a claim knows that
 * there are none yet.
 */
record RegistrationClaims(DeviceStore store, String key, Entries entries) implements Lease.Place {

    @Override
    public @Nullable String text() {
        return store.get(key).orElse(null);
    }

    @Override
    public boolean putIfAbsent(String text) {
        return store.putIfAbsent(key, text);
    }

    @Override
    public boolean replace(String old, String text) {
        return store.replace(key, old, text);
    }

    @Override
    public void remove(String text) {
        store.remove(key, text);
    }

    @Override
    public String claim(String owner, Instant until) {
        return entries.write(new Claim(owner, until));
    }

    @Override
    public @Nullable Instant end(String text) {
        return entries.read(key, text) instanceof Claim claim ? claim.until() : null;
    }
}
