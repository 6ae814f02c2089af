package io.github.walletapi.wallet;

import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.paging.PagePosition;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which statements to find, and which page of them. The components are what goes over the wire; the methods that start
 * from {@link #ALL} say it in Java's types:
 *
 * <pre>{@code
 * StatementFilter.ALL.withCurrencies("EUR").withFrom(from).withTo(to).withDirection(Direction.IN).withLimit(200)
 * }</pre>
 *
 * @param currency comma separated currencies (ISO 4217)
 * @param direction {@code in} or {@code out}
 * @param text what the details must contain
 * @param from Unix seconds; whether this second belongs to it is not documented
 * @param to Unix seconds, not before {@code from}; whether this second belongs to it is not documented
 * @param limit entries of a page, 1 to 200; the server probably takes 20 if it is left out
 * @param offset entries to skip, 0 or more; not together with a cursor
 * @param after cursor of the next page; not together with {@code before}
 * @param before cursor of the previous page
 * @param orderBy what to sort by; the words are not documented (known from an SDK only)
 * @param orderDirection which end comes first; the newest if it is left out (known from an SDK only)
 */
@Value.Builder
public record StatementFilter(
        @QueryParam("currency") @Nullable String currency,
        @QueryParam("direction") @Nullable Direction direction,
        @QueryParam("text") @Nullable String text,
        @QueryParam("from") @Nullable Long from,
        @QueryParam("to") @Nullable Long to,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("offset") @Nullable Integer offset,
        @QueryParam("after") @Nullable String after,
        @QueryParam("before") @Nullable String before,
        @QueryParam("order_by") @Nullable String orderBy,
        @QueryParam("order_direction") @Nullable OrderDirection orderDirection)
        implements PageFilter<StatementFilter> {

    private static final Pattern CURRENCIES = Pattern.compile("[A-Z]{3}(,[A-Z]{3})*");

    /** Every statement, the newest first, the first page of them. */
    public static final StatementFilter ALL = new StatementFilterBuilder().build();

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public StatementFilter {
        PageLimits.check(
                currency == null || CURRENCIES.matcher(currency).matches(),
                "currency must be one or more ISO 4217 codes, such as EUR,USD");
        PageLimits.check(
                direction == null || direction.equals(Direction.IN) || direction.equals(Direction.OUT),
                "direction must be in or out");
        PageLimits.check(from == null || from >= 0, "from must not be before 1970");
        PageLimits.check(to == null || to >= (from == null ? 0 : from), "to must not be before from, nor before 1970");
        PageFilter.checkPage(limit, offset);
        PageLimits.check(after == null || before == null, "after and before exclude each other");
        PageLimits.check(offset == null || (after == null && before == null), "offset and a cursor exclude each other");
        PageLimits.check(
                orderDirection == null
                        || orderDirection.equals(OrderDirection.ASC)
                        || orderDirection.equals(OrderDirection.DESC),
                "order_direction must be ASC or DESC");
    }

    /** In these currencies. */
    public StatementFilter withCurrencies(String... anyOf) {
        String all = String.join(",", anyOf);
        return copy().currency(all).build();
    }

    /** Into the wallet, or out of it. */
    public StatementFilter withDirection(Direction only) {
        return copy().direction(only).build();
    }

    /** With this text in the details. */
    public StatementFilter withText(String part) {
        return copy().text(part).build();
    }

    /** Not before this time, to the second. */
    public StatementFilter withFrom(Instant time) {
        long seconds = time.getEpochSecond();
        return copy().from(seconds).build();
    }

    /** Not after this time, to the second. */
    public StatementFilter withTo(Instant time) {
        long seconds = time.getEpochSecond();
        return copy().to(seconds).build();
    }

    /** With this end first (known from an SDK only). */
    public StatementFilter withOrderDirection(OrderDirection first) {
        return copy().orderDirection(first).build();
    }

    /** So many entries of a page, 1 to 200. */
    @Override
    public StatementFilter withLimit(int entries) {
        return copy().limit(entries).build();
    }

    /** The page at this position; what the filter said of offset and cursors before is forgotten. */
    @Override
    public StatementFilter at(PagePosition position) {
        Integer skipped = position.after() == null && position.offset() > 0 ? position.offset() : null;
        return copy().offset(skipped).after(position.after()).before(null).build();
    }

    /** The page before a cursor, which comes from {@code PageMetadata.Cursors.before}. */
    public StatementFilter before(String cursor) {
        return copy().offset(null).after(null).before(cursor).build();
    }

    private StatementFilterBuilder copy() {
        return new StatementFilterBuilder().copyOf(this);
    }
}
