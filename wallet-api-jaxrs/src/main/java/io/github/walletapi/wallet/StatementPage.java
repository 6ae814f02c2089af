package io.github.walletapi.wallet;

import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * One page of statements.
 *
 * @param statements the entries of this page; see {@link PartlyReadable} for those that cannot be read
 * @param metadata where the page stands in the whole list; its values are null if the server said nothing
 */
public record StatementPage(
        List<Statement> statements,
        @JsonbProperty("_metadata") PageMetadata metadata) implements Page<Statement> {

    /**
     * Turns missing metadata into empty ones.
     *
     * @throws IllegalArgumentException if there is no list
     */
    public StatementPage {
        statements = PartlyReadable.pageOf("statements", statements);
        metadata = metadata == null ? PageMetadata.UNKNOWN : metadata;
    }

    @Override
    public List<Statement> entries() {
        return statements;
    }
}
