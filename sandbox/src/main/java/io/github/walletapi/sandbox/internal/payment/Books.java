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

    private static final JsonObject BANK = JSON.createObjectBuilder()
            .add("name", "Invented Bank")
            .add("display_name", "Invented Bank")
            .add("account_number", "LT000000000000000000")
            .build();

    private final WalletRepository wallets;
    /** By the wallet that is paid them on the first of the next month, and by currency. */
    private final Map<Integer, Map<String, BigDecimal>> commissions = new TreeMap<>();

    private YearMonth paidOut;

    Books(WalletRepository wallets, Instant now) {
        this.wallets = wallets;
        this.paidOut = month(now);
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }

    boolean hold(int wallet, Amount amount) {
        return !amount.isMoreThan(wallets.atDisposal(wallet, amount.currency()));
    }

    void reserve(int payer, Amount price) {
        wallets.move(payer, price.currency(), price.value().negate(), price.value());
    }

    void release(int payer, Amount price) {
        wallets.move(payer, price.currency(), price.value(), price.value().negate());
    }

    /** Takes money in from elsewhere: the one way in which there is more of it than before. */
    void upload(int wallet, Amount amount, Instant now) {
        book(wallet, true, amount, "transfer", "Upload of funds", BANK, now);
        wallets.move(wallet, amount.currency(), amount.value(), BigDecimal.ZERO);
    }

    /** Pays what is reserved; the receiver has it, but cannot use it yet. */
    void pay(int payer, int receiver, Amount price, String details, Instant now) {
        book(payer, receiver, price, "transfer", details, now);
        wallets.move(payer, price.currency(), BigDecimal.ZERO, price.value().negate());
        wallets.move(receiver, price.currency(), BigDecimal.ZERO, price.value());
    }

    /** Gives back what the receiver cannot use yet. */
    void giveBack(int payer, int receiver, Amount price, String details, Instant now) {
        book(receiver, payer, price, "return", details, now);
        wallets.move(receiver, price.currency(), BigDecimal.ZERO, price.value().negate());
        wallets.move(payer, price.currency(), price.value(), BigDecimal.ZERO);
    }

    /** Lets the receiver use the money, without the commission, which is kept for its wallet. */
    void finish(int receiver, Amount price, Amount commission, int commissionWallet, Instant now) {
        release(receiver, price);
        if (commission.isPositive()) {
            book(receiver, false, commission, "commission", "Commission", JsonValue.EMPTY_JSON_OBJECT, now);
            wallets.move(receiver, price.currency(), commission.value().negate(), BigDecimal.ZERO);
            commissions
                    .computeIfAbsent(commissionWallet, ignored -> new TreeMap<>())
                    .merge(commission.currency(), commission.value(), BigDecimal::add);
        }
    }

    /** Pays out the commissions that were kept before this month. */
    void payOut(Instant now) {
        if (!month(now).isAfter(paidOut)) {
            return;
        }
        paidOut = month(now);
        commissions.forEach((wallet, kept) -> kept.forEach((currency, value) -> {
            Amount all = new Amount(value, currency);
            book(wallet, true, all, "commission", "Collected commissions", JsonValue.EMPTY_JSON_OBJECT, now);
            wallets.move(wallet, currency, value, BigDecimal.ZERO);
        }));
        commissions.clear();
    }

    /** Returns what is kept for later, in units by currency. */
    public Map<String, BigDecimal> keptCommissions() {
        Map<String, BigDecimal> all = new TreeMap<>();
        commissions
                .values()
                .forEach(kept -> kept.forEach((currency, value) -> all.merge(currency, value, BigDecimal::add)));
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
                amount.value(),
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
