package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.directory.LocationQuery.Point;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mėnulio g. 7, Vilnius, Lietuva | Vilnius",
                "Mėnulio g. 7, LT-04326 Vilnius, Lietuva | Vilnius",
                "Mėnulio g. 7, 2 aukštas, Vilnius, Lietuva | Vilnius",
                "Tiltų g. 72A , Klaipėda | Klaipėda",
                "Brīvības iela 71A,, Rīga 1001, Latvija | Rīga"
            })
    void theTownStandsBeforeTheCountry(String address, String town) {
        assertThat(Town.nameIn(address)).isEqualTo(town);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " , ,", "Somewhere"})
    void withoutPartsThereIsNoTown(String address) {
        assertThat(Town.nameIn(address)).isNull();
    }

    @Test
    void townsAreSortedAndHaveTheMeanOfTheirPlacesAsCentre() {
        List<Town> towns = Town.allOf(Places.DATA.directory().find(LocationQuery.ALL));

        assertThat(towns).extracting(Town::name).containsExactly("Kaunas", "Vilnius");
        Point centre = Objects.requireNonNull(towns.get(1).centre());
        assertThat(centre.lat()).isBetween(54.6849, 54.6851);
        assertThat(centre.lng()).isBetween(25.2749, 25.2751);
    }

    @Test
    void theAlphabetKnowsLettersWithMarks() {
        assertThat(Town.allOf(List.of(
                        new FoundLocation(Places.place(1, "a", "x, Tartu, Eesti", null, null, null, null), null),
                        new FoundLocation(Places.place(2, "a", "x, Šiauliai, Lietuva", null, null, null, null), null))))
                .containsExactly(new Town("Šiauliai", null), new Town("Tartu", null));
    }
}
