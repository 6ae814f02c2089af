package io.github.walletapi.directory;

import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.shared.JsonBounds;
import io.github.walletapi.location.Location;
import jakarta.ws.rs.core.GenericType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Locations in the map that nodes share, in pages, each an entry: JSON, deflated, in Base64. Plain, 100,000 locations
 * would be some 60 megabytes to hold and to send to each node.
 */
final class SharedPages {

    private static final Type LOCATIONS = new GenericType<List<Location>>() {}.getType();

    /** As long as the answer from which a page comes may be. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final ConcurrentMap<String, String> state;
    private final String prefix;
    private final WalletJson json;
    private SharedParts parts = new SharedParts();

    SharedPages(ConcurrentMap<String, String> state, String key, WalletJson json) {
        this.state = state;
        this.prefix = key + "/page/";
        this.json = json;
    }

    /** What stands in a page's place; null if nothing does. */
    @Nullable
    String text(long generation, int number) {
        return state.get(key(generation, number));
    }

    /** Null if the page is not there, or cannot be read. */
    @Nullable
    List<Location> read(long generation, int number) {
        String text = text(generation, number);
        try {
            return text == null ? null : decoded(text);
        } catch (TooLarge page) {
            // No node can read it, so none need look at it again.
            state.remove(key(generation, number), text);
            return null;
        } catch (RuntimeException | IOException unreadable) {
            return null;
        }
    }

    /** A page of which nobody knows how much there is. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Writes a page if what stands in its place is still the same; tells whether it did. */
    boolean write(long generation, int number, @Nullable String expected, List<Location> locations) {
        String key = key(generation, number);
        String text = encoded(locations);
        return expected == null ? state.putIfAbsent(key, text) == null : state.replace(key, expected, text);
    }

    /** Removes those of earlier loads, and forgets parts that only they had. Later ones may be another node's. */
    void removeBefore(long generation) {
        for (String key : Set.copyOf(state.keySet())) {
            if (key.startsWith(prefix) && generation(key) < generation) {
                state.remove(key);
            }
        }
        parts = new SharedParts();
    }

    /** Before all others if the key says none, so that nothing stays there. */
    private long generation(String key) {
        try {
            return Long.parseLong(key.substring(prefix.length(), key.indexOf('/', prefix.length())));
        } catch (IndexOutOfBoundsException | NumberFormatException none) {
            return -1;
        }
    }

    private String key(long generation, int number) {
        return prefix + generation + "/" + number;
    }

    private String encoded(List<Location> locations) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(json.encode(locations.stream().map(parts::of).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private List<Location> decoded(String text) throws IOException {
        String plain = inflated(text);
        try {
            byte[] page = JsonBounds.checked(plain).getBytes(StandardCharsets.UTF_8);
            return ((List<?>) json.decode(page, LOCATIONS))
                    .stream().map(location -> parts.of((Location) location)).toList();
        } catch (JsonBounds.Exceeded beyond) {
            throw new TooLarge();
        }
    }

    /** A small text can inflate to a thousand times as much. */
    private static String inflated(String text) throws IOException {
        ByteArrayInputStream bytes =
                new ByteArrayInputStream(Base64.getDecoder().decode(text));
        try (InflaterInputStream plain = new InflaterInputStream(bytes)) {
            byte[] page = plain.readNBytes(LONGEST + 1);
            if (page.length > LONGEST) {
                throw new TooLarge();
            }
            return new String(page, StandardCharsets.UTF_8);
        }
    }
}
