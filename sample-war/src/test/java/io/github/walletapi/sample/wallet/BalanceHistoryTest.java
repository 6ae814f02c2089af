package io.github.walletapi.sample.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.wallet.BalanceHistory.Day;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BalanceHistoryTest {

    private static final Money NOW = Money.of("100", "EUR");
    private static final Period FIRST_OF_MAY = period("2026-05-01", "2026-05-04");
    private static final List<Statement> NEWEST_FIRST = List.of(
            statement("2026-05-06T10:00:00Z", Direction.IN, "5"),
            statement("2026-05-04T00:00:00Z", Direction.IN, "30"),
            statement("2026-05-02T23:59:59Z", Direction.OUT, "10.50"),
            statement("2026-05-02T08:00:00Z", Direction.IN, "1"));

    @Test
    void balancesAreCountedBackFromNow() {
        BalanceHistory history = BalanceHistory.of(NOW, NEWEST_FIRST, FIRST_OF_MAY, true);

        assertThat(history.days())
                .containsExactly(
                        day("2026-05-01", "74.50"),
                        day("2026-05-02", "65.00"),
                        day("2026-05-03", "65.00"),
                        day("2026-05-04", "95.00"));
        assertThat(history.complete()).isTrue();
    }

    @Test
    void whereNotAllWasReadTheHistoryBeginsWithTheOldestDayThatIsCertain() {
        BalanceHistory history = BalanceHistory.of(NOW, NEWEST_FIRST, FIRST_OF_MAY, false);

        assertThat(history.days()).extracting(Day::date).first().isEqualTo(LocalDate.of(2026, 5, 2));
        assertThat(BalanceHistory.of(NOW, NEWEST_FIRST, period("2026-04-01", "2026-04-30"), false))
                .isEqualTo(BalanceHistory.UNKNOWN);
    }

    @Test
    void whatCannotBeAddedUpIsNotDrawn() {
        for (Statement odd : List.of(
                statement("2026-05-02T08:00:00Z", new Direction("sideways"), "1"),
                statement("2026-05-02T08:00:00Z", null, "1"),
                statement("2026-05-02T08:00:00Z", Direction.OUT, null),
                statement(null, Direction.IN, "1"))) {
            assertThat(BalanceHistory.of(NOW, List.of(odd), FIRST_OF_MAY, true)).isEqualTo(BalanceHistory.UNKNOWN);
        }
    }

    @Test
    void yearsHaveAsManyPointsAsMonths() {
        BalanceHistory history = BalanceHistory.of(NOW, NEWEST_FIRST, period("2024-05-05", "2026-05-04"), true);

        assertThat(history.days()).hasSizeBetween(50, 64);
        assertThat(history.days()).extracting(Day::date).first().isEqualTo(LocalDate.of(2024, 5, 5));
        assertThat(history.days()).last().isEqualTo(day("2026-05-04", "95.00"));
    }

    @Test
    void theLineIsDrawnInStepsAndSaidInWords() {
        BalanceChart chart = BalanceChart.of(
                "EUR",
                BalanceHistory.of(NOW, NEWEST_FIRST, FIRST_OF_MAY, true),
                new Wording(Locale.ENGLISH, ZoneOffset.UTC));

        assertThat(chart.scale()).containsExactly("100", "75", "50", "25", "0");
        assertThat(chart.line()).isEqualTo("M0,25.5H333.3V35H666.7V35H1000V5");
        assertThat(chart.area()).isEqualTo(chart.line() + "V100H0Z");
        assertThat(chart.end()).isEqualTo("M1000,5h0");
        assertThat(chart.sentence())
                .isEqualTo("From May 1, 2026 to May 4, 2026 the balance went from 74.50 EUR to 95.00 EUR."
                        + " Lowest: 65.00 EUR on May 2, 2026. Highest: 95.00 EUR on May 4, 2026.");
        assertThat(chart.rows())
                .extracting(BalanceChart.Row::balance)
                .containsExactly("95.00 EUR", "65.00 EUR", "65.00 EUR", "74.50 EUR");
    }

    private static Day day(String date, String balance) {
        return new Day(LocalDate.parse(date), new BigDecimal(balance));
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last), ZoneOffset.UTC);
    }

    static Statement statement(@Nullable String date, @Nullable Direction direction, @Nullable String amount) {
        return new Statement(
                7,
                amount == null ? null : Money.of(amount, "EUR"),
                date == null ? null : Instant.parse(date),
                null,
                direction,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
