package io.github.walletapi.location;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open, by day of the week, in its local time.
 *
 * @param days the hours of each day; on a day that is missing it is closed
 */
public record WorkingHours(Map<DayOfWeek, OpeningHours> days) implements Serializable {

    /** Later than a week from now, hours repeat. */
    private static final int DAYS_TO_LOOK_AHEAD = 7;

    /** Takes a copy of the map. */
    public WorkingHours {
        Map<DayOfWeek, OpeningHours> sorted = new EnumMap<>(DayOfWeek.class);
        sorted.putAll(days);
        days = Collections.unmodifiableMap(sorted);
    }

    /** The hours that begin on this day; empty if it is closed then. */
    public Optional<OpeningHours> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    /** Whether the place is open at a moment, given in the location's time zone. */
    public boolean isOpenAt(ZonedDateTime moment) {
        return endOfHoursAt(moment) != null;
    }

    /**
     * Until when the place stays open without a break; empty if it is closed at this moment. Looks one week ahead: a
     * place that never closes is said to be open until then.
     *
     * @param moment in the location's time zone
     */
    public Optional<ZonedDateTime> openUntil(ZonedDateTime moment) {
        ZonedDateTime horizon = moment.plusDays(DAYS_TO_LOOK_AHEAD);
        ZonedDateTime until = endOfHoursAt(moment);
        while (until != null && until.isBefore(horizon)) {
            ZonedDateTime further = endOfHoursAt(until);
            if (further == null) {
                return Optional.of(until);
            }
            until = further;
        }
        return Optional.ofNullable(until);
    }

    /** When the place opens next; empty if it is open at this moment, or never opens. */
    public Optional<ZonedDateTime> opensNext(ZonedDateTime moment) {
        if (isOpenAt(moment)) {
            return Optional.empty();
        }
        for (int ahead = 0; ahead <= DAYS_TO_LOOK_AHEAD; ahead++) {
            LocalDate day = moment.toLocalDate().plusDays(ahead);
            OpeningHours hours = days.get(day.getDayOfWeek());
            if (hours != null && hours.start(day, moment.getZone()).isAfter(moment)) {
                return Optional.of(hours.start(day, moment.getZone()));
            }
        }
        return Optional.empty();
    }

    private @Nullable ZonedDateTime endOfHoursAt(ZonedDateTime moment) {
        ZonedDateTime latest = null;
        for (LocalDate day = moment.toLocalDate().minusDays(1);
                !day.isAfter(moment.toLocalDate());
                day = day.plusDays(1)) {
            OpeningHours hours = days.get(day.getDayOfWeek());
            if (hours == null || hours.start(day, moment.getZone()).isAfter(moment)) {
                continue;
            }
            ZonedDateTime end = hours.end(day, moment.getZone());
            if (end.isAfter(moment) && (latest == null || end.isAfter(latest))) {
                latest = end;
            }
        }
        return latest;
    }
}
