package io.github.walletapi.sample.location;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How old what the page shows is.
 *
 * @param dateTime when it was fetched, for machines
 * @param sentence the same for people
 * @param outdated whether newer data was asked for in vain
 */
public record DataAge(String dateTime, String sentence, boolean outdated) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);
    private static final int MINUTES_OF_HOUR = 60;

    static DataAge of(Snapshot data, ZonedDateTime now) {
        ZonedDateTime fetched = data.fetchedAt().atZone(now.getZone());
        long minutes = Math.max(0, Duration.between(fetched, now).toMinutes());
        return new DataAge(
                data.fetchedAt().toString(),
                "fetched from Paysera " + ago(minutes) + ", at " + TIME.format(fetched),
                data.outdated());
    }

    private static String ago(long minutes) {
        if (minutes == 0) {
            return "less than a minute ago";
        }
        if (minutes < 2 * MINUTES_OF_HOUR) {
            return minutes == 1 ? "a minute ago" : minutes + " minutes ago";
        }
        return minutes / MINUTES_OF_HOUR + " hours ago";
    }
}
