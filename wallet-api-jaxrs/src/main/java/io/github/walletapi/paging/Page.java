package io.github.walletapi.paging;

import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import java.util.List;

/**
 * One page of a list. {@link Pages} reads all of them.
 *
 * <p>Where an entry of it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param entries the entries of this page; may be empty. One that cannot be read is an {@link
 *     io.github.walletapi.error.UnreadableAnswerException} where it is taken out; {@link PartlyReadable#readable} leaves it
 *     out
 * @param metadata where the page stands in the whole list; its values are null if the server said nothing
 * @param <T> what the list is of
 */
public record Page<T>(
        List<T> entries, @JsonbProperty("_metadata") PageMetadata metadata) implements Serializable {

    /**
     * Turns missing metadata into empty ones.
     *
     * @throws IllegalArgumentException if there is no list: without it, an answer is no page
     */
    public Page {
        if (entries == null) {
            throw new IllegalArgumentException("The entries are missing");
        }
        entries = PartlyReadable.list(entries);
        metadata = metadata == null ? PageMetadata.UNKNOWN : metadata;
    }
}
