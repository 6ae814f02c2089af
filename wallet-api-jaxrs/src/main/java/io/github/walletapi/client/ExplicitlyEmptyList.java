package io.github.walletapi.client;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is empty on purpose. Equal to every empty list, and told apart by its type only. */
final class ExplicitlyEmptyList<E> extends AbstractList<E> implements Serializable {

    private static final long serialVersionUID = 1L;

    static <E> @Nullable List<E> onlyIfMeant(ClientUpdate.Part part, @Nullable List<E> list) {
        if (list == null || list instanceof ExplicitlyEmptyList) {
            return list;
        }
        if (list.isEmpty()) {
            throw new IllegalArgumentException("An empty list revokes everything; if that is meant, write"
                    + " revokingAll(ClientUpdate.Part." + part + "), otherwise leave it out");
        }
        return List.copyOf(list);
    }

    @Override
    public E get(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return 0;
    }
}
