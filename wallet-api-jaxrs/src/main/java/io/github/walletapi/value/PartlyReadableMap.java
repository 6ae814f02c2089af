package io.github.walletapi.value;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
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
    public @Nullable V get(@Nullable Object key) {
        return readable(all.get(key));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return all.containsKey(key);
    }

    @SuppressWarnings("unchecked") // It is a value, or says what is wrong with one.
    private @Nullable V readable(@Nullable Object value) {
        if (value instanceof Unreadable unreadable) {
            throw unreadable.exception();
        }
        return (V) value;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                Iterator<Entry<String, Object>> entries = all.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Entry<String, V> next() {
                        return new Of(entries.next());
                    }
                };
            }
        };
    }

    /** An entry whose key can be seen in any case. */
    private final class Of implements Entry<String, V> {
        private final Entry<String, Object> entry;

        Of(Entry<String, Object> entry) {
            this.entry = entry;
        }

        @Override
        public String getKey() {
            return entry.getKey();
        }

        @Override
        @SuppressWarnings("NullAway") // No value is null.
        public V getValue() {
            return readable(entry.getValue());
        }

        @Override
        public V setValue(V value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return entry.toString();
        }
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
