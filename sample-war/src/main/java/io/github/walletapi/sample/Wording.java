package io.github.walletapi.sample;

import io.github.walletapi.value.Money;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Writes dates, times, numbers and amounts as the visitor does: the one place where they are written.
 *
 * @param locale whose way it is
 * @param zone where the days begin
 */
public record Wording(Locale locale, ZoneId zone) {

    /** Holds those that the JDK has a way to write for. It keeps for good what it was ever asked to write for. */
    private static final Set<Locale> KNOWN = Set.copyOf(Arrays.asList(Locale.getAvailableLocales()));

    /** Keeps of a locale what makes a difference; visitors can invent as many as they like. */
    public Wording {
        if (!KNOWN.contains(locale)) {
            Locale country = Locale.forLanguageTag(locale.getLanguage() + "-" + locale.getCountry());
            Locale language = Locale.forLanguageTag(locale.getLanguage());
            locale = KNOWN.contains(country) ? country : KNOWN.contains(language) ? language : Locale.UK;
        }
    }

    /** Finds that of the visitor; for who does not say, English as it is written in Europe. */
    public static Wording of(HttpServletRequest request, ZoneId zone) {
        return new Wording(request.getHeader("Accept-Language") == null ? Locale.UK : request.getLocale(), zone);
    }

    /** Tells what day and time it is there. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(zone);
    }

    /** Writes an amount, such as {@code 1,234.50 EUR}. */
    public String money(Money money) {
        return number(
                        money.amount().abs(),
                        money.amount().scale(),
                        money.amount().signum() < 0 ? "−" : "") + " " + money.currency();
    }

    /** Writes an amount with a plus where it is more than nothing. */
    public String change(Money money) {
        return (money.amount().signum() > 0 ? "+" : "") + money(money);
    }

    /** Writes a number, as for the side of a chart. */
    public String number(BigDecimal value, int decimals) {
        return number(value.abs(), decimals, value.signum() < 0 ? "−" : "");
    }

    private String number(BigDecimal value, int decimals, String sign) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return sign + format.format(value);
    }

    /** Writes a day, such as {@code Nov 21, 2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** Writes a time of day, such as {@code 3:10 PM}, or {@code 15:10}. */
    public String clock(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    /** Writes a moment, such as {@code Nov 21, 2026, 3:10 PM}. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }
}
