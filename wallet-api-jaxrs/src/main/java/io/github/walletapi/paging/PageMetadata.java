package io.github.walletapi.paging;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list. Every value can be missing; one below zero is.
 *
 * @param total how many entries match in all
 * @param offset how many entries stand before this page
 * @param limit how many entries a page has at the most
 * @param hasNext whether another page follows (known from SDKs only)
 * @param hasPrevious whether a page stands before (known from SDKs only)
 * @param cursors where to go on (known from SDKs only)
 */
public record PageMetadata(
        @Nullable Integer total,
        @Nullable Integer offset,
        @Nullable Integer limit,
        @Nullable Boolean hasNext,
        @Nullable Boolean hasPrevious,
        @Nullable Cursors cursors)
        implements Serializable {

    /** Takes what cannot be for missing: less than nothing. */
    public PageMetadata {
        total = total != null && total < 0 ? null : total;
        offset = offset != null && offset < 0 ? null : offset;
        limit = limit != null && limit < 0 ? null : limit;
    }

    /** Stands for a list that said nothing of itself. */
    public static final PageMetadata UNKNOWN = new PageMetadata(null, null, null, null, null, null);

    /**
     * Positions in a list that grows while it is read.
     *
     * @param after what to send as {@code after} to get the next page
     * @param before what to send as {@code before} to get the previous page
     */
    public record Cursors(@Nullable String after, @Nullable String before) implements Serializable {}
}
