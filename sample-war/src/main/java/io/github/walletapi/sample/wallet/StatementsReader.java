package io.github.walletapi.sample.wallet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes days, a currency and a page of a form, and collects what is wrong in it by the name of the field. */
final class StatementsReader {

    /** Counts the days that are shown if none is given. */
    static final int USUAL_DAYS = 30;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Map<String, String> errors = new HashMap<>();
    private final StatementsForm form;
    private final LocalDate today;

    StatementsReader(StatementsForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** Says what is wrong, by the name of the field. */
    Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    /** Reads the days asked for: a month up to now, or up to the last one given. */
    Period period(ZoneId zone) {
        LocalDate typedFirst = day("from", form.from());
        LocalDate typedLast = day("to", form.to());
        LocalDate last = typedLast == null ? today : typedLast;
        LocalDate first = typedFirst == null ? last.minusDays(USUAL_DAYS - 1L) : typedFirst;
        if (first.isAfter(last)) {
            errors.putIfAbsent(
                    typedLast == null ? "from" : "to",
                    typedLast == null ? "This date is in the future." : "The end date is before the start date.");
            return new Period(last, last, zone);
        }
        return new Period(first, last, zone);
    }

    private @Nullable LocalDate day(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(EARLIEST) && !day.isAfter(today.plusYears(1))) {
                return day;
            }
            errors.put(field, "Please enter a date from " + EARLIEST.getYear() + " onwards.");
        } catch (DateTimeParseException noDay) {
            errors.put(field, "Please enter a date such as " + today + " (year, month, day).");
        }
        return null;
    }

    /** Reads the currency asked for; null for any. */
    @Nullable
    String currency() {
        if (form.currency().isEmpty() || CURRENCY.matcher(form.currency()).matches()) {
            return form.currency().isEmpty() ? null : form.currency();
        }
        errors.put("currency", "Please choose a currency from the list.");
        return null;
    }

    /** Reads the page asked for; the first if there is no such page. */
    int page() {
        return WHOLE.matcher(form.page()).matches() ? Math.max(1, Integer.parseInt(form.page())) : 1;
    }
}
