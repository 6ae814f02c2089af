package io.github.walletapi.sample.location;

import io.github.walletapi.sample.Wording;
import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * How old what the page shows is.
 *
 * @param dateTime when it was fetched, for machines
 * @param sentence the same for people, to go on with after "Updated"
 * @param outdated whether newer data was asked for in vain
 */
public record DataAge(String dateTime, String sentence, boolean outdated) {

    private static final int MINUTES_OF_HOUR = 60;

    static DataAge of(Snapshot data, ZonedDateTime now, Wording wording) {
        ZonedDateTime fetched = data.fetchedAt().atZone(now.getZone());
        long minutes = Math.max(0, Duration.between(fetched, now).toMinutes());
        return new DataAge(
                data.fetchedAt().toString(),
                ago(minutes) + ", at " + wording.clock(fetched.toLocalTime()),
                data.outdated());
    }

    private static String ago(long minutes) {
        if (minutes == 0) {
            return "less than a minute ago";
        }
        if (minutes < 2 * MINUTES_OF_HOUR) {
            return minutes == 1 ? "1 minute ago" : minutes + " minutes ago";
        }
        return minutes / MINUTES_OF_HOUR + " hours ago";
    }
}
