package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.walletapi.directory.DirectoryProgress;
import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.location.Location;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefresherTest {
    private static final String SCHEDULED = "java:comp/DefaultManagedScheduledExecutorService";
    private static final String PLAIN = "java:comp/DefaultManagedExecutorService";

    private final HandThreads threads = new HandThreads();
    private final Map<String, Object> naming = new HashMap<>();
    private final Refresher refresher = new Refresher(naming::get);
    private final Counting directory = new Counting();
    private int queries;

    /** A directory that has something to do every 20 seconds. */
    private static final class Counting implements LocationDirectory {
        int refreshed;
        Supplier<Duration> next = () -> Duration.ofSeconds(20);

        @Override
        public Duration refresh() {
            refreshed++;
            return next.get();
        }

        @Override
        public List<FoundLocation> find(LocationQuery query) {
            return List.of();
        }

        @Override
        public Optional<Location> get(long id) {
            return Optional.empty();
        }

        @Override
        public LocationDirectory withLocale(String language) {
            throw new AssertionError("not asked for");
        }

        @Override
        public DirectoryProgress progress() {
            throw new AssertionError("not asked for");
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void refreshesOnTheContainersThreadsAsOftenAsTheDirectorySays() {
        naming.put(SCHEDULED, threads);
        assertThat(refresher.begin(directory)).isTrue();
        assertThat(directory.refreshed).isZero();
        threads.runNext();
        threads.runNext();

        assertThat(directory.refreshed).isEqualTo(2);
        assertThat(threads.delays).containsExactly(0L, 20_000L, 20_000L);
        assertThat(refresher.begin(directory)).isTrue();
        assertThat(threads.tasks).hasSize(1);
    }

    @Test
    void aQueryThatFindsItIsTimeBeforeTheScheduleDoesIsServedOnTheSameThreads() {
        naming.put(SCHEDULED, threads);
        refresher.begin(directory);
        threads.runNext();
        refresher.execute(() -> queries++);
        assertThat(queries).isZero();
        assertThat(threads.tasks).hasSize(2);
        threads.tasks.remove(1).run();
        assertThat(queries).isEqualTo(1);

        refresher.execute(() -> queries++);
        refresher.end();
        assertThat(threads.getQueue())
                .filteredOn(task -> !((ScheduledFuture<?>) task).isCancelled())
                .as("all but the one that had its turn")
                .hasSize(1);
        refresher.execute(() -> queries++);
        assertThat(threads.tasks).hasSize(2);
    }

    @Test
    void nothingRunsAfterTheApplicationsEnd() {
        naming.put(SCHEDULED, threads);
        refresher.begin(directory);
        ScheduledFuture<?> waiting = (ScheduledFuture<?>) threads.getQueue().peek();
        refresher.end();

        assertThat(waiting.isCancelled()).isTrue();
        threads.runNext();
        assertThat(threads.tasks).as("what was running is the last").isEmpty();
        refresher.execute(() -> queries++);
        assertThat(queries).isZero();
        assertThat(new Refresher(naming::get).begin(directory)).isTrue();
    }

    @Test
    void anErrorDoesNotEndTheRefreshes() {
        naming.put(SCHEDULED, threads);
        directory.next = () -> {
            throw new IllegalStateException("unexpected");
        };
        refresher.begin(directory);
        assertThatIllegalStateException().isThrownBy(threads::runNext);
        assertThat(threads.delays).containsExactly(0L, 60_000L);
    }

    @Test
    void aContainerThatStopsIsNoFailure() {
        naming.put(SCHEDULED, threads);
        refresher.begin(directory);
        threads.stopped = true;
        threads.runNext();
        assertThat(directory.refreshed).isEqualTo(1);
    }

    @Test
    void withoutASchedulerQueriesRefreshOnThePlainThreads() {
        naming.put(PLAIN, threads);
        assertThat(refresher.begin(directory)).isFalse();
        refresher.execute(() -> queries++);
        assertThat(queries).isZero();
        threads.runNext();
        assertThat(queries).isEqualTo(1);
    }

    @Test
    void withoutThreadsQueriesRefreshThemselves() {
        assertThat(refresher.begin(directory)).isFalse();
        refresher.execute(() -> queries++);
        assertThat(queries).isEqualTo(1);
    }
}
