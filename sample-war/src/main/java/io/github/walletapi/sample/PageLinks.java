package io.github.walletapi.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Leads through the pages of a list.
 *
 * @param page the page shown, from 1
 * @param pages how many there are, 1 at least
 * @param total how many entries there are
 * @param first the number of the first entry shown, from 1
 * @param last the number of the last entry shown
 * @param previous the address of the page before; null if there is none
 * @param next the address of the page after; null if there is none
 * @param links the pages worth a link
 */
public record PageLinks(
        int page,
        int pages,
        int total,
        int first,
        int last,
        @Nullable String previous,
        @Nullable String next,
        List<Link> links) {

    /**
     * Leads to one page.
     *
     * @param afterGap whether pages are left out before it
     */
    public record Link(int number, String address, boolean current, boolean afterGap) {}

    /**
     * Makes the links of a list.
     *
     * @param asked the page asked for; the last one is shown if it is beyond
     * @param address makes a page's address
     */
    public static PageLinks of(int total, int size, int asked, IntFunction<String> address) {
        int pages = Math.max(1, (total + size - 1) / size);
        int page = Math.min(asked, pages);
        List<Link> links = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                links.add(new Link(number, address.apply(number), number == page, number > before + 1));
                before = number;
            }
        }
        return new PageLinks(
                page,
                pages,
                total,
                Math.min(total, (page - 1) * size + 1),
                Math.min(total, page * size),
                page > 1 ? address.apply(page - 1) : null,
                page < pages ? address.apply(page + 1) : null,
                List.copyOf(links));
    }

    /** Picks the entries of this page. */
    public <T> List<T> shown(List<T> all) {
        return total == 0 ? List.of() : all.subList(first - 1, last);
    }
}
