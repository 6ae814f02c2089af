package io.github.walletapi.sample.wallet;

import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.paging.PagePosition;
import io.github.walletapi.sample.PageLinks;
import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.signin.Shared;
import io.github.walletapi.sample.wallet.StatementsPage.Choice;
import io.github.walletapi.sample.wallet.StatementsPage.Preset;
import io.github.walletapi.user.UserField;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.UserId;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.CurrencyBalance;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementFilter;
import io.github.walletapi.wallet.Wallet;
import io.github.walletapi.wallet.WalletBalance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks for what the page of statements shows, and no more than that. */
final class StatementsView {

    private static final int PAGE_SIZE = 20;
    private static final Page<Statement> NONE =
            new Page<>(List.of(), new PageMetadata(0, null, null, null, null, null));

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

    /** Makes the page of this wallet; null if it belongs to somebody else, or is not there. */
    @Nullable
    StatementsPage of(long id) {
        Wallet wallet = person.api().wallets().get(WalletId.of(id));
        UserField<Page<Statement>> asked = person.ask(Shared.STATEMENTS, () -> found(WalletId.of(id)));
        Page<Statement> found = asked.value();
        if (found == null && !isTheirs(wallet)) {
            return null;
        }
        WalletBalance balance = Balances.of(person, id);
        boolean drawn = found != null && reader.errors().isEmpty();
        return new StatementsPage(
                WalletCard.of(wallet, Balances.shown(balance, wording)),
                found != null,
                typedOr("from", form.from(), period.first()),
                typedOr("to", form.to(), period.last()),
                reader.errors(),
                currencies(balance),
                presets(),
                rows(found == null ? NONE : found),
                paging(found == null ? NONE : found),
                drawn && balance != null ? chart(WalletId.of(id), balance) : null,
                person.formKey());
    }

    /** Leaves what is wrong in its field. */
    private String typedOr(String field, String typed, LocalDate day) {
        return reader.errors().containsKey(field) ? typed : day.toString();
    }

    private boolean isTheirs(Wallet wallet) {
        Long owner = wallet.owner();
        return owner == null || owner == person.api().users().get(UserId.ME).id();
    }

    private List<StatementRow> rows(Page<Statement> found) {
        return found.entries().stream()
                .map(one -> StatementRow.of(one, wording))
                .toList();
    }

    /** Asks for nothing by a form that is wrong. */
    private Page<Statement> found(WalletId wallet) {
        return reader.errors().isEmpty() ? entries(wallet) : NONE;
    }

    /** Asks for the page, or the last one if there is no such page any more. */
    private Page<Statement> entries(WalletId wallet) {
        Page<Statement> found = entries(wallet, reader.page());
        Integer total = found.metadata().total();
        return found.entries().isEmpty() && total != null && total > 0
                ? entries(wallet, (total + PAGE_SIZE - 1) / PAGE_SIZE)
                : found;
    }

    private Page<Statement> entries(WalletId wallet, int page) {
        StatementFilter filter = period.filter().withLimit(PAGE_SIZE).at(PagePosition.at((page - 1) * PAGE_SIZE));
        return person.api().wallets().statements(wallet, currency == null ? filter : filter.withCurrencies(currency));
    }

    private PageLinks paging(Page<Statement> found) {
        int before = (reader.page() - 1) * PAGE_SIZE;
        Integer total = found.metadata().total();
        boolean more = Boolean.TRUE.equals(found.metadata().hasNext());
        int known = total == null ? before + found.entries().size() + (more ? 1 : 0) : total;
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

    private @Nullable BalanceChart chart(WalletId wallet, WalletBalance balance) {
        CurrencyBalance shown = balance.currencies().get(drawnCurrency(balance));
        LocalDate last = period.last().isAfter(today) ? today : period.last();
        if (shown == null || !period.first().isBefore(last)) {
            return null;
        }
        Money now = Balances.total(shown);
        Period past = new Period(period.first(), last, period.zone());
        BalanceHistory history = BalanceHistory.read(person.api().wallets(), wallet, now, past);
        return history.days().size() < 2 ? null : BalanceChart.of(now.currency(), history, wording);
    }

    /** Gives the currency asked for, or the first one that the wallet holds; empty if it holds none. */
    private String drawnCurrency(WalletBalance balance) {
        return currency != null
                ? currency
                : balance.currencies().entrySet().stream()
                        .filter(entry ->
                                Balances.total(entry.getValue()).amount().signum() != 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
    }
}
