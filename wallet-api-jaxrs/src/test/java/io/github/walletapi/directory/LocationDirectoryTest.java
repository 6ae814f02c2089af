package io.github.walletapi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.HandClock;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.paging.PageMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings({"NullAway", "UnnecessaryLambda"}) // A test may be blunter than the library.
class LocationDirectoryTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final HandClock clock = new HandClock();
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    private final Server server = new Server(clock);

    private Node node() {
        return new Node(server, map, clock);
    }

    private static Runnable failing() {
        return () -> {
            throw new ServerFailureException("Broken", Failure.of("GET", "locations", 500, null));
        };
    }

    private static Runnable limiting(@Nullable Duration retryAfter) {
        return () -> {
            throw new RateLimitedException("Too many", Failure.of("GET", "locations", 429, null), retryAfter);
        };
    }

    private void assertQuotaKept() {
        assertNeverMoreThan(4, Duration.ofMinutes(4));
        assertNeverMoreThan(50, DAY);
    }

    private void assertNeverMoreThan(int most, Duration window) {
        for (int i = 0; i + most < server.times.size(); i++) {
            assertThat(server.times.get(i + most) - server.times.get(i)).isGreaterThanOrEqualTo(window.toMillis());
        }
    }

    private static String title(LocationDirectory directory, long id) {
        return directory.get(id).map(Location::title).orElse("-");
    }

    @Test
    void firstLoadAsksForEachPageOnceAndKeepsTheQuota() {
        server.with(20_050);
        Node node = node();
        node.load();

        assertThat(server.filters).hasSize(101).allSatisfy(filter -> {
            assertThat(filter.limit()).isEqualTo(200);
            assertThat(filter.status()).isEqualTo("active,inactive");
            assertThat(filter.updatedAfter()).isNull();
        });
        assertThat(server.filters).extracting(LocationFilter::offset).doesNotHaveDuplicates();
        assertQuotaKept();
        assertThat(node.served()).isEqualTo(20_050);
    }

    @Test
    void aFullLastPageIsTheLast() {
        server.with(400);
        node().load();
        assertThat(server.filters).hasSize(2);
    }

    @Test
    void anEmptyListIsLoadedByOneRequest() {
        Node node = node();
        node.load();
        assertThat(server.filters).hasSize(1);
        assertThat(node.directory.find(LocationQuery.ALL)).isEmpty();
    }

    @Test
    void aServerThatDoesNotTellTheTotalIsReadUntilAPageIsNotFull() {
        server.with(450);
        server.silent = true;
        Node node = node();
        node.load();
        assertThat(server.filters).hasSize(3);
        assertThat(node.served()).isEqualTo(450);
        node.live(DAY.multipliedBy(3));
        assertThat(node.directory.progress().loading()).isFalse();
    }

    @Test
    void theTotalIsKnownOnceTheServerTellsIt() {
        server.with(450);
        server.silent = true;
        Node node = node();
        node.load();
        assertThat(node.directory.progress().total()).isEmpty();
        server.silent = false;
        node.live(DAY.plus(HOUR));
        assertThat(node.directory.progress().total()).contains(450);
    }

    @Test
    void whileItLoadsItSaysHowFarItIsAndServesWhatItHas() {
        server.with(2_000);
        Node node = node();
        assertThat(node.directory.progress())
                .satisfies(progress -> assertThat(progress.complete()).isFalse())
                .satisfies(progress -> assertThat(progress.age()).isEmpty())
                .satisfies(progress -> assertThat(progress.total()).isEmpty());
        node.goOn();
        clock.advance(Duration.ofSeconds(30));

        assertThat(node.directory.progress())
                .satisfies(progress -> assertThat(progress.complete()).isFalse())
                .satisfies(progress -> assertThat(progress.loading()).isTrue())
                .satisfies(progress -> assertThat(progress.loaded()).isEqualTo(800))
                .satisfies(progress -> assertThat(progress.served()).isEqualTo(800))
                .satisfies(progress -> assertThat(progress.total()).contains(2_000))
                .satisfies(progress -> assertThat(progress.age()).contains(Duration.ofSeconds(30)));
        assertThat(node.directory.find(LocationQuery.ALL)).hasSize(800);
    }

    @Test
    void aFailureIsToldAndTheLoadGoesOnWhereItWas() {
        server.with(1_000);
        server.events.add(() -> {});
        server.events.add(failing());
        server.events.add(failing());
        Node node = node();
        node.goOn();
        assertThat(node.directory.progress().failure()).get().isInstanceOf(ServerFailureException.class);
        assertThat(node.served()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        node.goOn();
        clock.advance(Duration.ofSeconds(119));
        node.goOn();
        assertThat(server.filters).as("the rest grows").hasSize(3);

        node.load();

        assertThat(server.filters).extracting(LocationFilter::offset).containsExactly(0, 200, 200, 200, 400, 600, 800);
        assertThat(node.directory.progress().failure()).isEmpty();
        assertQuotaKept();
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        server.with(2_000);
        node().goOn();
        clock.advance(Duration.ofMinutes(1));
        Node restarted = node();
        restarted.goOn();
        assertThat(server.filters).hasSize(4);
        assertThat(restarted.served()).isEqualTo(800);
        restarted.load();

        assertThat(server.filters).hasSize(10);
        assertThat(restarted.served()).isEqualTo(2_000);
        assertQuotaKept();
    }

    @Test
    void aRestartAfterTheLoadServesAtOnceWithoutARequest() {
        server.with(1_000);
        node().load();
        Node restarted = node();
        restarted.goOn();

        assertThat(restarted.served()).isEqualTo(1_000);
        assertThat(restarted.directory.progress().complete()).isTrue();
        assertThat(server.filters).hasSize(5);
    }

    @Test
    void theServersRefusalMarksTheWindowFull() {
        server.with(600);
        server.events.add(() -> {});
        server.events.add(limiting(null));
        Node node = node();
        node.live(Duration.ofMinutes(3));
        assertThat(server.filters).hasSize(2);
        node.live(Duration.ofMinutes(2));
        assertThat(node.served()).isEqualTo(600);
    }

    @Test
    void theServersRefusalLastsAsLongAsItSays() {
        server.with(400);
        server.events.add(limiting(Duration.ofHours(2)));
        Node node = node();
        node.live(HOUR);
        assertThat(server.filters).hasSize(1);
        assertThat(node.directory.progress().failure()).isPresent();
        node.live(HOUR.plusMinutes(2));
        assertThat(node.served()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {999_999_999L, Long.MAX_VALUE, -1})
    void aRefusalForEverEndsAfterADay(long seconds) {
        server.with(400);
        server.events.add(limiting(Duration.ofSeconds(seconds)));
        Node node = new Node(
                LocationDirectory.builder(server).callsHaveQuota().state(map).clock(clock), clock);
        node.live(Duration.ofHours(25));

        assertThat(node.served()).isEqualTo(400);
    }

    @Test
    void aClockThatIsPutBackDoesNotSwitchItOff() {
        server.with(400);
        clock.advance(Duration.ofDays(3650));
        server.events.add(failing());
        Node node = node();
        node.goOn();
        clock.advance(Duration.ofDays(-3650));
        map.remove("locations/quota");
        node.load();

        assertThat(node.served()).isEqualTo(400);
    }

    @Test
    void aTimeThatNoClockSaysYetIsNotWaitedFor() {
        server.with(400);
        clock.advance(Duration.ofDays(3650));
        Node node = node();
        node.load();
        clock.advance(Duration.ofDays(-3650));
        server.put(7, "Renamed");
        node.live(Duration.ofHours(2));

        assertThat(title(node.directory, 7)).isEqualTo("Renamed");
    }

    @Test
    void pagesWithAbsurdMetadataLeaveNoAbsurdOffset() {
        server.with(1_000);
        for (int absurd : new int[] {Integer.MAX_VALUE, 1_500_000_000, -5}) {
            map.clear();
            server.metadata = asked -> new PageMetadata(absurd, absurd, absurd, null, null, null);
            Node node = node();
            node.live(Duration.ofHours(1));
            assertThat(node.served()).isEqualTo(1_000);
            assertThat(map.get("locations/cursor")).doesNotContain("\"offset\":-");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pages\":5>\"pages\":-5",
                "\"pages\":5>\"pages\":4294967301",
                "\"pages\":5>\"pages\":2147483647",
                "\"generation\":>\"generation\":-",
                "\"generation\":>\"generation\":9999",
                "\"generation\":>\"generation\":9223372036854775807,\"x\":",
                "\"gap\":0>\"gap\":99999999999",
                "\"total\":1000>\"total\":-1000",
                "\"gap\":0>\"gap\":0,\"pass\":{\"offset\":-1200,\"began\":1}",
                "\"gap\":0>\"gap\":0,\"pass\":{\"offset\":2147483600,\"began\":1}",
                "\"gap\":0>\"gap\":0,\"pass\":{\"offset\":0,\"began\":9223372036854775807}",
                "\"gap\":0>\"gap\":0,\"pass\":{\"offset\":0,\"began\":1,\"updated_after\":9223372036854775807}",
                "\"as_of\":>\"as_of\":-",
                "\"as_of\":>\"as_of\":9999",
                "\"checked\":>\"checked\":9999",
                "\"checked\":>\"checked\":-9999",
            })
    void aCursorThatSaysWhatCannotBeHeals(String change) {
        server.with(1_000);
        node().load();
        int split = change.indexOf('>');
        String mended = Objects.requireNonNull(map.get("locations/cursor"));
        String spoilt = mended.replace(change.substring(0, split), change.substring(split + 1));
        assertThat(spoilt).isNotEqualTo(mended);
        map.put("locations/cursor", spoilt);
        Node node = node();
        node.live(Duration.ofDays(1));
        server.put(7, "Renamed");
        node.live(Duration.ofHours(3));

        assertThat(node.served()).isEqualTo(1_000);
        assertThat(title(node.directory, 7)).isEqualTo("Renamed");
        assertThat(map.keySet().stream().filter(key -> key.contains("/page/"))).hasSizeLessThan(200);
    }

    @Test
    void aListWithoutAnEndIsNotFollowedForEver() {
        server.endless = true;
        Node node = new Node(
                LocationDirectory.builder(server).callsHaveQuota().state(map).clock(clock), clock);
        node.goOn();

        assertThat(node.directory.progress().failure()).get().isInstanceOf(UnreadableAnswerException.class);
        assertThat(server.filters).hasSizeLessThan(6_000);
    }

    @Test
    void callsThatHaveTheirOwnQuotaAreWaitedFor() {
        server.with(400);
        server.events.add(() -> {
            throw new RateLimitedException("none", Failure.of("GET", "locations", 0, null), Duration.ofMinutes(7));
        });
        Node node = new Node(
                LocationDirectory.builder(server).callsHaveQuota().state(map).clock(clock), clock);
        node.goOn();
        assertThat(node.directory.progress().failure()).isEmpty();
        node.live(Duration.ofMinutes(6));
        assertThat(server.filters).hasSize(1);
        node.live(Duration.ofMinutes(2));
        assertThat(node.served()).isEqualTo(400);
        assertThat(map.keySet()).noneMatch(key -> key.contains("quota"));
    }

    @Test
    void changesComeWithTheNextUpdate() {
        server.with(1_000);
        Node node = node();
        node.load();
        clock.advance(Duration.ofMinutes(30));
        server.put(7, "Renamed");
        server.put(8, "Closed", LocationStatus.INACTIVE);
        server.put(1_001, "New");
        node.live(Duration.ofMinutes(40));

        assertThat(server.filters).hasSize(6);
        LocationFilter update = server.filters.get(5);
        assertThat(update.updatedAfter()).isNotNull();
        assertThat(update.status()).isEqualTo("active,inactive");
        assertThat(title(node.directory, 7)).isEqualTo("Renamed");
        assertThat(title(node.directory, 1_001)).isEqualTo("New");
        assertThat(node.directory.find(LocationQuery.ALL)).hasSize(1_000);
        assertThat(node.directory.find(LocationQuery.ALL.withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE)))
                .hasSize(1_001);
        assertThat(title(node.directory, 8)).isEqualTo("Closed");
        assertThat(node.directory.progress().total()).contains(1_001);
    }

    /** The servers behind one address have clocks of their own, and what takes long to save has an older time. */
    @Test
    void whatShowsUpWithATimeThatIsPastAlreadyIsFound() {
        server.with(400);
        server.put(7, "Renamed");
        Node node = node();
        node.load();
        long asked = server.times.get(0) / 1_000;
        long late = asked - 599;
        server.locations.put(8L, Server.location(8, "Late", LocationStatus.ACTIVE, Instant.ofEpochSecond(late)));
        node.live(HOUR.plusMinutes(5));

        assertThat(title(node.directory, 8)).isEqualTo("Late");
        assertThat(server.filters)
                .last()
                .extracting(LocationFilter::updatedAfter)
                .isEqualTo(asked - 600);
    }

    @Test
    void anUpdateOfManyPagesIsReadToItsEnd() {
        server.with(1_000);
        Node node = node();
        node.load();
        clock.advance(HOUR);
        for (int id = 1; id <= 500; id++) {
            server.put(id, "Moved");
        }
        node.live(Duration.ofMinutes(10));

        assertThat(server.filters).hasSize(5 + 3);
        assertThat(node.directory.find(LocationQuery.ALL.withText("moved"))).hasSize(500);
    }

    @Test
    void anUpdateLooksBackALittle() {
        server.with(10);
        Node node = node();
        node.load();
        node.live(HOUR.plusMinutes(2));
        // Written with a time of before the update, and seen only after it.
        server.locations.put(
                11L,
                Server.location(
                        11, "Late", LocationStatus.ACTIVE, clock.instant().minus(Duration.ofMinutes(8))));
        node.live(HOUR);

        assertThat(title(node.directory, 11)).isEqualTo("Late");
    }

    @Test
    void aClockThatIsAheadOfTheServersMissesNothing() {
        server.with(10);
        Node node = node();
        node.load();
        clock.advance(Duration.ofMinutes(55));
        // The server's clock is three hours behind ours.
        server.locations.put(
                11L,
                Server.location(
                        11, "New", LocationStatus.ACTIVE, clock.instant().minus(Duration.ofHours(3))));
        server.locations.replaceAll((id, location) -> id == 11
                ? location
                : Server.location(
                        id, "Shop", LocationStatus.ACTIVE, clock.instant().minus(Duration.ofHours(9))));
        map.clear();
        Node later = node();
        later.load();
        server.locations.put(
                12L,
                Server.location(
                        12, "Newer", LocationStatus.ACTIVE, clock.instant().minus(Duration.ofHours(2))));
        later.live(HOUR.plusMinutes(1));

        assertThat(title(later.directory, 12)).isEqualTo("Newer");
    }

    @Test
    void aListThatWasImportedAtOneMomentIsReadOnceMoreAndNotWithEachUpdate() {
        for (int id = 1; id <= 2_000; id++) {
            server.put(id, "Imported");
        }
        Node node = node();
        node.load();
        node.live(Duration.ofHours(5));
        int before = server.filters.size();
        node.live(Duration.ofHours(10));

        assertThat(before).isLessThanOrEqualTo(10 + 10 + 5);
        assertThat(server.filters.size() - before).isBetween(9, 11);
    }

    @Test
    void whatWasMissedBecauseTheListShrankDuringTheLoadComesWithTheNext() {
        server.with(2_000);
        Node node = node();
        node.goOn();
        // All that follows moves up by one, over the end of what has been read.
        server.locations.remove(5L);
        node.load();
        assertThat(node.directory.get(801)).isEmpty();
        assertThat(node.served()).as("one too many, one too few").isEqualTo(1_999);
        node.live(DAY.plus(HOUR));

        assertThat(node.directory.get(801)).isPresent();
        assertThat(node.directory.get(5)).isEmpty();
    }

    @Test
    void whatIsGoneFromTheServerIsGoneAfterTheTotalsWereCompared() {
        server.with(1_000);
        Node node = node();
        node.load();
        server.locations.remove(13L);
        node.live(DAY.plus(HOUR));

        assertThat(node.directory.get(13)).isEmpty();
        assertThat(node.directory.progress().complete()).isTrue();
        assertThat(node.served()).isEqualTo(999);
        assertThat(server.filters)
                .filteredOn(filter -> filter.updatedAfter() == null && filter.limit() == 200)
                .hasSize(10);
        assertQuotaKept();
    }

    @Test
    void whileItIsLoadedAnewAllThatWasThereIsServed() {
        server.with(3_000);
        Node node = node();
        node.load();
        server.locations.remove(13L);
        server.locations.remove(2_999L);
        server.put(1, "Renamed");
        clock.advance(DAY);
        server.put(14, "Renamed later");
        node.live(Duration.ofMinutes(9));

        assertThat(node.directory.progress())
                .satisfies(progress -> assertThat(progress.loading()).isTrue())
                .satisfies(progress -> assertThat(progress.complete()).isTrue())
                .satisfies(progress -> assertThat(progress.loaded()).isBetween(200, 1_800))
                .satisfies(progress -> assertThat(progress.served()).isEqualTo(3_000));
        assertThat(title(node.directory, 14)).isEqualTo("Renamed later");
        Node restarted = node();
        restarted.goOn();
        assertThat(restarted.directory.find(
                        LocationQuery.ALL.withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE)))
                .isEqualTo(node.directory.find(
                        LocationQuery.ALL.withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE)));
        node.load();
        assertThat(node.served()).isEqualTo(2_998);
        assertThat(node.directory.get(2_999)).isEmpty();
    }

    @Test
    void aLocationThatCameBetweenUpdateAndComparisonDoesNotCostAFullLoad() {
        server.with(1_000);
        Node node = node();
        node.load();
        for (int hour = 0; hour < 30; hour++) {
            node.live(HOUR);
            server.put(2_000 + hour, "New");
        }

        assertThat(server.filters)
                .filteredOn(filter -> filter.updatedAfter() == null && filter.limit() == 200)
                .hasSize(5);
    }

    @Test
    void aServerThatCountsWhatItDoesNotListIsBelievedAfterTheSecondLoad() {
        server.with(1_000);
        server.uncounted = 3;
        Node node = node();
        node.load();
        node.live(DAY.multipliedBy(5));

        assertThat(server.filters)
                .filteredOn(filter -> filter.updatedAfter() == null && filter.limit() == 200)
                .hasSize(12);
    }

    @Test
    void overAWeekItTakesHalfOfTheQuotaAtTheMost() {
        server.with(1_000);
        Node node = node();
        node.load();
        int before = server.filters.size();
        node.live(DAY.multipliedBy(7));

        assertThat(server.filters.size() - before).isLessThanOrEqualTo(7 * 25);
        assertQuotaKept();
    }

    @Test
    void manySmallChangesAreWrittenTogetherInTheEnd() {
        server.with(1_000);
        Node node = node();
        node.load();
        for (int hour = 0; hour < 150; hour++) {
            server.put(hour + 1, "Renamed " + hour);
            node.live(HOUR);
        }
        node.live(HOUR);

        assertThat(map.keySet()).filteredOn(key -> key.contains("/page/")).hasSizeLessThan(70);
        assertThat(node.directory.find(LocationQuery.ALL.withText("renamed"))).hasSize(150);
        Node restarted = node();
        restarted.goOn();
        assertThat(restarted.directory.find(LocationQuery.ALL)).isEqualTo(node.directory.find(LocationQuery.ALL));
    }

    @Test
    void aMapThatForgotEverythingIsFilledAgainWhileMemoryServes() {
        server.with(1_000);
        Node node = node();
        node.load();
        clock.advance(DAY);
        map.clear();
        node.goOn();

        assertThat(node.served()).isEqualTo(1_000);
        assertThat(node.directory.progress())
                .satisfies(progress -> assertThat(progress.loading()).isTrue())
                .satisfies(progress -> assertThat(progress.loaded()).isEqualTo(800))
                .satisfies(progress -> assertThat(progress.age().orElseThrow()).isGreaterThanOrEqualTo(DAY));
        node.load();
        assertThat(node.directory.progress().age().orElseThrow()).isLessThan(HOUR);
    }

    @Test
    void aPageThatIsLostIsLoadedAgainWithAllOthers() {
        server.with(1_000);
        node().load();
        map.remove(map.keySet().stream()
                .filter(key -> key.endsWith("/3"))
                .findFirst()
                .orElseThrow());
        Node restarted = node();
        restarted.goOn();
        assertThat(server.filters).as("it may yet come").hasSize(5);
        restarted.live(Duration.ofMinutes(10));
        restarted.load();

        assertThat(restarted.served()).isEqualTo(1_000);
        assertThat(server.filters).hasSize(10);
    }

    @Test
    void aCursorThatCannotBeReadIsBegunAnew() {
        server.with(100);
        map.put("locations/cursor", "nonsense");
        Node node = node();
        node.load();
        assertThat(node.served()).isEqualTo(100);
    }

    @Test
    void aQueryThatFindsItIsTimeRefreshesInItsOwnThread() {
        server.with(1_000);
        LocationDirectory directory =
                LocationDirectory.builder(server).state(map).clock(clock).build();
        assertThat(directory.find(LocationQuery.ALL)).hasSize(200);
        assertThat(directory.find(LocationQuery.ALL)).hasSize(400);
        assertThat(directory.get(1)).isPresent();
        assertThat(directory.find(LocationQuery.ALL)).hasSize(800);
        assertThat(directory.find(LocationQuery.ALL)).as("the quota is used up").hasSize(800);
        clock.advance(Duration.ofMinutes(5));
        assertThat(directory.find(LocationQuery.ALL)).hasSize(1_000);
    }

    @Test
    void aQueryThatFindsItIsTimeTellsTheExecutorOnce() {
        server.with(1_000);
        List<Runnable> tasks = new ArrayList<>();
        LocationDirectory directory = LocationDirectory.builder(server)
                .state(map)
                .clock(clock)
                .executor(tasks::add)
                .build();
        for (int i = 0; i < 10; i++) {
            assertThat(directory.find(LocationQuery.ALL)).isEmpty();
        }
        assertThat(tasks).hasSize(1);
        assertThat(server.filters).isEmpty();
        tasks.remove(0).run();
        assertThat(directory.find(LocationQuery.ALL)).hasSize(200);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void anExecutorThatHasEndedDoesNotKeepFromServing() {
        server.with(100);
        node().load();
        LocationDirectory directory = LocationDirectory.builder(server)
                .state(map)
                .clock(clock)
                .executor(task -> {
                    throw new RejectedExecutionException();
                })
                .build();
        assertThat(directory.find(LocationQuery.ALL)).isEmpty();
        directory.refresh();
        assertThat(directory.find(LocationQuery.ALL)).hasSize(100);
    }

    @Test
    void theLanguageIsThatOfTheDirectory() {
        server.with(1);
        Node node = new Node(
                LocationDirectory.builder(server).locale("lt").state(map).clock(clock), clock);
        node.load();
        node.live(DAY.multipliedBy(2));
        assertThat(server.filters)
                .hasSizeGreaterThan(10)
                .allSatisfy(filter -> assertThat(filter.locale()).isEqualTo("lt"));
    }

    @Test
    void anotherLanguageIsAListOfItsOwnKeptInStepByTheSameCallsOfRefresh() {
        server.with(1_000);
        Node node = new Node(
                LocationDirectory.builder(server).locale("en").state(map).clock(clock), clock);
        LocationDirectory lithuanian = node.directory.withLocale("lt");
        assertThat(lithuanian).isSameAs(node.directory.withLocale("lt"));
        assertThat(lithuanian.withLocale("en")).isSameAs(node.directory);
        node.live(Duration.ofMinutes(30));

        assertThat(node.directory.find(LocationQuery.ALL)).hasSize(1_000);
        assertThat(lithuanian.find(LocationQuery.ALL)).hasSize(1_000);
        assertThat(server.filters)
                .extracting(LocationFilter::locale)
                .containsExactly("en", "en", "en", "en", "en", "lt", "lt", "lt", "lt", "lt");
        server.put(7, "Renamed");
        node.live(Duration.ofHours(3));
        assertThat(title(lithuanian, 7)).isEqualTo("Renamed");
        assertThat(map).containsKeys("locations/en/cursor", "locations/lt/cursor", "locations/quota");
        assertQuotaKept();
    }

    @Test
    void aFailureInOneLanguageIsNoneOfTheOthers() {
        server.with(10);
        Node node = node();
        node.load();
        LocationDirectory lithuanian = node.directory.withLocale("lt");
        server.events.add(failing());
        node.goOn();

        assertThat(lithuanian.progress().failure()).isPresent();
        assertThat(lithuanian.progress().complete()).isFalse();
        assertThat(node.directory.progress().failure()).isEmpty();
        assertThat(node.served()).isEqualTo(10);
    }

    @Test
    void whatIsNoLanguageIsRefused() {
        LocationDirectory directory = node().directory;
        assertThatIllegalArgumentException().isThrownBy(() -> directory.withLocale("l t"));
        assertThatIllegalArgumentException().isThrownBy(() -> directory.withLocale("lt/cursor"));
    }

    @Test
    void intervalsAreChecked() {
        LocationDirectoryBuilder builder = LocationDirectory.builder(server);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.refreshInterval(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.lease(Duration.ofSeconds(-1)));
    }
}
