package io.github.walletapi.paging;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a list, page by page, each asked for when it is needed and not before:
 *
 * <pre>{@code
 * StatementFilter lastMonth = StatementFilter.ALL.withFrom(from).withTo(to);
 * Pages<Statement> all = Pages.of(lastMonth, filter -> wallet.wallets().statements(WalletId.ME, filter));
 * Map<String, BigDecimal> cameIn = new TreeMap<>();
 * Set<Long> seen = new HashSet<>();
 * for (Statement statement : all) {
 *     Money amount = statement.amount();
 *     if (Direction.IN.equals(statement.direction()) && amount != null && seen.add(statement.id())) {
 *         cameIn.merge(amount.currency(), amount.amount(), BigDecimal::add);
 *     }
 * }
 * }</pre>
 *
 * <p>Each walk begins anew and asks the server again. A failed call ends the walk with its exception; {@link #byPage}
 * says where to go on. Without cursors, entries that are added while one reads shift the others: one may come twice, so
 * whoever counts looks at the IDs. An entry that cannot be read is an exception where it is taken out, and the iterator
 * goes on behind it.
 *
 * @param <T> what the list is of
 */
public final class Pages<T> implements Iterable<T> {

    /** In a row; a filter of the server can leave some. */
    private static final int MOST_EMPTY_PAGES = 100;

    private final Function<PagePosition, Page<T>> fetch;
    private final PagePosition start;

    private Pages(Function<PagePosition, Page<T>> fetch, PagePosition start) {
        this.fetch = fetch;
        this.start = start;
    }

    /**
     * Reads all that a filter finds, from the beginning of the list, in pages of as many entries as the API allows unless
     * the filter says how many.
     *
     * @param fetch the call, such as {@code filter -> wallet.wallets().statements(WalletId.ME, filter)}
     */
    public static <T, F extends PageFilter<F>> Pages<T> of(F filter, Function<F, Page<T>> fetch) {
        Objects.requireNonNull(fetch, "fetch");
        F sized = filter.limit() == null ? filter.withLimit(PageFilter.MAX_LIMIT) : filter;
        return of(position -> fetch.apply(sized.at(position)));
    }

    /** Reads a list from its beginning; the function asks for the page at a position. */
    public static <T> Pages<T> of(Function<PagePosition, Page<T>> fetch) {
        return new Pages<>(Objects.requireNonNull(fetch, "fetch"), PagePosition.START);
    }

    /** The same list from another position on. */
    public Pages<T> from(PagePosition position) {
        return new Pages<>(fetch, Objects.requireNonNull(position, "position"));
    }

    /** The entries; not parallel. */
    public Stream<T> stream() {
        return streamOf(iterator());
    }

    /** The pages, each with its position and that of the next. */
    public Stream<PositionedPage<T>> byPage() {
        return streamOf(new Walk());
    }

    @Override
    public Iterator<T> iterator() {
        return new Entries(new Walk());
    }

    private static <E> Stream<E> streamOf(Iterator<E> elements) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private final class Walk implements Iterator<PositionedPage<T>> {
        private final Set<String> cursors = new HashSet<>();
        private @Nullable PagePosition next = start;
        private int empty;

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public PositionedPage<T> next() {
            PagePosition here = next;
            if (here == null) {
                throw new NoSuchElementException("This was the last page");
            }
            Page<T> page = fetch.apply(here);
            PagePosition following = here.next(page).orElse(null);
            if (following != null && following.after() != null && !cursors.add(following.after())) {
                // In a circle of several pages; a sum over it would never end.
                throw new IllegalStateException("The server leads back to a page that was read before");
            }
            empty = page.entries().isEmpty() ? empty + 1 : 0;
            if (following != null && empty == MOST_EMPTY_PAGES) {
                throw new IllegalStateException("The server has sent " + empty + " pages without an entry in a row");
            }
            next = following;
            return new PositionedPage<>(here, page, next);
        }
    }

    private final class Entries implements Iterator<T> {
        private final Walk pages;
        private Iterator<T> left = Collections.emptyIterator();

        Entries(Walk pages) {
            this.pages = pages;
        }

        /** Asks for the next page only if this one is used up and another may follow. */
        @Override
        public boolean hasNext() {
            while (!left.hasNext() && pages.hasNext()) {
                left = pages.next().page().entries().iterator();
            }
            return left.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("This was the last entry");
            }
            return left.next();
        }
    }
}
