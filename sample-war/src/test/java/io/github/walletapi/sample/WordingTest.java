package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH, ZONE);
    private static final Wording GERMAN = new Wording(Locale.GERMANY, ZONE);

    @Test
    void amountsKeepAllTheirDecimals() {
        assertThat(ENGLISH.money(Money.of("1234.5", "EUR"))).isEqualTo("1,234.50 EUR");
        assertThat(GERMAN.money(Money.of("1234.567", "EUR"))).isEqualTo("1.234,567 EUR");
        assertThat(ENGLISH.money(Money.of("1200", "JPY"))).isEqualTo("1,200 JPY");
        assertThat(ENGLISH.money(Money.of("123456789012345678.01", "EUR"))).isEqualTo("123,456,789,012,345,678.01 EUR");
    }

    /** The JDK keeps for good what it made for a locale. */
    @Test
    void inventedLanguagesAreOneOfThoseThatThereAre() {
        assertThat(new Wording(Locale.forLanguageTag("de-DE-x-anything"), ZONE)).isEqualTo(GERMAN);
        assertThat(new Wording(Locale.forLanguageTag("de-DE-u-co-phonebk"), ZONE).locale())
                .isEqualTo(Locale.GERMANY);
        assertThat(new Wording(Locale.forLanguageTag("lt-QQ"), ZONE).locale()).isEqualTo(Locale.forLanguageTag("lt"));
        assertThat(new Wording(Locale.forLanguageTag("xqz-QQ"), ZONE).locale()).isEqualTo(Locale.UK);
        assertThat(new Wording(Locale.ROOT, ZONE).date(LocalDate.of(2026, 1, 31)))
                .contains("2026");
    }

    @Test
    void changesHaveASign() {
        assertThat(ENGLISH.change(Money.of("1", "EUR"))).isEqualTo("+1.00 EUR");
        assertThat(ENGLISH.change(Money.of("-1", "EUR"))).isEqualTo("−1.00 EUR");
        assertThat(ENGLISH.change(Money.of("0", "EUR"))).isEqualTo("0.00 EUR");
        assertThat(ENGLISH.number(new BigDecimal("-1500"), 0)).isEqualTo("−1,500");
    }

    @Test
    void theClockIsTheVisitors() {
        LocalTime evening = LocalTime.of(20, 5);

        // Later versions of the JDK have a narrow space there.
        assertThat(ENGLISH.clock(evening).replace('\u202f', ' ')).isEqualTo("8:05 PM");
        assertThat(GERMAN.clock(evening)).isEqualTo("20:05");
        assertThat(new Wording(Locale.forLanguageTag("lt"), ZONE).clock(LocalTime.of(8, 0)))
                .isEqualTo("08:00");
    }

    @Test
    void daysAreThoseOfTheTimeZone() {
        assertThat(ENGLISH.date(LocalDate.of(2026, 1, 31))).isEqualTo("Jan 31, 2026");
        assertThat(GERMAN.date(LocalDate.of(2026, 1, 31))).isEqualTo("31.01.2026");
        assertThat(GERMAN.time(Instant.parse("2026-01-31T22:30:00Z")))
                .startsWith("01.02.2026")
                .endsWith("00:30");
    }
}
