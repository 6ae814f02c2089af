package io.github.walletapi.sample.location;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.sample.Wording;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows one place in detail.
 *
 * @param week the hours of each day; empty if unknown
 * @param categories titles of what can be paid for
 * @param projectId the project it belongs to; null if unknown
 * @param near what the distance is from, in words; null if from nowhere
 * @param backQuery what leads back to the page of the list
 */
public record LocationDetailPage(
        PlaceRow place,
        List<Day> week,
        List<String> categories,
        @Nullable Long projectId,
        String language,
        @Nullable String near,
        String backQuery,
        DataAge age,
        MapView map) {

    /** Shows one day of the week. */
    public record Day(String name, String hours, boolean today) {}

    static LocationDetailPage of(
            FoundLocation found,
            LocationList list,
            ZonedDateTime now,
            Wording wording,
            SearchForm form,
            String backQuery,
            MapView map) {
        Location location = found.location();
        return new LocationDetailPage(
                PlaceRow.of(1, found, now, wording),
                week(location.workingHours(), now, wording),
                categories(location, list),
                location.projectId(),
                list.language(),
                form.near(),
                backQuery,
                DataAge.of(list.progress(), now, wording),
                map);
    }

    private static List<Day> week(@Nullable WorkingHours hours, ZonedDateTime now, Wording wording) {
        List<Day> week = new ArrayList<>();
        if (hours != null) {
            for (DayOfWeek day : DayOfWeek.values()) {
                week.add(new Day(HoursText.name(day), HoursText.day(hours, day, wording), day == now.getDayOfWeek()));
            }
        }
        return week;
    }

    private static List<String> categories(Location location, LocationList list) {
        LocationService pay = Services.PAY.at(location);
        if (pay == null || !LocationService.isGiven(pay)) {
            return List.of();
        }
        return list.categories().stream()
                .filter(category -> pay.categories().contains(category.id()))
                .map(FormChoices::title)
                .toList();
    }
}
