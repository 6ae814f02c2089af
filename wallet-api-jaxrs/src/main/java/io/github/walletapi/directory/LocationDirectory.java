package io.github.walletapi.directory;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.Locations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All locations, held in memory. {@link #refresh()} keeps them in step with the server, one call at a time; questions
 * are answered from memory, while it is loading from what has come so far.
 *
 * <p>The texts are in one language; {@link #withLocale} gives the same list in another one. Nodes that share a map share
 * the work: one of them at a time asks the server, and all of them read what came.
 */
public interface LocationDirectory {

    /**
     * Starts to build a directory that asks the server by these calls: of a view that tries once, such as {@code
     * wallet.with(RetryPolicy.NONE)}, for each attempt costs one of the quota.
     */
    static LocationDirectoryBuilder builder(Locations calls) {
        return new LocationDirectoryBuilder(calls);
    }

    /** The locations that match, the nearest first if the query has a point, by ID otherwise. */
    List<FoundLocation> find(LocationQuery query);

    /** One location, whatever its status; empty if it is not known. */
    Optional<Location> get(long id);

    /**
     * Gives the same locations with texts in another language: a list of its own, which is loaded when it is first asked,
     * out of the same quota, and kept in step with this one. It takes as many calls and as much memory as this one, so
     * check a language that a visitor typed before.
     *
     * @param language such as {@code lt}
     */
    LocationDirectory withLocale(String language);

    /** How much of the list is here, and how old it is. */
    DirectoryProgress progress();

    /**
     * Does the next thing there is to do, in this language first and then in the others that were asked for: reads what
     * other nodes have got, and sends one request at the most. Never waits for the quota, and does not throw when a request fails; {@link #progress()} says so.
     *
     * @return how long to wait before the next time; zero if there is more to do now
     */
    Duration refresh();
}
