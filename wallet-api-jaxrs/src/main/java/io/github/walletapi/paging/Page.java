package io.github.walletapi.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param <T> what the list is of
 */
public interface Page<T> {

    /** The entries of this page; may be empty. */
    List<T> entries();

    /** Where the page stands in the whole list. */
    PageMetadata metadata();
}
