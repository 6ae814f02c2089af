package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.ServiceName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Point VILNIUS = new Point(54.689, 25.279);

    @Test
    void withoutAPlaceTheListIsSortedByName() {
        assertThat(titles(Search.ALL)).containsExactly("Books", "Cafe", "Pizza", null);
    }

    @Test
    void withAPlaceTheNearestComeFirstAndWhatLiesNowhereLast() {
        Search search = new Search(VILNIUS, null, null, null, Set.of(), false);

        assertThat(titles(search)).containsExactly("Books", "Cafe", "Pizza", null);
        assertThat(found(search).get(0).metres()).isLessThan(200);
        assertThat(found(search).get(3).metres()).isNull();
    }

    @Test
    void aDistanceLeavesOutWhatIsFartherOrNowhere() {
        assertThat(titles(new Search(VILNIUS, 5000, null, null, Set.of(), false)))
                .containsExactly("Books", "Cafe");
    }

    @Test
    void aTownLeavesOutOtherAddresses() {
        assertThat(titles(new Search(null, null, new Town("Kaunas", null), null, Set.of(), false)))
                .containsExactly("Pizza");
    }

    @Test
    void aServiceCountsOnlyIfItIsAvailable() {
        assertThat(titles(new Search(null, null, null, ServiceName.CASH_IN, Set.of(), false)))
                .containsExactly("Cafe");
        assertThat(titles(new Search(null, null, null, ServiceName.CASH_OUT, Set.of(), false)))
                .isEmpty();
    }

    @Test
    void categoriesAreAnyOf() {
        assertThat(titles(new Search(null, null, null, null, Set.of(5L, 8L), false)))
                .containsExactly("Books", "Cafe");
    }

    @Test
    void openNowLeavesOutWhatIsClosedOrUnknown() {
        Search search = new Search(null, null, null, null, Set.of(), true);

        assertThat(titles(search)).containsExactly("Cafe", "Pizza");
        assertThat(search.in(Places.DATA.locations(), Places.MONDAY_NOON.plusDays(2)))
                .isEmpty();
    }

    private static List<String> titles(Search search) {
        return found(search).stream()
                .map(Search.Found::location)
                .map(Location::title)
                .toList();
    }

    private static List<Search.Found> found(Search search) {
        return search.in(Places.DATA.locations(), Places.MONDAY_NOON);
    }
}
