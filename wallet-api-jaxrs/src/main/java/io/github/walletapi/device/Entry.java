package io.github.walletapi.device;

import io.github.walletapi.auth.MacCredentials;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a store holds of a device. */
sealed interface Entry {

    /**
     * Credentials.
     *
     * @param credentials what the device signs with
     * @param clientId the client's number, if the server told it
     */
    record Kept(MacCredentials credentials, @Nullable Long clientId) implements Entry {

        boolean isOf(MacCredentials other) {
            return credentials.id().equals(other.id())
                    && credentials.key().reveal().equals(other.key().reveal());
        }

        /** For people: what to tell Paysera, and no secret. The MAC id may be one. */
        String client() {
            return clientId == null ? "client with the " + credentials : "client " + clientId;
        }
    }

    /**
     * Somebody is registering the device.
     *
     * @param owner who
     * @param until when this no longer counts
     */
    record Claim(String owner, Instant until) implements Entry {}
}
