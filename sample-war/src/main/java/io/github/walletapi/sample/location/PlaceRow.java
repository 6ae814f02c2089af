package io.github.walletapi.sample.location;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationQuery.Point;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.sample.Wording;
import io.github.walletapi.value.Money;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows a place in the list.
 *
 * @param number its number in the list and on the map
 * @param distance from the place searched around; null if that cannot be told
 * @param state of being open: {@code open}, {@code closed} or {@code unknown}
 * @param status the same in words
 * @param today today's hours; null if unknown
 * @param lat null if it is not known where it lies
 * @param lng null if it is not known where it lies
 */
public record PlaceRow(
        int number,
        long id,
        String title,
        @Nullable String description,
        @Nullable String address,
        @Nullable String distance,
        String state,
        String status,
        @Nullable String today,
        List<String> prices,
        List<String> services,
        @Nullable Double lat,
        @Nullable Double lng) {

    private static final int METRES = 1000;
    /** From here on a number would be rounded to the next unit. */
    private static final int ALMOST_A_KILOMETRE = 995;

    private static final int ALMOST_TEN_KILOMETRES = 9950;

    static PlaceRow of(int number, FoundLocation found, ZonedDateTime now, Wording wording) {
        Location location = found.location();
        HoursText hours = HoursText.of(location.workingHours(), now, wording);
        Optional<Point> point = Point.of(location);
        String title = blankToNull(location.title());
        return new PlaceRow(
                number,
                location.id(),
                title == null ? "Location " + location.id() : title,
                blankToNull(location.description()),
                blankToNull(location.address()),
                distance(found.metres(), wording),
                hours.state(),
                hours.status(),
                hours.today(),
                location.prices().stream()
                        .map(price -> price(price, wording))
                        .filter(Objects::nonNull)
                        .toList(),
                Services.availableAt(location),
                point.map(Point::lat).orElse(null),
                point.map(Point::lng).orElse(null));
    }

    static @Nullable String distance(@Nullable Double metres, Wording wording) {
        if (metres == null) {
            return null;
        }
        if (metres < ALMOST_A_KILOMETRE) {
            return Math.round(metres / 10) * 10 + " m";
        }
        int decimals = metres < ALMOST_TEN_KILOMETRES ? 1 : 0;
        return wording.number(BigDecimal.valueOf(metres / METRES), decimals) + " km";
    }

    static @Nullable String price(LocationPrice price, Wording wording) {
        String title = blankToNull(price.title());
        Money money = price.price();
        if (money == null) {
            return title;
        }
        return title == null ? wording.money(money) : title + ": " + wording.money(money);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
