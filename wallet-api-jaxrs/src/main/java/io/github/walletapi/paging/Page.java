package io.github.walletapi.paging;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list.
 *
 * @param <T> what the list is of
 */
public interface Page<T> extends Serializable {

    /**
     * The entries of this page; may be empty. One that cannot be read is an {@link
     * io.github.walletapi.error.UnreadableAnswerException} where it is taken out; {@link
     * io.github.walletapi.value.PartlyReadable#readable} leaves it out.
     */
    List<T> entries();

    /** Where the page stands in the whole list. */
    PageMetadata metadata();
}
