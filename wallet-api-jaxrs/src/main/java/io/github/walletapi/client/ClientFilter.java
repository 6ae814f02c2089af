package io.github.walletapi.client;

import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.paging.PagePosition;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which clients to find, and which page of them.
 *
 * @param projectId the project that they work for
 * @param limit entries of a page, 1 to 200; the server takes 20 if it is left out
 * @param offset entries to skip, 0 or more
 */
public record ClientFilter(
        @QueryParam("project_id") @Nullable Long projectId,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("offset") @Nullable Integer offset)
        implements PageFilter<ClientFilter> {

    /** Every client that the caller may see, the first page of them. */
    public static final ClientFilter ALL = new ClientFilter(null, null, null);

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public ClientFilter {
        if (projectId != null && projectId <= 0) {
            throw new IllegalArgumentException("project_id must be a positive number");
        }
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
        if (offset != null && offset < 0) {
            throw new IllegalArgumentException("offset must be 0 or more");
        }
    }

    /** Those of a project. */
    public static ClientFilter ofProject(long id) {
        return new ClientFilter(id, null, null);
    }

    /** So many entries of a page, 1 to 200. */
    @Override
    public ClientFilter withLimit(int entries) {
        return new ClientFilter(projectId, entries, offset);
    }

    /** The page at this position; this list has no cursors. */
    @Override
    public ClientFilter at(PagePosition position) {
        return new ClientFilter(projectId, limit, position.offset() > 0 ? position.offset() : null);
    }
}
