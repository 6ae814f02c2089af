package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.Locations;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.sample.Fake;
import io.github.walletapi.sample.StillLoadingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocationListsTest {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private int asked;
    private @Nullable WalletApiException failure;
    private List<Location> places = List.of(Places.CAFE);
    private final List<Runnable> waiting = new ArrayList<>();
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private final Locations calls = Fake.of(Locations.class, (method, arguments) -> {
        asked++;
        if (failure != null) {
            throw failure;
        }
        return new Page<>(places, PageMetadata.UNKNOWN);
    });

    private final LocationDirectory directory =
            LocationDirectory.builder(calls).clock(clock).executor(waiting::add).build();
    private final LocationLists lists = new LocationLists(directory, this::categories, clock);

    private List<PayCategory> categories(String language) {
        if (failure != null) {
            throw failure;
        }
        return Places.CATEGORIES;
    }

    private void goDown() {
        failure = new ServerFailureException("down", Failure.of("GET", "locations", 500, "c"));
    }

    private void load() {
        List.copyOf(waiting).forEach(Runnable::run);
        waiting.clear();
    }

    @Test
    void notLoadedYetIsSaidApartFromNoPlaces() {
        places = List.of();
        assertThatExceptionOfType(StillLoadingException.class).isThrownBy(() -> lists.in("en"));
        load();

        LocationList none = lists.in("en");
        assertThat(none.directory().find(LocationQuery.ALL)).isEmpty();
        assertThat(none.progress().complete()).isTrue();
    }

    @Test
    void eachLanguageIsLoadedWhenItIsFirstAsked() {
        for (String language : List.of("en", "lt")) {
            assertThatExceptionOfType(StillLoadingException.class).isThrownBy(() -> lists.in(language));
            load();
            assertThat(lists.in(language).directory().find(LocationQuery.ALL)).hasSize(1);
            assertThat(lists.in(language).language()).isEqualTo(language);
        }
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void withoutAnyDataTheFailureIsToldAndTheServerIsLeftInPeace() {
        goDown();
        assertThatExceptionOfType(StillLoadingException.class).isThrownBy(() -> lists.in("en"));
        load();
        assertThatExceptionOfType(ServerFailureException.class).isThrownBy(() -> lists.in("en"));
        load();
        assertThatExceptionOfType(ServerFailureException.class).isThrownBy(() -> lists.in("en"));
        assertThat(asked).isEqualTo(1);

        failure = null;
        now = now.plus(Duration.ofMinutes(2));
        assertThatExceptionOfType(ServerFailureException.class).isThrownBy(() -> lists.in("en"));
        load();
        assertThat(lists.in("en").progress().failure()).isEmpty();
    }

    @Test
    void oldPlacesAndCategoriesAreGivenWhenNewCannotBeHad() {
        assertThatExceptionOfType(StillLoadingException.class).isThrownBy(() -> lists.in("en"));
        load();
        lists.in("en");
        goDown();
        now = now.plus(Duration.ofHours(3));
        lists.in("en");
        load();

        LocationList old = lists.in("en");
        assertThat(old.directory().find(LocationQuery.ALL)).hasSize(1);
        assertThat(old.categories()).isEqualTo(Places.CATEGORIES);
        assertThat(old.progress().failure()).isPresent();
        assertThat(old.progress().age()).contains(Duration.ofHours(3));
    }

    @Test
    void withoutCategoriesTheFailureIsTold() {
        assertThatExceptionOfType(StillLoadingException.class).isThrownBy(() -> lists.in("en"));
        load();
        goDown();
        assertThatExceptionOfType(ServerFailureException.class).isThrownBy(() -> lists.in("en"));
        failure = null;
        assertThat(lists.in("en").categories()).isEqualTo(Places.CATEGORIES);
    }
}
