package io.github.walletapi.sandbox.internal.data;

import io.github.walletapi.sandbox.internal.error.ApiException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps all wallets with what is in them; a row of the data is replaced when it changes. */
public final class WalletRepository {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final JsonObject NOTHING = Cents.balance(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final int FIRST_REGISTERED = 90001;

    /** In the order of the data, because the first of a user is the default one. */
    private final Map<Integer, JsonObject> rows = new LinkedHashMap<>();
    /** Made when somebody asks: most sandboxes never show one. */
    private final Map<Integer, Ledger> ledgers = new HashMap<>();

    private final Instant start;

    WalletRepository(JsonArray data, Instant start) {
        data.getValuesAs(JsonObject.class).forEach(row -> rows.put(row.getInt("id"), row));
        this.start = start;
    }

    public Collection<JsonObject> all() {
        return rows.values();
    }

    @Nullable
    public JsonObject find(int id) {
        return rows.get(id);
    }

    public JsonObject get(int id) {
        JsonObject row = rows.get(id);
        if (row == null) {
            throw ApiException.notFound("Wallet not found");
        }
        return row;
    }

    public void put(JsonObject row) {
        rows.put(row.getInt("id"), row);
    }

    /** Opens an empty wallet for a user that has just been registered. */
    public void openFor(int userId, String title) {
        int id = FIRST_REGISTERED + userId;
        JsonObjectBuilder account =
                JSON.createObjectBuilder().add("number", "EVP00100" + id).add("owner_display_name", title);
        put(JSON.createObjectBuilder()
                .add("id", id)
                .add(
                        "wallet",
                        JSON.createObjectBuilder()
                                .add("id", id)
                                .add("owner", userId)
                                .add("account", account))
                .add("balance", JSON.createObjectBuilder().add("EUR", NOTHING))
                .build());
    }

    public List<Integer> idsOf(int userId) {
        return rows.values().stream()
                .filter(row -> ownerId(row) == userId)
                .map(row -> row.getInt("id"))
                .toList();
    }

    public List<Integer> activeIdsOf(int userId) {
        return idsOf(userId).stream().filter(id -> isActive(get(id))).toList();
    }

    /** Finds the first wallet of a user: what the API calls the default wallet. */
    @Nullable
    public JsonObject findDefaultOf(int userId) {
        List<Integer> ids = idsOf(userId);
        return ids.isEmpty() ? null : rows.get(ids.get(0));
    }

    public static int ownerId(JsonObject row) {
        return row.getJsonObject("wallet").getInt("owner");
    }

    /** Shows a wallet with everything that is known about its account. */
    public static JsonObject toJson(JsonObject row) {
        JsonObject wallet = row.getJsonObject("wallet");
        if (!(row.get("more") instanceof JsonObject more)) {
            return wallet;
        }
        JsonObjectBuilder account = JSON.createObjectBuilder(wallet.getJsonObject("account"));
        more.forEach(account::add);
        return JSON.createObjectBuilder(wallet).add("account", account).build();
    }

    /** Shows what everybody may know of a wallet: its owner and its account number. */
    public static JsonObject toPublicJson(JsonObject row) {
        JsonObject wallet = row.getJsonObject("wallet");
        JsonValue number = wallet.getJsonObject("account").getOrDefault("number", JsonValue.EMPTY_JSON_OBJECT);
        return JSON.createObjectBuilder(wallet)
                .add("account", JSON.createObjectBuilder().add("number", number))
                .build();
    }

    /** Returns when the sandbox started; the age of pending payments is counted from then. */
    public Instant start() {
        return start;
    }

    public static boolean isActive(JsonObject row) {
        return toJson(row)
                .getJsonObject("account")
                .getString("status", "active")
                .equals("active");
    }

    /** Returns what can be spent, in units of the currency. */
    public BigDecimal atDisposal(int id, String currency) {
        return Cents.read(balance(get(id), currency), "at_disposal");
    }

    /** Shows what a wallet holds in a currency, nothing included. */
    public static JsonObject balance(JsonObject row, String currency) {
        JsonObject balance = row.getJsonObject("balance").getJsonObject(currency);
        return balance == null ? NOTHING : balance;
    }

    /** Changes what can be spent and what is reserved, in units; neither goes below zero. */
    public void move(int id, String currency, BigDecimal atDisposal, BigDecimal reserved) {
        JsonObject row = get(id);
        JsonObject before = balance(row, currency);
        BigDecimal free = Cents.read(before, "at_disposal").add(atDisposal);
        BigDecimal held = Cents.read(before, "reserved").add(reserved);
        if (free.signum() < 0 || held.signum() < 0) {
            throw new IllegalStateException("wallet " + id + " would have " + free + " and " + held + " " + currency);
        }
        put(JSON.createObjectBuilder(row)
                .add(
                        "balance",
                        JSON.createObjectBuilder(row.getJsonObject("balance")).add(currency, Cents.balance(free, held)))
                .build());
    }

    public Ledger ledger(JsonObject row) {
        return ledgers.computeIfAbsent(row.getInt("id"), ignored -> Ledger.of(row, start));
    }
}
