package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.data.User;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a transaction, whose payments are accepted or refused as a whole; guarded by the lock of the state. */
public final class Transaction {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    static final Comparator<Transaction> NEWEST_FIRST = Comparator.comparing((Transaction one) -> one.createdAt)
            .thenComparing(one -> one.number)
            .reversed();

    private final int number;
    private final String key;
    private final Creator creator;
    private final Instant createdAt;
    private final TransactionOrder order;
    private final List<Payment> payments;
    private @Nullable Allowance allowance;
    private Status status = Status.NEW;
    private Instant since;
    private Instant forgottenAt;
    private @Nullable String type;
    private @Nullable Integer wallet;
    private @Nullable Instant confirmedAt;
    private @Nullable User payer;
    private boolean withAllowance;

    Transaction(
            int number,
            String key,
            Creator creator,
            Instant createdAt,
            TransactionOrder order,
            List<Payment> payments,
            @Nullable Allowance allowance) {
        this.number = number;
        this.key = key;
        this.creator = creator;
        this.createdAt = createdAt;
        this.since = createdAt;
        this.forgottenAt = monthAfter(createdAt);
        this.order = order;
        this.payments = new ArrayList<>(payments);
        this.allowance = allowance;
    }

    public String key() {
        return key;
    }

    public ApiClient client() {
        return creator.client();
    }

    public Creator creator() {
        return creator;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public TransactionOrder order() {
        return order;
    }

    public List<Payment> payments() {
        return payments;
    }

    public @Nullable Allowance allowance() {
        return allowance;
    }

    /** Gives its allowance to another transaction. */
    void removeAllowance() {
        allowance = null;
    }

    public Status status() {
        return status;
    }

    /** Says since when it has its status. */
    Instant since() {
        return since;
    }

    void setStatus(Status next, Instant now) {
        status = next;
        since = now;
        forgottenAt = monthAfter(now);
        if (next == Status.CONFIRMED) {
            confirmedAt = now;
        }
    }

    boolean isForgotten(Instant now) {
        return !now.isBefore(forgottenAt);
    }

    private static Instant monthAfter(Instant time) {
        return time.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    }

    public @Nullable Integer wallet() {
        return wallet;
    }

    public @Nullable String type() {
        return type;
    }

    void setType(String way) {
        type = way;
    }

    /** Notes who pays, and how that was said. */
    void accept(int walletId, User user, String way, boolean allowing) {
        wallet = walletId;
        payer = user;
        type = way;
        withAllowance = allowing;
    }

    /** Says whether the payer, who need not, allows what is asked for besides the payments. */
    boolean isWithAllowance() {
        return withAllowance;
    }

    void renew(Instant now) {
        setStatus(Status.NEW, now);
        wallet = null;
        payer = null;
        type = null;
        confirmedAt = null;
    }

    public JsonObject toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("transaction_key", key)
                .add("created_at", createdAt.getEpochSecond())
                .add("status", status.word());
        if (type != null) {
            json.add("type", type);
        }
        if (wallet != null) {
            json.add("wallet", wallet);
        }
        if (confirmedAt != null) {
            json.add("confirmed_at", confirmedAt.getEpochSecond());
        }
        json.add("valid_for_payment_card_debit", false)
                .add("reserve", order.reserve().toJson());
        json.add("use_allowance", order.useAllowance());
        json.add("suggest_allowance", order.shown().getBoolean("suggest_allowance", false));
        json.add("auto_confirm", order.autoConfirm());
        order.shown().forEach(json::add);
        if (creator.projectId() != null) {
            json.add("project_id", creator.projectId());
        }
        if (creator.locationId() != null) {
            json.add("location_id", creator.locationId());
        }
        JsonArrayBuilder all = JSON.createArrayBuilder();
        payments.forEach(payment -> all.add(payment.toJson()));
        json.add("payments", all);
        if (allowance != null) {
            json.add(
                    "allowance",
                    JSON.createObjectBuilder()
                            .add("data", allowance.toJson())
                            .add("optional", order.allowanceOptional()));
        }
        return json.add("inquiries", inquiries()).build();
    }

    private JsonArrayBuilder inquiries() {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (JsonObject inquiry : order.inquiries().getValuesAs(JsonObject.class)) {
            JsonObjectBuilder json = JSON.createObjectBuilder(inquiry);
            if (payer != null) {
                json.add("status", "accepted");
            }
            all.add(json);
        }
        return all;
    }

    /** Shows what the payer has answered; nothing before the payer has accepted. */
    public JsonArray answers() {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        User user = payer;
        if (user != null) {
            for (JsonObject inquiry : order.inquiries().getValuesAs(JsonObject.class)) {
                for (JsonObject item : inquiry.getJsonArray("items").getValuesAs(JsonObject.class)) {
                    addAnswer(all, inquiry, item, user);
                }
            }
        }
        return all.build();
    }

    private static void addAnswer(JsonArrayBuilder all, JsonObject inquiry, JsonObject item, User user) {
        JsonValue identity = user.get("identity");
        boolean code = item.getString("type").equals("person_code");
        JsonValue value = code && identity != null ? identity.asJsonObject().get("code") : identity;
        if (value instanceof JsonString || value instanceof JsonObject) {
            all.add(JSON.createObjectBuilder()
                    .add("inquiry_identifier", inquiry.getString("identifier"))
                    .add("item_identifier", item.getString("identifier"))
                    .add("item_type", item.getString("type"))
                    .add("value", value));
        }
    }
}
