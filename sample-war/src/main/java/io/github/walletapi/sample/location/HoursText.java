package io.github.walletapi.sample.location;

import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in words.
 *
 * @param state {@code open}, {@code closed} or {@code unknown}
 * @param status such as "Open until 20:00"
 * @param today such as "8:00–20:00"; null if unknown
 */
record HoursText(String state, String status, @Nullable String today) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);
    private static final int DAYS_OF_WEEK = 7;

    static HoursText of(@Nullable WorkingHours hours, ZonedDateTime now) {
        if (hours == null) {
            return new HoursText("unknown", "Opening hours not known", null);
        }
        String today = day(hours, now.getDayOfWeek());
        return hours.openUntil(now)
                .map(end -> new HoursText("open", open(end, now), today))
                .orElseGet(() -> new HoursText("closed", closed(hours, now), today));
    }

    /** The hours of one day, such as "8:00–20:00" or "closed". */
    static String day(WorkingHours hours, DayOfWeek day) {
        return hours.on(day).map(HoursText::range).orElse("closed");
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String range(OpeningHours hours) {
        return hours.opens().equals(hours.closes())
                ? "around the clock"
                : TIME.format(hours.opens()) + "–" + TIME.format(hours.closes());
    }

    private static String open(ZonedDateTime end, ZonedDateTime now) {
        if (!end.isBefore(now.plusDays(DAYS_OF_WEEK))) {
            return "Open around the clock";
        }
        return "Open until " + dayBefore(end, now) + TIME.format(end);
    }

    private static String closed(WorkingHours hours, ZonedDateTime now) {
        return hours.opensNext(now)
                .map(start -> "Closed, opens " + dayBefore(start, now) + TIME.format(start))
                .orElse("Closed");
    }

    /** The day that has to be said before a time: none if it is today. */
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
