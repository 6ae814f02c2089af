package io.github.walletapi.sandbox.internal.data;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Keeps the movements of a wallet over the two years before the sandbox started, newest first.
 *
 * <p>Invented backwards from the balance, so that they add up to it and no day ends below zero; the same wallet has
 * the same movements in every sandbox, only as old as the clock says.
 */
public final class Ledger {
    private static final long SPAN = Duration.ofDays(730).toSeconds();
    /** Above this somebody must have been paid before. */
    private static final long RICH = 250_000;

    private record Pattern(String type, boolean incoming, long least, long most, String details, JsonObject party) {

        Statement at(long id, long date, String currency, BigDecimal amount) {
            return new Statement(id, date, currency, amount, incoming, type, details + " " + id % 100_000, party);
        }
    }

    private static final List<Pattern> SPENDING = List.of(
            out("transfer", 250, 4_500, "Pirkinys, kvitas", "Maisto namai „Įlanka“", "EVP0020003000101"),
            out("transfer", 900, 3_900, "Lunch, receipt", "Restoranas „Žiogas“", "EVP0020003000102"),
            out("automatic_payment", 999, 1_499, "Subscription", "Fiktyvus kinas", "EVP0020003000103"),
            out("transfer", 8_000, 45_000, "Rent and utilities", "Išgalvoti namai UAB", "EVP0020003000001"),
            out("commission", 10, 150, "Commission of the transfer", "", ""),
            out("tax", 1_000, 9_000, "Invented tax", "Invented Register", "EVP0020003000009"),
            out("currency", 2_000, 20_000, "Currency conversion", "", ""));
    private static final List<Pattern> EARNING = List.of(
            in("transfer", 90_000, 220_000, "Salary", "UAB Pavyzdinė prekyba"),
            in("transfer", 60_000, 120_000, "Invoice paid", "SIA Paraugs Velo"));
    private static final Pattern RETURN = in("return", 200, 2_500, "Returned goods", "Knygynas „Ąžuolas“");

    private final List<Statement> newestFirst;
    private final String accountNumber;

    private Ledger(List<Statement> newestFirst, String accountNumber) {
        this.newestFirst = newestFirst;
        this.accountNumber = accountNumber;
    }

    private static Pattern out(String type, long least, long most, String details, String name, String number) {
        return new Pattern(type, false, least, most, details, party(name, number));
    }

    private static Pattern in(String type, long least, long most, String details, String name) {
        return new Pattern(type, true, least, most, details, party(name, "EVP0020003000104"));
    }

    private static JsonObject party(String name, String number) {
        return name.isEmpty()
                ? JsonValue.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder()
                        .add("name", name)
                        .add("display_name", name)
                        .add("account_number", number)
                        .build();
    }

    static Ledger of(JsonObject row, Instant start) {
        // Of the day, so that two sandboxes of one day tell the same story.
        long end = start.truncatedTo(ChronoUnit.DAYS).getEpochSecond();
        List<Statement> all = new ArrayList<>();
        long id = row.getInt("id") * 100_000L;
        JsonObject activity = row.containsKey("activity") ? row.getJsonObject("activity") : JsonValue.EMPTY_JSON_OBJECT;
        for (Map.Entry<String, JsonValue> entry : activity.entrySet()) {
            int count = ((JsonNumber) entry.getValue()).intValue();
            all.addAll(invented(row, entry.getKey(), id, count, end));
            id += count;
        }
        all.sort(Statement.NEWEST_FIRST);
        return new Ledger(
                all, row.getJsonObject("wallet").getJsonObject("account").getString("number"));
    }

    private static List<Statement> invented(JsonObject row, String currency, long firstId, int count, long end) {
        Random random = new Random(31L * row.getInt("id") + currency.hashCode());
        BigDecimal balance = total(row, currency);
        long step = SPAN / count;
        List<Statement> list = new ArrayList<>();
        for (int i = 0; i < count - 1; i++) {
            long date = end - i * step - 1 - random.nextInt((int) step);
            Pattern pattern = pattern(random, balance.movePointRight(2).longValue());
            long cents = pattern.least + random.nextInt((int) (pattern.most - pattern.least + 1));
            BigDecimal amount = BigDecimal.valueOf(cents, 2);
            list.add(pattern.at(firstId + count - i, date, currency, amount));
            balance = pattern.incoming ? balance.subtract(amount) : balance.add(amount);
        }
        if (balance.signum() > 0) {
            list.add(new Statement(
                    firstId + 1, end - SPAN, currency, balance, true, "transfer", "First transfer", RETURN.party));
        }
        return list;
    }

    /** Picks a movement that can have led to this balance without a debt before. */
    private static Pattern pattern(Random random, long balance) {
        if (balance > RICH) {
            return EARNING.get(random.nextInt(EARNING.size()));
        }
        if (balance > RETURN.most && random.nextInt(12) == 0) {
            return RETURN;
        }
        return SPENDING.get(random.nextInt(SPENDING.size()));
    }

    private static BigDecimal total(JsonObject row, String currency) {
        JsonObject balance = row.getJsonObject("balance").getJsonObject(currency);
        return balance == null
                ? BigDecimal.ZERO
                : Cents.read(balance, "at_disposal").add(Cents.read(balance, "reserved"));
    }

    /** Books what has just happened. */
    public void add(Statement statement) {
        newestFirst.add(statement);
        newestFirst.sort(Statement.NEWEST_FIRST);
    }

    public long nextId() {
        return newestFirst.stream().mapToLong(Statement::id).max().orElse(0) + 1;
    }

    public List<Statement> newestFirst() {
        return newestFirst;
    }

    public String accountNumber() {
        return accountNumber;
    }
}
