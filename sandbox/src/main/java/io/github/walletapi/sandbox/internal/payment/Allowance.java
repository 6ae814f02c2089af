package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.data.Cents;
import io.github.walletapi.sandbox.internal.error.ApiException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what a payer lets a client take without asking again; changed by its life, guarded by the lock of the state. */
public final class Allowance {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();
    /** Bounds what is taken in any time of this length. */
    public record Limit(Amount most, long seconds) {}

    /**
     * Holds what a client asks an allowance for, checked.
     *
     * @param most what can be taken in all; null when only the limits bound it
     */
    public record Order(
            @Nullable String description,
            String currency,
            @Nullable Amount most,
            List<Limit> limits,
            TimeLimit valid) {}

    private record Use(Instant at, BigDecimal value) {}

    private final int id;
    private final ApiClient client;
    private final Instant createdAt;
    private final Order order;
    /** By the key of the transaction that was paid by it. */
    private final Map<String, Use> uses = new LinkedHashMap<>();

    private String transactionKey = "";
    private Status status = Status.NEW;
    private @Nullable Integer wallet;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant canceledAt;

    Allowance(int id, ApiClient client, Instant createdAt, Order order) {
        this.id = id;
        this.client = client;
        this.createdAt = createdAt;
        this.order = order;
    }

    public int id() {
        return id;
    }

    public ApiClient client() {
        return client;
    }

    public Status status() {
        return status;
    }

    void setStatus(Status next) {
        status = next;
    }

    void setTransactionKey(String key) {
        transactionKey = key;
    }

    public String transactionKey() {
        return transactionKey;
    }

    boolean isActiveFor(ApiClient user, int walletId) {
        return status == Status.ACTIVE && client == user && wallet != null && wallet == walletId;
    }

    void activate(int walletId, Instant now) {
        status = Status.ACTIVE;
        wallet = walletId;
        confirmedAt = now;
    }

    /** Ends an active one, by who gave it, who got it, or a newer one. */
    void cancel(Instant now) {
        if (status != Status.ACTIVE) {
            throw ApiException.of(409, "invalid_state", "The allowance is not active");
        }
        status = Status.INACTIVE;
        canceledAt = now;
    }

    void expire(Instant now) {
        if (status == Status.ACTIVE && confirmedAt != null && order.valid().isOver(confirmedAt, now)) {
            status = Status.INACTIVE;
        }
    }

    /**
     * Returns what can be taken now, in its own currency.
     *
     * @param forgotten the key of a transaction that does not count; empty for none
     */
    private BigDecimal left(Instant now, String forgotten) {
        BigDecimal left = order.most() == null ? null : order.most().value().subtract(used(Instant.MIN, forgotten));
        for (Limit limit : order.limits()) {
            BigDecimal inTime = limit.most().value().subtract(used(now.minusSeconds(limit.seconds()), forgotten));
            left = left == null ? inTime : left.min(inTime);
        }
        return left == null ? BigDecimal.ZERO : left.max(BigDecimal.ZERO);
    }

    private BigDecimal used(Instant after, String forgotten) {
        return uses.entrySet().stream()
                .filter(use ->
                        use.getValue().at().isAfter(after) && !use.getKey().equals(forgotten))
                .map(use -> use.getValue().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns what can be taken now, in another currency by the rates of the sandbox. */
    public Amount left(Instant now, String forgotten, String currency) {
        return new Amount(left(now, forgotten), order.currency()).in(currency);
    }

    /** Says whether it pays these prices. */
    boolean covers(List<Amount> prices, Instant now, String forgotten) {
        boolean convertible = prices.stream()
                .allMatch(price -> price.currency().equals(order.currency())
                        || (Cents.isCurrency(price.currency()) && Cents.isCurrency(order.currency())));
        return convertible && Amount.sum(prices, order.currency()).value().compareTo(left(now, forgotten)) <= 0;
    }

    /** Counts what a transaction takes; asked again, it takes the new prices instead. */
    void use(String key, List<Amount> prices, Instant now) {
        Use before = uses.get(key);
        uses.put(
                key,
                new Use(
                        before == null ? now : before.at(),
                        Amount.sum(prices, order.currency()).value()));
    }

    boolean isUsedBy(String key) {
        return uses.containsKey(key);
    }

    void release(String key) {
        uses.remove(key);
    }

    public JsonObject toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", id)
                .add("transaction_key", transactionKey)
                .add("created_at", createdAt.getEpochSecond())
                .add("status", status.word());
        addTime(json, "confirmed_at", confirmedAt);
        addTime(json, "canceled_at", canceledAt);
        if (wallet != null) {
            json.add("wallet", wallet);
        }
        if (order.description() != null) {
            json.add("description", order.description());
        }
        json.add("currency", order.currency());
        if (order.most() != null) {
            order.most().addTo(json, "max_price");
        }
        if (!order.limits().isEmpty()) {
            json.add("limits", limits());
        }
        return json.add("valid", order.valid().toJson()).build();
    }

    private JsonArrayBuilder limits() {
        List<JsonObject> all = new ArrayList<>();
        for (Limit limit : order.limits()) {
            JsonObjectBuilder json = JSON.createObjectBuilder();
            limit.most().addTo(json, "max_price");
            all.add(json.add("time", limit.seconds()).build());
        }
        return JSON.createArrayBuilder(all);
    }

    private static void addTime(JsonObjectBuilder json, String name, @Nullable Instant time) {
        if (time != null) {
            json.add(name, time.getEpochSecond());
        }
    }
}
