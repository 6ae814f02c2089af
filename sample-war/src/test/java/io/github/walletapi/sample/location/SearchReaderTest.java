package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.directory.LocationQuery.Point;
import io.github.walletapi.location.ServiceName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchReaderTest {

    @Test
    void anEmptyFormAsksForAll() {
        SearchReader reader = reader();

        assertThat(reader.search(Places.DATA, Places.MONDAY_NOON)).isEqualTo(Search.ALL);
        assertThat(reader.errors()).isEmpty();
        assertThat(reader.page()).isEqualTo(1);
        assertThat(reader.language(List.of("en", "lt"))).isEqualTo("en");
    }

    @Test
    void everyFilterIsRead() {
        SearchReader reader = reader(
                "lat",
                "54,68",
                "lng",
                " 25.27 ",
                "distance",
                "2000",
                "service",
                "cash_in",
                "category",
                "4",
                "open",
                "1",
                "language",
                "LT",
                "page",
                "3");

        Search search = reader.search(Places.DATA, Places.MONDAY_NOON);

        assertThat(reader.errors()).isEmpty();
        assertThat(search.origin()).isEqualTo(new Point(54.68, 25.27));
        assertThat(search.distance()).isEqualTo(2000);
        assertThat(search.query())
                .isEqualTo(LocationQuery.ALL
                        .withServices(ServiceName.CASH_IN)
                        .withPayCategories(4, 5, 6)
                        .openAt(Places.MONDAY_NOON));
        assertThat(reader.language(List.of("en", "lt"))).isEqualTo("lt");
        assertThat(reader.page()).isEqualTo(3);
    }

    @Test
    void aTownMeansItsAddressesAndWithADistanceWhatIsAroundIt() {
        Search addresses = reader("town", "vilnius").search(Places.DATA, Places.MONDAY_NOON);
        Search around = reader("town", "Vilnius", "distance", "100000").search(Places.DATA, Places.MONDAY_NOON);

        assertThat(addresses.town()).isNotNull();
        assertThat(addresses.origin()).isNotNull();
        assertThat(around.town()).isNull();
        assertThat(around.origin()).isEqualTo(addresses.origin());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lat=91&lng=25 | lat",
                "lat=abc&lng=25 | lat",
                "lat=NaN&lng=25 | lat",
                "lat=1e1&lng=25 | lat",
                "lat=54.6 | lng",
                "lng=25 | lat",
                "lat=54&lng=181 | lng",
                "town=Nowhere | town",
                "town=Vilnius&lat=54&lng=25 | town",
                "distance=100 | distance",
                "town=Vilnius&distance=0 | distance",
                "town=Vilnius&distance=-5 | distance",
                "town=Vilnius&distance=9999999999 | distance",
                "service=fly | service",
                "category=99 | category",
                "category=x | category"
            })
    void whatIsWrongIsSaidAtItsField(String query, String field) {
        SearchReader reader = reader(query.split("[&=]"));

        reader.search(Places.DATA, Places.MONDAY_NOON);

        assertThat(reader.errors()).containsOnlyKeys(field);
    }

    @Test
    void anUnknownLanguageIsSaidAndTheFirstIsUsed() {
        SearchReader reader = reader("language", "xx");

        assertThat(reader.language(List.of("en", "lt"))).isEqualTo("en");
        assertThat(reader.errors()).containsOnlyKeys("language");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "x", "99999999999"})
    void aPageThatIsNoneIsTheFirst(String page) {
        assertThat(reader("page", page).page()).isEqualTo(1);
    }

    private static SearchReader reader(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SearchReader(SearchForm.of(values::get));
    }
}
