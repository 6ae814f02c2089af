package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.paging.PagePosition;
import io.github.walletapi.paging.Pages;
import io.github.walletapi.paging.PositionedPage;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@SuppressWarnings("NullAway.Init")
// recipe: all statements of a month
@ApplicationScoped
class MonthlyReport {

    @Inject
    WalletApi wallet;

    /** A page can repeat an entry of the one before while somebody adds another: each is taken once, by its ID. */
    List<Statement> of(WalletId id, YearMonth month, ZoneId zone) {
        Map<Long, Statement> all = new LinkedHashMap<>();
        pages(id, month, zone).forEach(statement -> all.putIfAbsent(statement.id(), statement));
        return List.copyOf(all.values());
    }

    /** What came in, by currency. A sum over both directions, or over two currencies, says nothing. */
    Map<String, BigDecimal> cameIn(WalletId id, YearMonth month, ZoneId zone) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Statement statement : of(id, month, zone)) {
            Money amount = statement.amount();
            if (Direction.IN.equals(statement.direction()) && amount != null) {
                sums.merge(amount.currency(), amount.amount(), BigDecimal::add);
            }
        }
        return sums;
    }

    /** Pages are asked for when they are needed. What is kept of one is enough to go on from there tomorrow. */
    PagePosition readOne(WalletId id, YearMonth month, ZoneId zone, PagePosition from) {
        Iterator<PositionedPage<Statement>> pages =
                pages(id, month, zone).from(from).byPage().iterator();
        PositionedPage<Statement> page = pages.next();
        // … book page.page().entries()
        return page.next() == null ? PagePosition.START : page.next();
    }

    private Pages<Statement> pages(WalletId id, YearMonth month, ZoneId zone) {
        StatementFilter all = StatementFilter.ALL
                .withFrom(month.atDay(1).atStartOfDay(zone).toInstant())
                .withTo(month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(zone)
                        .minusSeconds(1)
                        .toInstant());
        return Pages.of(all, filter -> wallet.wallets().statements(id, filter));
    }
}
// end
