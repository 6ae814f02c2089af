package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageLinksTest {

    private static final List<Integer> ENTRIES =
            IntStream.rangeClosed(1, 87).boxed().toList();

    @Test
    void aPageInTheMiddleHasNeighboursAndEnds() {
        PageLinks paging = PageLinks.of(87, 10, 5, page -> "?page=" + page);

        assertThat(paging.links())
                .containsExactly(
                        new PageLinks.Link(1, "?page=1", false, false),
                        new PageLinks.Link(4, "?page=4", false, true),
                        new PageLinks.Link(5, "?page=5", true, false),
                        new PageLinks.Link(6, "?page=6", false, false),
                        new PageLinks.Link(9, "?page=9", false, true));
        assertThat(paging.previous()).isEqualTo("?page=4");
        assertThat(paging.next()).isEqualTo("?page=6");
        assertThat(paging.shown(ENTRIES)).first().isEqualTo(41);
        assertThat(paging.shown(ENTRIES)).hasSize(10);
    }

    @Test
    void thePageAfterTheLastIsTheLast() {
        PageLinks paging = PageLinks.of(87, 10, 1000, page -> "");

        assertThat(paging.page()).isEqualTo(9);
        assertThat(paging.next()).isNull();
        assertThat(paging.shown(ENTRIES)).containsExactly(81, 82, 83, 84, 85, 86, 87);
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        PageLinks paging = PageLinks.of(0, 10, 3, page -> "");

        assertThat(paging.pages()).isEqualTo(1);
        assertThat(paging.shown(List.of())).isEmpty();
        assertThat(paging.last()).isZero();
    }
}
