package io.github.walletapi.grant;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.internal.shared.JsonBounds;
import io.github.walletapi.oauth.Scope;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Grants in the map that nodes share: encrypted, and replaced only by who knows what stands there. */
final class GrantStore {

    private static final Logger LOG = System.getLogger("io.github.walletapi.grant");
    private static final String ACCESS_TOKEN = "access_token";
    private static final String MAC_KEY = "mac_key";
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final String SCOPE = "scope";
    private static final String ISSUED_AT = "issued_at";
    private static final String EXPIRES_AT = "expires_at";

    private final ConcurrentMap<String, String> map;
    private final String prefix;
    private final TokenCipher cipher;
    private final JsonProvider json;

    GrantStore(ConcurrentMap<String, String> map, String prefix, TokenCipher cipher, JsonProvider json) {
        this.map = map;
        this.prefix = prefix;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * A grant as it stands there.
     *
     * @param id its name
     * @param text what stands there
     * @param grant what that means
     */
    record Entry(String id, String text, KeptGrant grant) {

        /** As it is written nowhere. */
        @Override
        public String toString() {
            return "Entry";
        }
    }

    String key(String id) {
        return prefix + "grant/" + id;
    }

    /** @param last what was found before, and need not be decrypted again; or null */
    @Nullable
    Entry find(String id, @Nullable Entry last) {
        String text = inMap(() -> map.get(key(id)));
        if (text == null) {
            return null;
        }
        if (last != null && last.id.equals(id) && last.text.equals(text)) {
            return last;
        }
        String opened = cipher.decrypted(key(id), text);
        return opened == null ? removed(id, text) : new Entry(id, text, read(opened));
    }

    /** What nobody will ever open is no grant; said once, because it is gone then. */
    private @Nullable Entry removed(String id, String text) {
        if (inMap(() -> map.remove(key(id), text))) {
            LOG.log(
                    Level.WARNING,
                    "What was kept of a grant was cut or changed in the shared map, so it is removed: the person must"
                            + " be asked again");
        }
        return null;
    }

    /** In the place of whatever is there: it is another consent of the person. */
    void put(String id, KeptGrant grant) {
        String text = cipher.encrypted(key(id), write(grant));
        inMap(() -> map.put(key(id), text));
    }

    /** Null if another stands there by now, or none. */
    @Nullable
    Entry replace(Entry old, KeptGrant grant) {
        String text = cipher.encrypted(key(old.id), write(grant));
        boolean replaced = inMap(() -> map.replace(key(old.id), old.text, text));
        return replaced ? new Entry(old.id, text, grant) : null;
    }

    boolean remove(Entry old) {
        return inMap(() -> map.remove(key(old.id), old.text));
    }

    /** Whatever is there, and be it unreadable. */
    void forget(String id) {
        inMap(() -> map.remove(key(id)));
    }

    /** Maps of servers fail with exceptions of their own. */
    static <T extends @Nullable Object> T inMap(Supplier<T> doing) {
        try {
            return doing.get();
        } catch (RuntimeException failure) {
            throw new GrantStoreException("The map in which grants are kept failed", failure);
        }
    }

    private String write(KeptGrant grant) {
        JsonObjectBuilder object = json.createObjectBuilder()
                .add(ACCESS_TOKEN, grant.signing().id())
                .add(MAC_KEY, grant.signing().key().reveal())
                .add(SCOPE, grant.scopes().stream().map(Scope::value).collect(Collectors.joining(" ")))
                .add(ISSUED_AT, grant.issuedAt().toEpochMilli())
                .add(EXPIRES_AT, grant.expiresAt().toEpochMilli());
        if (grant.refreshToken() != null) {
            object.add(REFRESH_TOKEN, grant.refreshToken().reveal());
        }
        return object.build().toString();
    }

    /** @throws GrantStoreException without a cause, because a cause may quote the text */
    private KeptGrant read(String text) {
        try (JsonReader reader = json.createReader(new StringReader(JsonBounds.checked(text)))) {
            JsonObject object = reader.readObject();
            return new KeptGrant(
                    MacCredentials.of(object.getString(ACCESS_TOKEN), object.getString(MAC_KEY)),
                    object.containsKey(REFRESH_TOKEN) ? Secret.of(object.getString(REFRESH_TOKEN)) : null,
                    Scope.parse(object.getString(SCOPE)),
                    Instant.ofEpochMilli(object.getJsonNumber(ISSUED_AT).longValueExact()),
                    Instant.ofEpochMilli(object.getJsonNumber(EXPIRES_AT).longValueExact()));
        } catch (RuntimeException unreadable) {
            throw new GrantStoreException("What is kept of a grant was written by another version", null);
        }
    }
}
