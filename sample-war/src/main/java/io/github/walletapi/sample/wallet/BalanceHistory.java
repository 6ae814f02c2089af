package io.github.walletapi.sample.wallet;

import io.github.walletapi.paging.Pages;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementFilter;
import io.github.walletapi.wallet.Wallets;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Holds what a wallet held at the end of days, the oldest first: counted back from what it holds now.
 *
 * @param days may be empty, if it cannot be told
 * @param complete whether it reaches back to the first day asked for
 */
record BalanceHistory(List<Day> days, boolean complete) {

    static final BalanceHistory UNKNOWN = new BalanceHistory(List.of(), false);

    /** Reads no more than so many, so that one page does not ask for years of an account. */
    private static final int MOST_STATEMENTS = 1000;

    private static final int MOST_DAYS = 62;

    /** Holds what the wallet held when a day ended, or now. */
    record Day(LocalDate date, BigDecimal balance) {}

    /** Asks for what went in and out from the first day until now. */
    static BalanceHistory read(Wallets wallets, WalletId wallet, Money now, Period period) {
        StatementFilter since =
                StatementFilter.ALL.withCurrencies(now.currency()).withFrom(period.start());
        List<Statement> newestFirst = Pages.of(since, filter -> wallets.statements(wallet, filter)).stream()
                .limit(MOST_STATEMENTS + 1L)
                .toList();
        return of(now, newestFirst, period, newestFirst.size() <= MOST_STATEMENTS);
    }

    static BalanceHistory of(Money now, List<Statement> newestFirst, Period period, boolean complete) {
        LocalDate first = period.first();
        for (Statement statement : newestFirst) {
            Money change = StatementRow.change(statement);
            if (change == null || statement.date() == null || !change.currency().equals(now.currency())) {
                return UNKNOWN;
            }
        }
        if (!complete) {
            // Of the oldest day that was reached, only the end is certain.
            Instant oldest = newestFirst.get(newestFirst.size() - 1).date();
            first = oldest == null ? period.last() : LocalDate.ofInstant(oldest, period.zone());
        }
        return first.isAfter(period.last())
                ? UNKNOWN
                : new BalanceHistory(countedBack(now.amount(), newestFirst, period, first), complete);
    }

    private static List<Day> countedBack(BigDecimal now, List<Statement> newestFirst, Period period, LocalDate first) {
        long step = ChronoUnit.DAYS.between(first, period.last()) / MOST_DAYS + 1;
        List<Day> days = new ArrayList<>();
        BigDecimal balance = now;
        int next = 0;
        for (LocalDate day = period.last(); !day.isBefore(first); day = before(day, step, first)) {
            Instant end = period.endOf(day);
            while (next < newestFirst.size() && isAfter(newestFirst.get(next), end)) {
                Money change = StatementRow.change(newestFirst.get(next++));
                balance = change == null ? balance : balance.subtract(change.amount());
            }
            days.add(new Day(day, balance));
        }
        Collections.reverse(days);
        return List.copyOf(days);
    }

    /** Steps back, but not over the first day. */
    private static LocalDate before(LocalDate day, long step, LocalDate first) {
        LocalDate stepped = day.minusDays(step);
        return stepped.isBefore(first) && day.isAfter(first) ? first : stepped;
    }

    private static boolean isAfter(Statement statement, Instant moment) {
        Instant date = statement.date();
        return date != null && date.isAfter(moment);
    }
}
