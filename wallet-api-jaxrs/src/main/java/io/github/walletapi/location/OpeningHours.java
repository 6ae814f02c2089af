package io.github.walletapi.location;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * The hours of one day, in the location's local time.
 *
 * @param opens when the place opens
 * @param closes when it closes; if that is not later than {@code opens}, on the next day. The same time twice means
 *     around the clock.
 */
public record OpeningHours(LocalTime opens, LocalTime closes) implements Serializable {

    /** Takes both times. */
    public OpeningHours {
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
    }

    /** The moment at which these hours begin, if they are those of this day. */
    public ZonedDateTime start(LocalDate day, ZoneId zone) {
        return day.atTime(opens).atZone(zone);
    }

    /** The moment at which these hours end, which may be on the day after. */
    public ZonedDateTime end(LocalDate day, ZoneId zone) {
        return (closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes).atZone(zone);
    }
}
