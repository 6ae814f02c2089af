package io.github.walletapi.sample.wallet;

import io.github.walletapi.wallet.StatementFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Holds days, the first and the last included.
 *
 * @param first not after the last
 * @param zone where the days begin
 */
record Period(LocalDate first, LocalDate last, ZoneId zone) {

    Instant start() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** Gives its last second. */
    Instant end() {
        return endOf(last);
    }

    /** Gives the last second of a day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    StatementFilter filter() {
        return StatementFilter.ALL.withFrom(start()).withTo(end());
    }
}
