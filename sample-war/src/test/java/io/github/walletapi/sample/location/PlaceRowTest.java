package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRowTest {

    @Test
    void aPlaceOfWhichNothingIsKnownStillHasARow() {
        PlaceRow row = PlaceRow.of(11, new FoundLocation(Places.NOTHING, null), Places.MONDAY_NOON, Places.WORDING);

        assertThat(row.number()).isEqualTo(11);
        assertThat(row.title()).isEqualTo("Location 4");
        assertThat(row.address()).isNull();
        assertThat(row.state()).isEqualTo("unknown");
        assertThat(row.lat()).isNull();
        assertThat(row.services()).isEmpty();
    }

    @Test
    void onlyServicesGivenNowAreListed() {
        assertThat(PlaceRow.of(1, new FoundLocation(Places.CAFE, 10.0), Places.MONDAY_NOON, Places.WORDING)
                        .services())
                .containsExactly("Deposit cash", "Make a payment");
    }

    @ParameterizedTest
    @CsvSource({"4, 0 m", "834, 830 m", "994, 990 m", "997, 1.0 km", "1049, 1.0 km", "9960, 10 km", "91400, 91 km"})
    void distancesAreRounded(double metres, String text) {
        assertThat(PlaceRow.distance(metres, Places.WORDING)).isEqualTo(text);
    }

    @Test
    void pricesAndOffersAreSaidInOneWay() {
        assertThat(PlaceRow.price(new LocationPrice(PriceType.PRICE, "From", Money.of("1.5", "EUR")), Places.WORDING))
                .isEqualTo("From: 1.50 EUR");
        assertThat(PlaceRow.price(new LocationPrice(PriceType.OFFER, "Free!", null), Places.WORDING))
                .isEqualTo("Free!");
        assertThat(PlaceRow.price(new LocationPrice(null, " ", null), Places.WORDING))
                .isNull();
    }
}
