package io.github.walletapi.sample.location;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.value.Money;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place as the list shows it.
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

    static PlaceRow of(int number, Search.Found found, ZonedDateTime now) {
        Location location = found.location();
        HoursText hours = HoursText.of(location.workingHours(), now);
        Point point = Point.of(location);
        String title = blankToNull(location.title());
        return new PlaceRow(
                number,
                location.id(),
                title == null ? "Place " + location.id() : title,
                blankToNull(location.description()),
                blankToNull(location.address()),
                distance(found.metres()),
                hours.state(),
                hours.status(),
                hours.today(),
                location.prices().stream()
                        .map(PlaceRow::price)
                        .filter(Objects::nonNull)
                        .toList(),
                Services.availableAt(location),
                point == null ? null : Double.valueOf(point.lat()),
                point == null ? null : Double.valueOf(point.lng()));
    }

    static @Nullable String distance(@Nullable Double metres) {
        if (metres == null) {
            return null;
        }
        if (metres < ALMOST_A_KILOMETRE) {
            return Math.round(metres / 10) * 10 + " m";
        }
        return String.format(Locale.ENGLISH, metres < ALMOST_TEN_KILOMETRES ? "%.1f km" : "%.0f km", metres / METRES);
    }

    static @Nullable String price(LocationPrice price) {
        String title = blankToNull(price.title());
        Money money = price.price();
        if (money == null) {
            return title;
        }
        return title == null ? money.toString() : title + ": " + money;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
