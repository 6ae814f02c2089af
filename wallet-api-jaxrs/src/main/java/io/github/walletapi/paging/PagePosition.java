package io.github.walletapi.paging;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list a page begins: after so many entries, or at a cursor of the server. It can be kept, in a session or
 * a database, and the list read on from there later.
 *
 * @param offset how many entries stand before it; with a cursor, how many were read before it
 * @param after the cursor, where the list has them; it alone then says where the page begins
 */
public record PagePosition(int offset, @Nullable String after) implements Serializable {

    /** Where every list begins. */
    public static final PagePosition START = new PagePosition(0, null);

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the offset is negative or the cursor empty
     */
    public PagePosition {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be 0 or more");
        }
        if (after != null && after.isEmpty()) {
            throw new IllegalArgumentException("The cursor must not be empty");
        }
    }

    /** After so many entries. */
    public static PagePosition at(int offset) {
        return new PagePosition(offset, null);
    }

    /** At a cursor, which comes from {@link PageMetadata.Cursors#after}. */
    public static PagePosition after(String cursor) {
        return new PagePosition(0, cursor);
    }

    /**
     * Where the page after this one begins; empty if the server's answer says that there is none. A list that says
     * nothing of itself ends with a page that is empty, or shorter than asked for.
     *
     * @param page what stands at this position
     * @throws IllegalStateException if the answer leads back to where it was asked for, so that it would never end, or
     *     beyond what an offset can say
     */
    public Optional<PagePosition> next(Page<?> page) {
        if (isLast(page)) {
            return Optional.empty();
        }
        PagePosition next = following(page);
        Integer reported = page.metadata().offset();
        boolean isBehind = after == null && reported != null && reported < offset;
        boolean isSame = after == null ? next.equals(this) : after.equals(next.after);
        if (isBehind || isSame) {
            throw new IllegalStateException("The server leads back to a page that was read before");
        }
        return Optional.of(next);
    }

    private PagePosition following(Page<?> page) {
        String cursor = cursorOf(page);
        long read = (long) offset + page.entries().size();
        if (read > Integer.MAX_VALUE) {
            throw new IllegalStateException("The list is longer than can be counted");
        }
        return new PagePosition((int) read, cursor == null ? after : cursor);
    }

    /** Null if there is none; some servers write that as an empty text. */
    private static @Nullable String cursorOf(Page<?> page) {
        PageMetadata.Cursors cursors = page.metadata().cursors();
        return cursors == null || cursors.after() == null || cursors.after().isEmpty() ? null : cursors.after();
    }

    private boolean isLast(Page<?> page) {
        PageMetadata metadata = page.metadata();
        if (metadata.hasNext() != null) {
            return !metadata.hasNext();
        }
        int size = page.entries().size();
        if (size == 0) {
            return true;
        }
        if (metadata.total() != null && (long) offset + size >= metadata.total()) {
            return true;
        }
        if (after != null && cursorOf(page) == null) {
            return true;
        }
        return metadata.total() == null && metadata.limit() != null && size < metadata.limit();
    }
}
