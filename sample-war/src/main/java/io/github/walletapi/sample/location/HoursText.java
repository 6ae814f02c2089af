package io.github.walletapi.sample.location;

import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.sample.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says opening hours in words.
 *
 * @param state {@code open}, {@code closed} or {@code unknown}
 * @param status such as "Open until 20:00"
 * @param today such as "8:00–20:00"; null if unknown
 */
record HoursText(String state, String status, @Nullable String today) {

    private static final int DAYS_OF_WEEK = 7;
    private static final HoursText UNKNOWN = new HoursText("unknown", "Opening hours unknown", null);

    static HoursText of(@Nullable WorkingHours hours, ZonedDateTime now, Wording wording) {
        if (hours == null) {
            return UNKNOWN;
        }
        try {
            String today = day(hours, now.getDayOfWeek(), wording);
            return hours.openUntil(now)
                    .map(end -> new HoursText("open", open(end, now, wording), today))
                    .orElseGet(() -> new HoursText("closed", closed(hours, now, wording), today));
        } catch (UnreadableAnswerException unknown) {
            return UNKNOWN;
        }
    }

    /** Says the hours of one day, such as "8:00–20:00", "closed" or "unknown". */
    static String day(WorkingHours hours, DayOfWeek day, Wording wording) {
        if (hours.unreadableDays().contains(day)) {
            return "unknown";
        }
        return hours.on(day).map(open -> range(open, wording)).orElse("closed");
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String range(OpeningHours hours, Wording wording) {
        return hours.opens().equals(hours.closes())
                ? "24 hours"
                : wording.clock(hours.opens()) + "–" + wording.clock(hours.closes());
    }

    private static String open(ZonedDateTime end, ZonedDateTime now, Wording wording) {
        if (!end.isBefore(now.plusDays(DAYS_OF_WEEK))) {
            return "Open 24 hours";
        }
        return "Open until " + dayBefore(end, now) + wording.clock(end.toLocalTime());
    }

    private static String closed(WorkingHours hours, ZonedDateTime now, Wording wording) {
        return hours.opensNext(now)
                .map(start -> "Closed, opens " + dayBefore(start, now) + wording.clock(start.toLocalTime()))
                .orElse("Closed");
    }

    /** Gives the day that has to be said before a time: none if it is today. */
    private static String dayBefore(ZonedDateTime moment, ZonedDateTime now) {
        LocalDate day = moment.toLocalDate();
        long ahead = ChronoUnit.DAYS.between(now.toLocalDate(), day);
        if (ahead == 0) {
            return "";
        }
        if (ahead == 1) {
            return "tomorrow ";
        }
        return (ahead < DAYS_OF_WEEK ? "" : "next ") + name(day.getDayOfWeek()) + " ";
    }
}
