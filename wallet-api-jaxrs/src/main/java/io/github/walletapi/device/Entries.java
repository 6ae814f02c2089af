package io.github.walletapi.device;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.device.Entry.Claim;
import io.github.walletapi.device.Entry.Kept;
import io.github.walletapi.internal.shared.JsonBounds;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;

/** Entries as JSON text. Names of fields last: stores outlive versions of this library. */
final class Entries {

    private static final String MAC_ID = "mac_id";
    private static final String MAC_KEY = "mac_key";
    private static final String CLIENT_ID = "client_id";
    private static final String CLAIMED_BY = "claimed_by";
    private static final String CLAIMED_UNTIL = "claimed_until";

    private final JsonProvider json;

    /** The provider is found once, while the application's class loader is at hand. */
    Entries(JsonProvider json) {
        this.json = json;
    }

    String write(Entry entry) {
        JsonObjectBuilder object = json.createObjectBuilder();
        if (entry instanceof Kept kept) {
            object.add(MAC_ID, kept.credentials().id());
            object.add(MAC_KEY, kept.credentials().key().reveal());
            if (kept.clientId() != null) {
                object.add(CLIENT_ID, kept.clientId());
            }
        } else if (entry instanceof Claim claim) {
            object.add(CLAIMED_BY, claim.owner());
            object.add(CLAIMED_UNTIL, claim.until().toEpochMilli());
        }
        return object.build().toString();
    }

    /** @throws DeviceStoreException without a cause, because a cause may quote the text */
    Entry read(String key, String text) {
        try (JsonReader reader = json.createReader(new StringReader(JsonBounds.checked(text)))) {
            JsonObject object = reader.readObject();
            if (object.containsKey(CLAIMED_BY)) {
                long until = object.getJsonNumber(CLAIMED_UNTIL).longValueExact();
                return new Claim(object.getString(CLAIMED_BY), Instant.ofEpochMilli(until));
            }
            return new Kept(
                    MacCredentials.of(object.getString(MAC_ID), object.getString(MAC_KEY)),
                    object.get(CLIENT_ID) instanceof JsonNumber id ? id.longValueExact() : null);
        } catch (RuntimeException unreadable) {
            throw new DeviceStoreException(
                    "What the store holds for the device " + key
                            + " cannot be read: restore it from a backup, or remove it",
                    null);
        }
    }
}
