package io.github.walletapi.value;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list of which some entries cannot be read: each says so where it is taken out, and the others can be used. */
final class PartlyReadableList<E> extends AbstractList<E> implements RandomAccess, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Entries are values, which are.
    private final Object[] all;

    PartlyReadableList(List<?> readableAndOthers) {
        super();
        this.all = readableAndOthers.toArray();
    }

    @Override
    @SuppressWarnings("unchecked") // It is an entry, or says what is wrong with one.
    public E get(int index) {
        if (all[index] instanceof Unreadable unreadable) {
            throw unreadable.exception();
        }
        return (E) all[index];
    }

    boolean isReadable(int index) {
        return !(all[index] instanceof Unreadable);
    }

    @Override
    public int size() {
        return all.length;
    }

    /** Goes on behind an entry that could not be read, unlike the one that it takes the place of. */
    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < all.length;
            }

            @Override
            public E next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartlyReadableList<?> list && Arrays.equals(all, list.all);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all);
    }

    @Override
    public String toString() {
        return Arrays.toString(all);
    }
}
