package io.github.walletapi.location;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.value.OtherMembers;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open, by day of the week, in its local time.
 *
 * <p>A day can come in a form that this library does not know, such as one with several times between which the place is
 * open. It is not in {@link #days}, but it is not a day on which the place is closed either: {@link #unreadableDays} names
 * it, and whoever asks for something that depends on it gets an {@link UnreadableAnswerException}. It is sent back as it
 * came.
 *
 * @param days the hours of each day; on a day that is missing it is closed, unless it cannot be read
 * @param others what came with them beside all that; a day that cannot be read stands there under its name, such as
 *     {@code monday}
 */
public record WorkingHours(Map<DayOfWeek, OpeningHours> days, OtherMembers others) implements Serializable {

    /** Later than a week from now, hours repeat. */
    private static final int DAYS_TO_LOOK_AHEAD = 7;

    /** Takes a copy of the map; hours that are given take the place of what could not be read. */
    public WorkingHours {
        Map<DayOfWeek, OpeningHours> sorted = new EnumMap<>(DayOfWeek.class);
        sorted.putAll(days);
        days = Collections.unmodifiableMap(sorted);
        Map<String, String> left = new LinkedHashMap<>(others.members());
        sorted.keySet().forEach(day -> left.remove(nameOf(day)));
        others = new OtherMembers(left);
    }

    /** Opens on these days; on all others the place is closed. */
    public WorkingHours(Map<DayOfWeek, OpeningHours> days) {
        this(days, OtherMembers.NONE);
    }

    /** The days whose hours came, but cannot be read. */
    public Set<DayOfWeek> unreadableDays() {
        Set<DayOfWeek> unreadable = EnumSet.allOf(DayOfWeek.class);
        unreadable.removeIf(day -> !others.members().containsKey(nameOf(day)));
        return unreadable;
    }

    /**
     * The hours that begin on this day; empty if it is closed then.
     *
     * @throws UnreadableAnswerException if it is one of {@link #unreadableDays}
     */
    public Optional<OpeningHours> on(DayOfWeek day) {
        refuseUnreadable(day);
        return Optional.ofNullable(days.get(day));
    }

    private static String nameOf(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private void refuseUnreadable(DayOfWeek day) {
        if (others.members().containsKey(nameOf(day))) {
            throw new UnreadableAnswerException(
                    "The hours of " + nameOf(day) + " cannot be read", Failure.UNKNOWN_CALL, null);
        }
    }

    /**
     * Whether the place is open at a moment, given in the location's time zone.
     *
     * @throws UnreadableAnswerException if that depends on one of {@link #unreadableDays}
     */
    public boolean isOpenAt(ZonedDateTime moment) {
        return endOfHoursAt(moment) != null;
    }

    /**
     * Until when the place stays open without a break; empty if it is closed at this moment. Looks one week ahead: a
     * place that never closes is said to be open until then.
     *
     * @param moment in the location's time zone
     * @throws UnreadableAnswerException if that depends on one of {@link #unreadableDays}
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

    /**
     * When the place opens next; empty if it is open at this moment, or never opens.
     *
     * @throws UnreadableAnswerException if that depends on one of {@link #unreadableDays}
     */
    public Optional<ZonedDateTime> opensNext(ZonedDateTime moment) {
        if (isOpenAt(moment)) {
            return Optional.empty();
        }
        for (int ahead = 0; ahead <= DAYS_TO_LOOK_AHEAD; ahead++) {
            LocalDate day = moment.toLocalDate().plusDays(ahead);
            refuseUnreadable(day.getDayOfWeek());
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
        if (latest == null) {
            refuseUnreadable(moment.getDayOfWeek());
            refuseUnreadable(moment.getDayOfWeek().minus(1));
        }
        return latest;
    }
}
