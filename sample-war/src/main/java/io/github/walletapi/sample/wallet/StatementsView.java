package io.github.walletapi.sample.wallet;

import io.github.walletapi.paging.PagePosition;
import io.github.walletapi.sample.PageLinks;
import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.signin.Shared;
import io.github.walletapi.sample.wallet.StatementsPage.Choice;
import io.github.walletapi.sample.wallet.StatementsPage.Preset;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.StatementFilter;
import io.github.walletapi.wallet.StatementPage;
import io.github.walletapi.wallet.Wallet;
import io.github.walletapi.wallet.WalletBalance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks for what the page of statements shows, and no more than that. */
final class StatementsView {

    private static final int PAGE_SIZE = 20;
    private static final PageLinks NOTHING = PageLinks.of(0, PAGE_SIZE, 1, page -> "");

    private final Person person;
    private final StatementsForm form;
    private final LocalDate today;
    private final Wording wording;
    private final StatementsReader reader;
    private final Period period;
    private final @Nullable String currency;

    StatementsView(Person person, StatementsForm form, LocalDate today, Wording wording) {
        this.person = person;
        this.form = form;
        this.today = today;
        this.wording = wording;
        this.reader = new StatementsReader(form, today);
        this.period = reader.period(wording.zone());
        this.currency = reader.currency();
    }

    StatementsPage of(long id) {
        Wallet wallet = person.api().wallets().get(WalletId.of(id));
        boolean readable = person.shares(Shared.STATEMENTS) && reader.errors().isEmpty();
        WalletBalance balance = Balances.of(person, id);
        StatementPage found = readable ? entries(WalletId.of(id)) : null;
        PageLinks paging = found == null ? NOTHING : paging(found);
        return new StatementsPage(
                WalletCard.of(wallet, Balances.shown(balance, wording)),
                person.shares(Shared.STATEMENTS),
                reader.errors().containsKey("from")
                        ? form.from()
                        : period.first().toString(),
                reader.errors().containsKey("to") ? form.to() : period.last().toString(),
                reader.errors(),
                currencies(balance),
                presets(),
                found == null
                        ? List.of()
                        : found.statements().stream()
                                .map(one -> StatementRow.of(one, wording))
                                .toList(),
                paging,
                readable && balance != null ? chart(WalletId.of(id), balance) : null,
                person.formKey());
    }

    /** The page asked for, or the last one if there is no such page any more. */
    private StatementPage entries(WalletId wallet) {
        StatementPage found = entries(wallet, reader.page());
        Integer total = found.metadata().total();
        return found.statements().isEmpty() && total != null && total > 0
                ? entries(wallet, (total + PAGE_SIZE - 1) / PAGE_SIZE)
                : found;
    }

    private StatementPage entries(WalletId wallet, int page) {
        StatementFilter filter = period.filter().withLimit(PAGE_SIZE).at(PagePosition.at((page - 1) * PAGE_SIZE));
        return person.api().wallets().statements(wallet, currency == null ? filter : filter.withCurrencies(currency));
    }

    private PageLinks paging(StatementPage found) {
        int before = (reader.page() - 1) * PAGE_SIZE;
        Integer total = found.metadata().total();
        boolean more = Boolean.TRUE.equals(found.metadata().hasNext());
        int known = total == null ? before + found.statements().size() + (more ? 1 : 0) : total;
        return PageLinks.of(known, PAGE_SIZE, reader.page(), form::queryOfPage);
    }

    private List<Choice> currencies(@Nullable WalletBalance balance) {
        Set<String> codes =
                new TreeSet<>(balance == null ? Set.of() : balance.currencies().keySet());
        if (currency != null) {
            codes.add(currency);
        }
        return codes.stream()
                .map(code -> new Choice(code, code, code.equals(currency)))
                .toList();
    }

    private List<Preset> presets() {
        List<Preset> presets = new ArrayList<>();
        presets.add(preset("30 days", today.minusDays(StatementsReader.USUAL_DAYS - 1L)));
        presets.add(preset("90 days", today.minusDays(89)));
        presets.add(preset("1 year", today.minusYears(1).plusDays(1)));
        return presets;
    }

    private Preset preset(String label, LocalDate first) {
        boolean current = first.equals(period.first()) && today.equals(period.last());
        return new Preset(label, form.of(first, today).queryOfPage(1), current);
    }

    /** Of the currency asked for, or of the one that the wallet holds and names first. */
    private @Nullable BalanceChart chart(WalletId wallet, WalletBalance balance) {
        String shown = currency != null
                ? currency
                : balance.currencies().entrySet().stream()
                        .filter(entry ->
                                Balances.total(entry.getValue()).amount().signum() != 0)
                        .map(java.util.Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        if (shown == null || !balance.currencies().containsKey(shown)) {
            return null;
        }
        Money now = Balances.total(balance.currencies().get(shown));
        LocalDate last = period.last().isAfter(today) ? today : period.last();
        if (!period.first().isBefore(last)) {
            return null;
        }
        Period past = new Period(period.first(), last, period.zone());
        BalanceHistory history = BalanceHistory.read(person.api().wallets(), wallet, now, past);
        return history.days().size() < 2 ? null : BalanceChart.of(shown, history, wording);
    }
}
