package io.github.walletapi.value;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of which some values cannot be read: each says so where it is taken out, and the others can be used. */
final class PartlyReadableMap<V> extends AbstractMap<String, V> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Object> all;

    PartlyReadableMap(Map<String, ?> readableAndOthers) {
        super();
        this.all = new LinkedHashMap<>(readableAndOthers);
    }

    @Override
    @SuppressWarnings("unchecked") // It is a value, or says what is wrong with one.
    public @Nullable V get(@Nullable Object key) {
        Object value = all.get(key);
        if (value instanceof Unreadable unreadable) {
            throw unreadable.exception();
        }
        return (V) value;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return all.containsKey(key);
    }

    /** All of them can be seen. */
    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(all.keySet());
    }

    /** Its iterator goes on behind a value that cannot be read. */
    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                Iterator<String> keys = keySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return keys.hasNext();
                    }

                    @Override
                    @SuppressWarnings("NullAway") // No value is null.
                    public Entry<String, V> next() {
                        String key = keys.next();
                        return Map.entry(key, get(key));
                    }
                };
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartlyReadableMap<?> map && all.equals(map.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
