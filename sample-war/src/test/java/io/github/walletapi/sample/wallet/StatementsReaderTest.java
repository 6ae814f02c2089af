package io.github.walletapi.sample.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");

    @Test
    void anEmptyFormAsksForTheLastMonth() {
        Period period = reader("", "", "").period(ZONE);

        assertThat(period.first()).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(period.last()).isEqualTo(TODAY);
    }

    @Test
    void daysAreThoseOfTheZoneFromTheFirstSecondToTheLast() {
        Period period = reader("2026-03-28", "2026-03-29", "").period(ZONE);

        assertThat(period.start()).isEqualTo(Instant.parse("2026-03-27T22:00:00Z"));
        // The clocks are put forward on this day.
        assertThat(period.end()).isEqualTo(Instant.parse("2026-03-29T20:59:59Z"));
        assertThat(period.filter().from()).isEqualTo(period.start().getEpochSecond());
        assertThat(period.filter().to()).isEqualTo(period.end().getEpochSecond());
    }

    @Test
    void aLastDayAloneMeansTheMonthBeforeIt() {
        assertThat(reader("", "2026-01-30", "").period(ZONE).first()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "x,'','',from",
        "2026-02-30,'','',from",
        "1999-12-31,'','',from",
        "2027-01-01,'','',from",
        "2026-05-02,2026-05-01,'',to",
        "'',31.12.2026,'',to",
        "'',9999-12-31,'',to",
        "'','',euro,currency"
    })
    void whatIsWrongIsSaidAtItsField(String from, String to, String currency, String field) {
        StatementsReader reader = reader(from, to, currency);

        Period period = reader.period(ZONE);

        assertThat(reader.currency()).isNull();
        assertThat(reader.errors()).containsOnlyKeys(field);
        assertThat(period.first()).isBeforeOrEqualTo(period.last());
    }

    @ParameterizedTest
    @CsvSource({"'',1", "0,1", "-1,1", "x,1", "99999999999,1", "7,7"})
    void aPageThatIsNoneIsTheFirst(String typed, int page) {
        assertThat(new StatementsReader(new StatementsForm("", "", "", typed), TODAY).page())
                .isEqualTo(page);
    }

    @Test
    void theAddressKeepsTheFilters() {
        StatementsForm form =
                StatementsForm.of(Map.of("from", " 2026-01-01 ", "currency", "E&U", "page", "3", "other", "x")::get);

        assertThat(form.queryOfPage(2)).isEqualTo("?from=2026-01-01&currency=E%26U&page=2");
        assertThat(form.queryOfPage(1)).isEqualTo("?from=2026-01-01&currency=E%26U");
        assertThat(StatementsForm.of(name -> null).queryOfPage(1)).isEmpty();
    }

    private static StatementsReader reader(String from, String to, String currency) {
        return new StatementsReader(new StatementsForm(from, to, currency, ""), TODAY);
    }
}
