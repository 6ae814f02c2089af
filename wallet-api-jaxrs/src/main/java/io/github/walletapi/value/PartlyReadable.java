package io.github.walletapi.value;

import io.github.walletapi.error.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How records treat what a server may leave out, and what it sends that cannot be read.
 *
 * <p>An entry of a list or map of an answer that cannot be read, such as one whose currency is no ISO 4217 code, does not
 * make the others unreadable. It keeps its place, and is an {@link
 * io.github.walletapi.error.UnreadableAnswerException} where it is taken out: by {@code get}, or by the iterator, which
 * then goes on behind it. {@link #readable} leaves such entries out.
 */
public final class PartlyReadable {

    private PartlyReadable() {}

    /** A list that is never null and holds no null, whatever was received; it cannot be changed. */
    public static <T> List<T> list(@Nullable List<@Nullable T> received) {
        if (received == null) {
            return List.of();
        }
        if (received instanceof PartlyReadableList) {
            @SuppressWarnings("NullAway") // It holds no null.
            List<T> asItIs = received;
            return asItIs;
        }
        return received.stream()
                .filter(Objects::nonNull)
                .map(Objects::<T>requireNonNull)
                .toList();
    }

    /** A copy of a map that cannot be changed, in the order of the answer. */
    public static <V> Map<String, V> map(Map<String, V> received) {
        return received instanceof PartlyReadableMap
                ? received
                : Collections.unmodifiableMap(new LinkedHashMap<>(received));
    }

    /** Those entries of a list of an answer that can be read. */
    public static <T> List<T> readable(List<T> received) {
        return received instanceof PartlyReadableList<T> list
                ? IntStream.range(0, list.size())
                        .filter(list::isReadable)
                        .mapToObj(list::get)
                        .toList()
                : received;
    }

    /**
     * A list with entries that cannot be read.
     *
     * @param readable the others
     * @param problems what is wrong, by the index in the whole list
     * @param call that brought the list
     */
    public static <T> List<T> list(List<T> readable, SortedMap<Integer, String> problems, Failure call) {
        List<Object> all = new ArrayList<>(readable);
        problems.forEach((index, what) -> all.add(index, new Unreadable(what, call)));
        return new PartlyReadableList<>(all);
    }

    /**
     * A map with values that cannot be read.
     *
     * @param readable the others
     * @param problems what is wrong, by key
     * @param call that brought the map
     */
    public static <V> Map<String, V> map(Map<String, V> readable, Map<String, String> problems, Failure call) {
        Map<String, Object> all = new LinkedHashMap<>(readable);
        problems.forEach((key, what) -> all.put(key, new Unreadable(what, call)));
        return new PartlyReadableMap<>(all);
    }
}
