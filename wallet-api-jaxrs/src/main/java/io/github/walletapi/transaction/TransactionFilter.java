package io.github.walletapi.transaction;

import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.paging.PagePosition;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions to find, and which page of them.
 *
 * @param status comma separated states
 * @param wallet the ID of the wallet that pays
 * @param from Unix seconds; whether this second belongs to it is not documented
 * @param to Unix seconds, not before {@code from}; whether this second belongs to it is not documented
 * @param limit entries of a page, 1 to 200
 * @param offset entries to skip, 0 or more
 * @param projectId of which project (known from SDKs only)
 * @param locationId of which place (known from SDKs only)
 */
@Value.Builder
public record TransactionFilter(
        @QueryParam("status") @Nullable String status,
        @QueryParam("wallet") @Nullable Long wallet,
        @QueryParam("from") @Nullable Long from,
        @QueryParam("to") @Nullable Long to,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("offset") @Nullable Integer offset,
        @QueryParam("project_id") @Nullable Long projectId,
        @QueryParam("location_id") @Nullable Long locationId)
        implements PageFilter<TransactionFilter> {

    private static final Pattern WORDS = Pattern.compile("[a-z0-9_]+(,[a-z0-9_]+)*");

    /** All transactions, the first page of them. */
    public static final TransactionFilter ALL = new TransactionFilterBuilder().build();

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public TransactionFilter {
        check(status == null || WORDS.matcher(status).matches(), "status must be one or more words such as reserved");
        check(wallet == null || wallet > 0, "wallet must be a positive number");
        check(from == null || from >= 0, "from must not be before 1970");
        check(to == null || to >= (from == null ? 0 : from), "to must not be before from, nor before 1970");
        check(projectId == null || projectId > 0, "project_id must be a positive number");
        check(locationId == null || locationId > 0, "location_id must be a positive number");
        PageFilter.checkPage(limit, offset);
    }

    /** In one of these states. */
    public TransactionFilter withStatuses(TransactionStatus... anyOf) {
        String all = Arrays.stream(anyOf).map(TransactionStatus::value).collect(Collectors.joining(","));
        return copy().status(all).build();
    }

    /** Paid from the wallet of this ID. */
    public TransactionFilter withWallet(long payer) {
        return copy().wallet(payer).build();
    }

    /** Not before this time, to the second. */
    public TransactionFilter withFrom(Instant time) {
        long seconds = time.getEpochSecond();
        return copy().from(seconds).build();
    }

    /** Not after this time, to the second. */
    public TransactionFilter withTo(Instant time) {
        long seconds = time.getEpochSecond();
        return copy().to(seconds).build();
    }

    /** Of this project (known from SDKs only). */
    public TransactionFilter withProject(long id) {
        return copy().projectId(id).build();
    }

    /** Of this place (known from SDKs only). */
    public TransactionFilter withLocation(long id) {
        return copy().locationId(id).build();
    }

    /** So many entries of a page, 1 to 200. */
    @Override
    public TransactionFilter withLimit(int entries) {
        return copy().limit(entries).build();
    }

    /** The page at this position; this list has no cursors. */
    @Override
    public TransactionFilter at(PagePosition position) {
        return copy().offset(position.offset() > 0 ? position.offset() : null).build();
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private TransactionFilterBuilder copy() {
        return new TransactionFilterBuilder().copyOf(this);
    }
}
