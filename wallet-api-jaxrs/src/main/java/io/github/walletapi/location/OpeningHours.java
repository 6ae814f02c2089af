package io.github.walletapi.location;

import io.github.walletapi.value.OtherMembers;
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
 * @param others what came with it beside all that
 */
public record OpeningHours(LocalTime opens, LocalTime closes, OtherMembers others) implements Serializable {

    /** Takes all of them. */
    public OpeningHours {
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
        Objects.requireNonNull(others, "others");
    }

    /** With nothing else that came with them. */
    public OpeningHours(LocalTime opens, LocalTime closes) {
        this(opens, closes, OtherMembers.NONE);
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
