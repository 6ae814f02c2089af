package io.github.walletapi.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final List<PagePosition> asked = new ArrayList<>();

    /** What servers say of a page. */
    private enum Says {
        TOTAL,
        HAS_NEXT,
        LIMIT_ONLY,
        NOTHING,
        CURSORS,
        CURSORS_AND_TOTAL,
        CURSORS_ON_EVERY_PAGE
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, Math.max(from, to)).boxed().toList();
    }

    /** A list of so many numbers, in pages of this size. */
    private Function<PagePosition, Page<Integer>> server(Says says, int count, int size) {
        return position -> {
            asked.add(position);
            int from = position.after() == null ? position.offset() : Integer.parseInt(position.after());
            int to = Math.min(count, from + size);
            return new Page<>(numbers(from, to), metadata(says, count, size, from, to));
        };
    }

    private static PageMetadata metadata(Says says, int count, int size, int from, int to) {
        boolean more = to < count;
        PageMetadata.Cursors cursors = new PageMetadata.Cursors(String.valueOf(to), null);
        return switch (says) {
            case TOTAL -> new PageMetadata(count, from, size, null, null, null);
            case HAS_NEXT -> new PageMetadata(null, null, null, more, from > 0, null);
            case LIMIT_ONLY -> new PageMetadata(null, from, size, null, null, null);
            case NOTHING -> PageMetadata.UNKNOWN;
            case CURSORS -> new PageMetadata(null, null, null, more, null, more ? cursors : null);
            case CURSORS_AND_TOTAL -> new PageMetadata(count, null, null, null, null, cursors);
            case CURSORS_ON_EVERY_PAGE -> new PageMetadata(null, null, null, more, null, cursors);
        };
    }

    /** A filter that says nothing but what every filter can. */
    private record Filter(@Nullable Integer limit, @Nullable PagePosition position) implements PageFilter<Filter> {

        @Override
        public Filter withLimit(int entries) {
            return new Filter(entries, position);
        }

        @Override
        public Filter at(PagePosition here) {
            return new Filter(limit, here);
        }
    }

    @Test
    void aFilterIsAskedForThePagesOfItsListWithAsManyEntriesAsTheApiAllows() {
        List<Filter> filters = new ArrayList<>();
        Function<PagePosition, Page<Integer>> server = server(Says.TOTAL, 7, 3);
        Function<Filter, Page<Integer>> call = filter -> {
            filters.add(filter);
            return server.apply(Objects.requireNonNull(filter.position()));
        };

        Pages<Integer> all = Pages.of(new Filter(null, null), call);
        assertThat(filters).isEmpty();
        assertThat(all.from(PagePosition.at(3)).stream()).containsExactly(3, 4, 5, 6);
        assertThat(filters).containsExactly(new Filter(200, PagePosition.at(3)), new Filter(200, PagePosition.at(6)));

        filters.clear();
        assertThat(Pages.of(new Filter(3, PagePosition.at(6)), call).stream().limit(1))
                .containsExactly(0);
        assertThat(filters).containsExactly(new Filter(3, PagePosition.START));
    }

    @ParameterizedTest
    @EnumSource(Says.class)
    void allEntriesComeOnceInTheirOrder(Says says) {
        for (int count = 0; count < 10; count++) {
            assertThat(Pages.of(server(says, count, 3)).stream())
                    .as("%d entries", count)
                    .isEqualTo(numbers(0, count));
            assertThat(Pages.of(server(says, count, 3))).containsExactlyElementsOf(numbers(0, count));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL,7,3",
        "TOTAL,6,2",
        "TOTAL,0,1",
        "HAS_NEXT,7,3",
        "HAS_NEXT,6,2",
        "HAS_NEXT,0,1",
        "CURSORS,7,3",
        "CURSORS,6,2",
        "CURSORS,0,1",
        "CURSORS_AND_TOTAL,7,3",
        "CURSORS_AND_TOTAL,6,2",
        "CURSORS_AND_TOTAL,0,1",
        "CURSORS_ON_EVERY_PAGE,6,2",
        // A short page is the last; after a full one only the server knows.
        "LIMIT_ONLY,7,3",
        "LIMIT_ONLY,6,3",
        "NOTHING,7,4",
        "NOTHING,0,1"
    })
    void noMoreIsAskedForThanNeeded(Says says, int count, int requests) {
        assertThat(Pages.of(server(says, count, 3)).stream().count()).isEqualTo(count);
        assertThat(asked).hasSize(requests);
    }

    /** With another cursor each time. */
    @Test
    void pagesWithoutEntriesEnd() {
        Function<PagePosition, Page<Integer>> empty = position -> {
            asked.add(position);
            String cursor = "c" + asked.size();
            return new Page<>(
                    List.of(), new PageMetadata(null, null, null, true, null, new PageMetadata.Cursors(cursor, null)));
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> Pages.of(empty).stream().count())
                .withMessage("The server has sent 100 pages without an entry in a row");
        assertThat(asked).hasSize(100);
    }

    @Test
    void someEmptyPagesAreNoEnd() {
        Function<PagePosition, Page<Integer>> sparse = position -> {
            asked.add(position);
            int at = asked.size();
            PageMetadata.Cursors cursors = new PageMetadata.Cursors("c" + at, null);
            return new Page<>(
                    at % 99 == 0 ? List.of(at) : List.of(),
                    new PageMetadata(null, null, null, at < 297, null, cursors));
        };
        assertThat(Pages.of(sparse)).containsExactly(99, 198, 297);
    }

    @Test
    void offsetsDoNotOverflow() {
        PagePosition last = PagePosition.at(Integer.MAX_VALUE - 1);
        Page<Integer> two = new Page<>(List.of(1, 2), new PageMetadata(null, null, null, true, null, null));
        assertThatIllegalStateException()
                .isThrownBy(() -> last.next(two))
                .withMessage("The list is longer than can be counted");
        assertThat(last.next(new Page<>(List.of(1, 2), new PageMetadata(5, null, null, null, null, null))))
                .isEmpty();
    }

    @Test
    void nothingIsAskedForBeforeItIsNeeded() {
        Pages<Integer> pages = Pages.of(server(Says.TOTAL, 100, 10));
        Iterator<Integer> iterator = pages.iterator();
        Stream<Integer> doubled = pages.stream().map(number -> number * 2);
        Stream<PositionedPage<Integer>> byPage = pages.byPage().skip(0);
        assertThat(asked).isEmpty();
        doubled.close();
        byPage.close();
        assertThat(asked).isEmpty();

        for (int i = 0; i < 10; i++) {
            assertThat(iterator.next()).isEqualTo(i);
        }
        assertThat(asked).containsExactly(PagePosition.START);
        iterator.next();
        assertThat(asked).containsExactly(PagePosition.START, PagePosition.at(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10})
    void aStreamThatIsCutShortAsksForOnePage(int entries) {
        assertThat(Pages.of(server(Says.TOTAL, 100, 10)).stream().limit(entries).toList())
                .hasSize(entries);
        assertThat(asked).hasSize(1);
    }

    @Test
    void eachWalkBeginsAnew() {
        Pages<Integer> pages = Pages.of(server(Says.TOTAL, 5, 3));
        assertThat(pages.stream().count()).isEqualTo(5);
        assertThat(pages.stream().count()).isEqualTo(5);
        assertThat(asked).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Says.class)
    void aWalkIsResumedAtAnyPageThatWasSeen(Says says) {
        Pages<Integer> pages = Pages.of(server(says, 8, 3));
        List<PositionedPage<Integer>> seen = pages.byPage().toList();
        for (PositionedPage<Integer> page : seen) {
            List<Integer> entries = page.page().entries();
            int first = entries.isEmpty() ? 8 : entries.get(0);
            assertThat(pages.from(page.position()).stream()).isEqualTo(numbers(first, 8));
            if (page.next() != null) {
                assertThat(pages.from(page.next()).stream()).isEqualTo(numbers(first + entries.size(), 8));
            }
        }
        assertThat(seen.get(seen.size() - 1).next()).isNull();
    }

    @Test
    void aFailureIsSeenAndTheWalkGoesOnFromWhereItWas() {
        Function<PagePosition, Page<Integer>> server = server(Says.TOTAL, 6, 3);
        boolean[] broken = {true};
        Pages<Integer> pages = Pages.of(position -> {
            if (position.offset() == 3 && broken[0]) {
                throw new IllegalStateException("broken");
            }
            return server.apply(position);
        });
        List<PositionedPage<Integer>> seen = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> pages.byPage().forEach(seen::add))
                .withMessage("broken");
        broken[0] = false;
        PagePosition next = Objects.requireNonNull(seen.get(0).next());
        assertThat(pages.from(next).stream()).isEqualTo(numbers(3, 6));
    }

    @Test
    void aServerThatIgnoresThePositionDoesNotKeepUsForEver() {
        Pages<Integer> sameOffset =
                Pages.of(at -> new Page<>(numbers(0, 3), new PageMetadata(100, 0, 3, null, null, null)));
        assertThatIllegalStateException().isThrownBy(() -> sameOffset.stream().count());

        Pages<Integer> sameCursor = Pages.of(at -> new Page<>(
                numbers(0, 3), new PageMetadata(null, null, null, true, null, new PageMetadata.Cursors("x", null))));
        assertThatIllegalStateException().isThrownBy(() -> sameCursor.stream().count());

        Pages<Integer> emptyWithMore =
                Pages.of(at -> new Page<>(List.of(), new PageMetadata(null, null, null, true, null, null)));
        assertThatIllegalStateException()
                .isThrownBy(() -> emptyWithMore.stream().count());
    }

    @Test
    void pastTheEndThereIsNothing() {
        Iterator<Integer> entries = Pages.of(server(Says.TOTAL, 0, 3)).iterator();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
        Iterator<PositionedPage<Integer>> pages =
                Pages.of(server(Says.TOTAL, 0, 3)).byPage().iterator();
        pages.next();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"-1,null", "0,''"},
            nullValues = "null")
    void impossiblePositionsAreRefused(int offset, @Nullable String after) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PagePosition(offset, after));
    }

    @Test
    void aPositionCanBeKept() throws Exception {
        PagePosition position = new PagePosition(40, "cursor");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(position);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(position);
        }
    }

    private static Page<Integer> page(@Nullable Boolean hasNext, @Nullable String after) {
        PageMetadata.Cursors cursors = new PageMetadata.Cursors(after, null);
        return new Page<>(List.of(1), new PageMetadata(null, null, null, hasNext, null, cursors));
    }

    @Test
    void emptyCursorIsNone() {
        Pages<Integer> pages = Pages.of(at -> page(null, at.after() == null ? "x" : ""));
        assertThat(pages.stream()).hasSize(2);
    }

    @Test
    void circleOfCursorsIsLeft() {
        Pages<Integer> pages = Pages.of(at -> page(true, "a".equals(at.after()) ? "b" : "a"));
        assertThatIllegalStateException()
                .isThrownBy(() -> pages.stream().limit(1000).count())
                .withMessageContaining("read before");
        assertThat(pages.stream().limit(2)).hasSize(2);
    }
}
