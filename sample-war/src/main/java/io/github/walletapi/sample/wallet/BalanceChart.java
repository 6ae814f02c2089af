package io.github.walletapi.sample.wallet;

import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.wallet.BalanceHistory.Day;
import io.github.walletapi.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws a line of what a wallet held into a box of 1000 by 100, and the same in words and numbers.
 *
 * @param currency of all amounts
 * @param sentence what it shows, in words
 * @param line the path of the line
 * @param area the path below it
 * @param end where the line ends
 * @param scale what stands at its side, from above
 * @param first what stands below its beginning
 * @param last what stands below its end
 * @param rows the same as a table, the newest first
 * @param complete whether it reaches back as far as was asked for
 */
public record BalanceChart(
        String currency,
        String sentence,
        String line,
        String area,
        String end,
        List<String> scale,
        String first,
        String last,
        List<Row> rows,
        boolean complete) {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 100;

    /** Shows a day of the table. */
    public record Row(String dateTime, String date, String balance) {}

    /** Draws two days at least. */
    static BalanceChart of(String currency, BalanceHistory history, Wording wording) {
        List<Day> days = history.days();
        Day last = days.get(days.size() - 1);
        ChartScale scale = ChartScale.of(days.stream().map(Day::balance).toList());
        String line = line(days, scale);
        return new BalanceChart(
                currency,
                sentence(currency, days, wording),
                line,
                line + "V" + y(scale, BigDecimal.ZERO) + "H0Z",
                "M" + WIDTH + "," + y(scale, last.balance()) + "h0",
                scale.marks().stream()
                        .map(mark -> wording.number(mark, scale.decimals()))
                        .toList(),
                wording.date(days.get(0).date()),
                wording.date(last.date()),
                rows(currency, days, wording),
                history.complete());
    }

    /** Draws in steps: between two days the balance was that of the one before. */
    private static String line(List<Day> days, ChartScale scale) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            String y = y(scale, days.get(i).balance());
            line.append(i == 0 ? "M0," + y : "H" + at(x(i, days)) + "V" + y);
        }
        return line.toString();
    }

    private static String y(ChartScale scale, BigDecimal balance) {
        return at(HEIGHT * (1 - scale.share(balance)));
    }

    private static double x(int index, List<Day> days) {
        LocalDate first = days.get(0).date();
        return (double) WIDTH
                * ChronoUnit.DAYS.between(first, days.get(index).date())
                / ChronoUnit.DAYS.between(first, days.get(days.size() - 1).date());
    }

    private static String at(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String sentence(String currency, List<Day> days, Wording wording) {
        Comparator<Day> byBalance = Comparator.comparing(Day::balance);
        Day lowest = days.stream().min(byBalance).orElseThrow();
        Day highest = days.stream().max(byBalance).orElseThrow();
        return String.format(
                Locale.ROOT,
                "From %s to %s the balance went from %s to %s. Lowest: %s on %s. Highest: %s on %s.",
                wording.date(days.get(0).date()),
                wording.date(days.get(days.size() - 1).date()),
                money(currency, days.get(0), wording),
                money(currency, days.get(days.size() - 1), wording),
                money(currency, lowest, wording),
                wording.date(lowest.date()),
                money(currency, highest, wording),
                wording.date(highest.date()));
    }

    private static String money(String currency, Day day, Wording wording) {
        return wording.money(new Money(day.balance(), currency));
    }

    private static List<Row> rows(String currency, List<Day> days, Wording wording) {
        return days.stream()
                .sorted(Comparator.comparing(Day::date).reversed())
                .map(day -> new Row(day.date().toString(), wording.date(day.date()), money(currency, day, wording)))
                .toList();
    }
}
