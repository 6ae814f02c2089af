package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.data.Ledger;
import io.github.walletapi.sandbox.internal.data.Statement;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moves money from wallet to wallet: whatever leaves one place arrives at another. What a wallet pays or gets stands
 * in its statements; what is only set aside does not.
 */
public final class Books {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final WalletRepository wallets;
    /** By the wallet that is paid them on the first of the next month, and by currency. */
    private final Map<Integer, Map<String, Long>> commissions = new TreeMap<>();

    private YearMonth paidOut;

    Books(WalletRepository wallets, Instant now) {
        this.wallets = wallets;
        this.paidOut = month(now);
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }

    boolean hold(int wallet, Amount amount) {
        BigDecimal there = BigDecimal.valueOf(wallets.atDisposal(wallet, amount.currency()), 2);
        return !amount.isMoreThan(there);
    }

    void reserve(int payer, Amount price) {
        wallets.move(payer, price.currency(), -price.cents(), price.cents());
    }

    void release(int payer, Amount price) {
        wallets.move(payer, price.currency(), price.cents(), -price.cents());
    }

    /** Pays what is reserved; the receiver has it, but cannot use it yet. */
    void pay(int payer, int receiver, Amount price, String details, Instant now) {
        book(payer, receiver, price, "transfer", details, now);
        wallets.move(payer, price.currency(), 0, -price.cents());
        wallets.move(receiver, price.currency(), 0, price.cents());
    }

    /** Gives back what the receiver cannot use yet. */
    void giveBack(int payer, int receiver, Amount price, String details, Instant now) {
        book(receiver, payer, price, "return", details, now);
        wallets.move(receiver, price.currency(), 0, -price.cents());
        wallets.move(payer, price.currency(), price.cents(), 0);
    }

    /** Lets the receiver use the money, without the commission, which is kept for its wallet. */
    void finish(int receiver, Amount price, Amount commission, int commissionWallet, Instant now) {
        release(receiver, price);
        if (commission.isPositive()) {
            book(receiver, false, commission, "commission", "Commission", JsonValue.EMPTY_JSON_OBJECT, now);
            wallets.move(receiver, price.currency(), -commission.cents(), 0);
            commissions
                    .computeIfAbsent(commissionWallet, ignored -> new TreeMap<>())
                    .merge(commission.currency(), commission.cents(), Long::sum);
        }
    }

    /** Pays out the commissions that were kept before this month. */
    void payOut(Instant now) {
        if (!month(now).isAfter(paidOut)) {
            return;
        }
        paidOut = month(now);
        commissions.forEach((wallet, kept) -> kept.forEach((currency, cents) -> {
            Amount all = new Amount(BigDecimal.valueOf(cents, 2), currency);
            book(wallet, true, all, "commission", "Collected commissions", JsonValue.EMPTY_JSON_OBJECT, now);
            wallets.move(wallet, currency, cents, 0);
        }));
        commissions.clear();
    }

    /** Returns what is kept for later, in cents by currency. */
    public Map<String, Long> keptCommissions() {
        Map<String, Long> all = new TreeMap<>();
        commissions.values().forEach(kept -> kept.forEach((currency, cents) -> all.merge(currency, cents, Long::sum)));
        return all;
    }

    private void book(int from, int to, Amount amount, String type, String details, Instant now) {
        book(from, false, amount, type, details, party(to), now);
        book(to, true, amount, type, details, party(from), now);
    }

    /** Comes before the money moves: a ledger that nobody has looked at yet starts with what is there now. */
    private void book(
            int wallet, boolean incoming, Amount amount, String type, String details, JsonObject other, Instant now) {
        Ledger ledger = wallets.ledger(wallets.get(wallet));
        ledger.add(new Statement(
                ledger.nextId(),
                now.getEpochSecond(),
                amount.currency(),
                amount.cents(),
                incoming,
                type,
                details,
                other));
    }

    /** Shows whom a payment is from or for, as statements do. */
    JsonObject party(int wallet) {
        JsonObject row = wallets.get(wallet);
        JsonObject account = WalletRepository.toJson(row).getJsonObject("account");
        String name = account.getString("owner_display_name", "");
        return JSON.createObjectBuilder()
                .add("name", name)
                .add("display_name", name)
                .add("account_number", account.getString("number"))
                .add("wallet_id", wallet)
                .add("user_id", WalletRepository.ownerId(row))
                .build();
    }
}
