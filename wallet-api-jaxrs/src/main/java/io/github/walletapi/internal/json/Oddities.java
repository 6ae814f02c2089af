package io.github.walletapi.internal.json;

import io.github.walletapi.error.Failure;
import io.github.walletapi.value.PartlyReadable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of an answer because it cannot be read, so that the rest can: put back, when that was read, as
 * entries that say what is wrong with them.
 */
final class Oddities {

    private final Map<Object, Oddities> within = new HashMap<>();
    private final SortedMap<Integer, String> entries = new TreeMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Notes what cannot be read: a member of a record by its name in JSON, an entry by its index among those left, or a
     * value by its key.
     */
    void within(Object where, Oddities odd) {
        if (!odd.isEmpty()) {
            within.put(where, odd);
        }
    }

    /** An entry that was taken out of a list. */
    void entry(int index, String what) {
        entries.put(index, what);
    }

    /** A value that was taken out of a map. */
    void value(String key, String what) {
        values.put(key, what);
    }

    boolean isEmpty() {
        return within.isEmpty() && entries.isEmpty() && values.isEmpty();
    }

    /** What was read, with these in it. */
    Object putBackInto(Object read, Failure call) {
        if (isEmpty()) {
            return read;
        }
        if (read instanceof List<?> list) {
            List<Object> all = new ArrayList<>(list);
            within.forEach((index, odd) -> all.set((Integer) index, odd.putBackInto(all.get((Integer) index), call)));
            return entries.isEmpty() ? List.copyOf(all) : PartlyReadable.list(all, entries, call);
        }
        if (read instanceof Map<?, ?> map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                Oddities odd = within.get(key);
                all.put((String) key, odd == null ? value : odd.putBackInto(value, call));
            });
            return PartlyReadable.map(all, values, call);
        }
        return intoRecord((Record) read, call);
    }

    /** By its canonical constructor. A record around a map alone stands for the map. */
    private Object intoRecord(Record record, Failure call) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                Object value = Shape.valueOf(components[i], record);
                Oddities odd = values.isEmpty() ? within.get(Shape.nameOf(components[i])) : this;
                arguments[i] = value == null || odd == null ? value : odd.putBackInto(value, call);
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new UnreadableBody("The answer has another shape than expected");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(record.getClass() + " cannot be made", impossible);
        }
    }
}
