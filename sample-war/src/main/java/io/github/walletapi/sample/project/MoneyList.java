package io.github.walletapi.sample.project;

import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.paging.Page;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.sample.FailureReport;
import io.github.walletapi.sample.Wording;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows money of a project, one entry below the other. It never says whose money it is: everybody may look at the page.
 *
 * @param state {@code known}, {@code refused} if our client may not know, or {@code failed}
 * @param reference by which the failure is found in the log; null without one
 * @param total how many entries there are
 * @param sums what they come to, one for each currency; empty if not all of them are known
 * @param rows the newest of them
 */
public record MoneyList(String state, @Nullable String reference, int total, List<String> sums, List<Row> rows) {

    private static final int MOST_ROWS = 8;

    private static final Map<TransactionStatus, String> WAITS = Map.of(
            TransactionStatus.RESERVED, "Reserved, not confirmed yet",
            TransactionStatus.WAITING, "The payer is asked",
            TransactionStatus.WAITING_FUNDS, "The payer has too little money",
            TransactionStatus.WAITING_PASSWORD, "The recipient’s password is missing",
            TransactionStatus.WAITING_REGISTRATION, "The recipient has to register");

    /**
     * Shows one entry.
     *
     * @param what what for
     * @param amount how much; null if unknown
     * @param note what it waits for; null for what came in
     * @param dateTime when, for machines
     * @param time when, for people
     */
    public record Row(
            String what,
            @Nullable String amount,
            @Nullable String note,
            @Nullable String dateTime,
            @Nullable String time) {}

    /** Takes copies of the lists. */
    public MoneyList {
        sums = List.copyOf(sums);
        rows = List.copyOf(rows);
    }

    /** Tells how many entries are not shown. */
    public int more() {
        return total - rows.size();
    }

    /** Shows what came in, by what the server tells of it. */
    static MoneyList cameIn(Supplier<Optional<Page<Statement>>> asked, Wording wording) {
        return of(
                asked,
                wording,
                one -> row(textOr("Payment", one.details()), amounts(one.amount()), null, one.date(), wording),
                one -> amounts(one.amount()));
    }

    /** Shows what waits, by what the server tells of it. */
    static MoneyList waiting(Supplier<Optional<Page<Transaction>>> asked, Wording wording) {
        return of(
                asked,
                wording,
                one -> row(described(one.payments()), prices(one), waits(one.status()), one.createdAt(), wording),
                MoneyList::prices);
    }

    private static <T> MoneyList of(
            Supplier<Optional<Page<T>>> asked,
            Wording wording,
            Function<T, Row> row,
            Function<T, List<Money>> amounts) {
        try {
            return asked.get()
                    .map(found -> known(found, wording, row, amounts))
                    .orElse(new MoneyList("refused", null, 0, List.of(), List.of()));
        } catch (WalletApiException failure) {
            // The rest of the page is of use without it.
            return new MoneyList("failed", FailureReport.log(failure), 0, List.of(), List.of());
        }
    }

    private static <T> MoneyList known(
            Page<T> found, Wording wording, Function<T, Row> row, Function<T, List<Money>> amounts) {
        List<T> entries = found.entries();
        Integer said = found.metadata().total();
        int total = said == null ? entries.size() : Math.max(said, entries.size());
        boolean all =
                total == entries.size() && !Boolean.TRUE.equals(found.metadata().hasNext());
        return new MoneyList(
                "known",
                null,
                total,
                all ? sums(entries, amounts, wording) : List.of(),
                entries.stream().limit(MOST_ROWS).map(row).toList());
    }

    /** Adds up each currency by itself; none if there is an amount that is not known, for the sum would be wrong. */
    private static <T> List<String> sums(List<T> entries, Function<T, List<Money>> amounts, Wording wording) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (T entry : entries) {
            List<Money> known = amounts.apply(entry);
            if (known.isEmpty()) {
                return List.of();
            }
            known.forEach(money -> sums.merge(money.currency(), money.amount(), BigDecimal::add));
        }
        return written(sums, wording);
    }

    private static List<String> written(Map<String, BigDecimal> sums, Wording wording) {
        return sums.entrySet().stream()
                .map(sum -> wording.money(new Money(sum.getValue(), sum.getKey())))
                .toList();
    }

    private static Row row(
            String what, List<Money> amounts, @Nullable String note, @Nullable Instant time, Wording wording) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        amounts.forEach(money -> sums.merge(money.currency(), money.amount(), BigDecimal::add));
        return new Row(
                what,
                sums.isEmpty() ? null : String.join(" + ", written(sums, wording)),
                note,
                time == null ? null : time.toString(),
                time == null ? null : wording.time(time));
    }

    private static List<Money> amounts(@Nullable Money amount) {
        return amount == null ? List.of() : List.of(amount);
    }

    /** Lists what is paid; nothing if one of the prices is not known. */
    private static List<Money> prices(Transaction transaction) {
        List<Payment> payments = transaction.payments();
        List<Money> prices = payments.stream()
                .map(payment -> amounts(payment.price()))
                .flatMap(List::stream)
                .toList();
        return prices.size() == payments.size() ? prices : List.of();
    }

    private static String described(List<Payment> payments) {
        if (payments.isEmpty()) {
            return "Permission for later payments";
        }
        Payment first = payments.get(0);
        String title = first.items().isEmpty() ? null : first.items().get(0).title();
        String what = textOr(textOr("Payment", title), first.description());
        return payments.size() == 1 ? what : what + " and " + (payments.size() - 1) + " more";
    }

    private static @Nullable String waits(@Nullable TransactionStatus status) {
        return status == null ? null : WAITS.getOrDefault(status, status.value().replace('_', ' '));
    }

    private static String textOr(String otherwise, @Nullable String text) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
