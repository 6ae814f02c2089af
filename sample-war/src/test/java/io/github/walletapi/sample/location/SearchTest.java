package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.directory.LocationQuery.Point;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.ServiceName;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Point VILNIUS = new Point(54.689, 25.279);

    @Test
    void withoutAPlaceTheListIsSortedByName() {
        assertThat(titles(Search.ALL)).containsExactly("Books", "Cafe", "Pizza", null);
    }

    @Test
    void withAPlaceTheNearestComeFirstAndWhatLiesNowhereLast() {
        Search search = new Search(LocationQuery.ALL, VILNIUS, null, null);

        assertThat(titles(search)).containsExactly("Books", "Cafe", "Pizza", null);
        assertThat(found(search).get(0).metres()).isLessThan(200);
        assertThat(found(search).get(3).metres()).isNull();
    }

    @Test
    void aDistanceLeavesOutWhatIsFartherOrNowhere() {
        assertThat(titles(new Search(LocationQuery.ALL, VILNIUS, 5000, null))).containsExactly("Books", "Cafe");
    }

    @Test
    void aTownLeavesOutOtherAddresses() {
        assertThat(titles(new Search(LocationQuery.ALL, null, null, new Town("Kaunas", null))))
                .containsExactly("Pizza");
    }

    @Test
    void whatTheDirectoryIsAskedHoldsAtTheOriginToo() {
        LocationQuery query = LocationQuery.ALL.withServices(ServiceName.CASH_IN);

        assertThat(titles(new Search(query, null, null, null))).containsExactly("Cafe");
        assertThat(titles(new Search(query, VILNIUS, null, null))).containsExactly("Cafe");
        assertThat(titles(new Search(query, VILNIUS, 5, null))).isEmpty();
        assertThat(titles(new Search(LocationQuery.ALL.openAt(Places.MONDAY_NOON), VILNIUS, null, null)))
                .containsExactly("Cafe", "Pizza");
        assertThat(titles(new Search(LocationQuery.ALL.withPayCategories(5, 8), null, null, null)))
                .containsExactly("Books", "Cafe");
    }

    private static List<String> titles(Search search) {
        return found(search).stream()
                .map(FoundLocation::location)
                .map(Location::title)
                .toList();
    }

    private static List<FoundLocation> found(Search search) {
        return search.in(Places.DATA.directory());
    }
}
