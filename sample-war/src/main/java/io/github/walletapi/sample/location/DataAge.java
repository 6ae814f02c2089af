package io.github.walletapi.sample.location;

import io.github.walletapi.directory.DirectoryProgress;
import io.github.walletapi.sample.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Says how old what the page shows is.
 *
 * @param dateTime when it was fetched, for machines
 * @param sentence the same for people, to go on with after "Updated"
 * @param outdated whether newer data was asked for in vain
 * @param missing how much has come so far; null if all has
 */
public record DataAge(
        String dateTime,
        String sentence,
        boolean outdated,
        @Nullable String missing) {

    private static final int MINUTES_OF_HOUR = 60;

    static DataAge of(DirectoryProgress progress, ZonedDateTime now, Wording wording) {
        Duration age = progress.age().filter(known -> !known.isNegative()).orElse(Duration.ZERO);
        ZonedDateTime fetched = now.minus(age);
        return new DataAge(
                fetched.toInstant().toString(),
                ago(age.toMinutes()) + ", at " + wording.clock(fetched.toLocalTime()),
                progress.failure().isPresent(),
                progress.complete() ? null : missing(progress, wording));
    }

    private static String missing(DirectoryProgress progress, Wording wording) {
        String served = wording.number(BigDecimal.valueOf(progress.served()), 0);
        return "Only " + served
                + progress.total()
                        .map(total -> " of " + wording.number(BigDecimal.valueOf(total), 0))
                        .orElse("")
                + " locations have arrived so far; the others follow.";
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
