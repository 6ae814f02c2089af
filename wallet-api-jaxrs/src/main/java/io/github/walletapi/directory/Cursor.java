package io.github.walletapi.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the list has been loaded, as all nodes know it. Whoever changes it has the word of the map that nobody else
 * did.
 *
 * @param written the pages that hold the list, or as much of it as has come
 * @param old the pages that are served as well while the list is loaded anew; null if there are none
 * @param pass what is under way; null if nothing is
 * @param asOf when the server was asked for what is there, its beginning; null before the first load is over
 * @param checked when the server's total was last compared
 * @param tally what the comparison said
 */
record Cursor(
        Written written,
        @Nullable Written old,
        @Nullable Pass pass,
        @Nullable Instant asOf,
        Instant checked,
        Tally tally) {

    /**
     * Pages in the map.
     *
     * @param generation part of their keys; each full load has its own
     * @param pages how many there are
     */
    record Written(long generation, int pages) {}

    /**
     * A list that is being read page by page.
     *
     * @param offset where to go on
     * @param updatedAfter in Unix seconds; null for the whole list
     * @param began when it began
     */
    record Pass(int offset, @Nullable Long updatedAfter, Instant began) {}

    /**
     * The server's total and ours.
     *
     * @param total what the server said; null if it did not
     * @param gap by how much it was more than what came, at the end of the last full load
     * @param usual whether it was so at the end of the one before: then the server counts what it does not list
     * @param shrunk whether it became less during the last full load: what moved up then has been missed
     * @param suspect whether they disagreed when they were last compared
     */
    record Tally(@Nullable Integer total, int gap, boolean usual, boolean shrunk, boolean suspect) {

        static final Tally NONE = new Tally(null, 0, false, false, false);

        boolean agrees(int serverTotal, int known) {
            return !shrunk && (serverTotal == known || (usual && serverTotal - known == gap));
        }

        Tally beforeLoad() {
            return new Tally(null, gap, usual, false, false);
        }

        Tally duringLoad(@Nullable Integer now) {
            boolean less = total != null && now != null && now < total;
            return new Tally(now == null ? total : now, gap, usual, shrunk || less, false);
        }

        Tally afterLoad(int known) {
            int now = total == null ? 0 : total - known;
            return new Tally(total, now, now == gap, shrunk, false);
        }

        Tally withMore(int locations) {
            return total == null ? this : new Tally(total + locations, gap, usual, shrunk, suspect);
        }

        Tally suspected(boolean disagreed) {
            return new Tally(total, gap, usual, shrunk, disagreed);
        }

        Tally agreed(@Nullable Integer now) {
            return new Tally(now == null ? total : now, gap, usual, shrunk, false);
        }
    }

    /** The first load, or one after what was there has been lost. Nobody may take its pages for those of another. */
    static Cursor beginning(long generation, Instant now) {
        return new Cursor(new Written(generation, 0), null, new Pass(0, null, now), null, now, Tally.NONE);
    }

    boolean isLoading() {
        return pass != null && pass.updatedAfter() == null;
    }

    /** The whole list once more, while what is there is served. */
    Cursor loadingAnew(long generation, Instant now) {
        return new Cursor(new Written(generation, 0), written, new Pass(0, null, now), asOf, now, tally.beforeLoad());
    }

    Cursor updating(long updatedAfter, Instant now) {
        return new Cursor(written, old, new Pass(0, updatedAfter, now), asOf, checked, tally);
    }

    Cursor checked(Instant now, Tally compared) {
        return new Cursor(written, old, pass, asOf, now, compared);
    }

    /** To go on from there with the pass. */
    Cursor at(int offset, Pass of, int pages, Tally now) {
        Pass further = new Pass(offset, of.updatedAfter(), of.began());
        return new Cursor(new Written(written.generation(), pages), old, further, asOf, checked, now);
    }

    /** The pass is over; old pages are no longer served. */
    Cursor finished(Pass last, int pages, Tally now) {
        return new Cursor(new Written(written.generation(), pages), null, null, last.began(), checked, now);
    }

    /** The same locations in fewer pages. */
    Cursor rewritten(long generation, int pages) {
        return new Cursor(new Written(generation, pages), null, pass, asOf, checked, tally);
    }
}
