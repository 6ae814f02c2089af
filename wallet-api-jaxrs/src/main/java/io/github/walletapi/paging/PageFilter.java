package io.github.walletapi.paging;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a list in pages is asked for, and which page of it. {@link Pages#of(PageFilter, java.util.function.Function)} reads
 * all of them.
 *
 * @param <F> the filter itself
 */
public interface PageFilter<F extends PageFilter<F>> extends Serializable {

    /** The most entries that a page of any list can have. */
    int MAX_LIMIT = 200;

    /** The most entries that a page is to have; null leaves that to the server, which mostly takes 20. */
    @Nullable
    Integer limit();

    /** So many entries of a page, 1 to 200. */
    F withLimit(int entries);

    /** The page at this position; what the filter said of its position before is forgotten. */
    F at(PagePosition position);

    /**
     * Checks where a page of any list may stand.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    static void checkPage(@Nullable Integer limit, @Nullable Integer offset) {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
        if (offset != null && offset < 0) {
            throw new IllegalArgumentException("offset must be 0 or more");
        }
    }
}
