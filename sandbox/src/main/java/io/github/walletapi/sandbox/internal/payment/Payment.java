package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.Secrets;
import io.github.walletapi.sandbox.internal.error.ApiException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds a payment; changed by its life, guarded by the lock of the state. */
public final class Payment {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int HOUR = 3600;

    private final int id;
    private final Creator creator;
    private final Instant createdAt;
    private final PaymentOrder order;
    private String transactionKey = "";
    private Status status = Status.NEW;
    private @Nullable Amount price;
    private @Nullable Integer payer;
    private @Nullable Integer receiver;
    private @Nullable Instant confirmedAt;
    private @Nullable JsonObject fundsSource;
    private TimeLimit freeze;
    private boolean unlocked;

    Payment(int id, Creator creator, Instant createdAt, PaymentOrder order) {
        this.id = id;
        this.creator = creator;
        this.createdAt = createdAt;
        this.order = order;
        this.price = order.price();
        this.freeze = order.freeze();
    }

    public int id() {
        return id;
    }

    public ApiClient client() {
        return creator.client();
    }

    Creator creator() {
        return creator;
    }

    public PaymentOrder order() {
        return order;
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

    /** Returns what is to be paid, null as long as the payer has not said it. */
    public @Nullable Amount price() {
        return price;
    }

    /** Returns what is to be paid, once that is known. */
    Amount knownPrice() {
        if (price == null) {
            throw new IllegalStateException("payment " + id + " has no price yet");
        }
        return price;
    }

    void setPrice(Amount newPrice) {
        price = newPrice;
    }

    /** Returns the wallet that pays, null before somebody has said that it does. */
    public @Nullable Integer payer() {
        return payer;
    }

    void setPayer(int walletId) {
        payer = walletId;
    }

    /** Returns the wallet that has the money since the payment was confirmed. */
    int receiver() {
        if (receiver == null) {
            throw new IllegalStateException("payment " + id + " is not confirmed");
        }
        return receiver;
    }

    void confirm(int receivingWallet, Instant now) {
        receiver = receivingWallet;
        confirmedAt = now;
        status = Status.CONFIRMED;
    }

    boolean isFrozen(Instant now) {
        return confirmedAt != null && !freeze.isOver(confirmedAt, now);
    }

    void setFreeze(TimeLimit limit) {
        freeze = limit;
    }

    /** Notes where the payer has said that the money comes from. */
    public void setFundsSource(JsonObject source) {
        fundsSource = source;
    }

    boolean needsPassword() {
        return order.password() != null && !unlocked;
    }

    /** Says whether the payer may take it back as long as it waits for its password. */
    public boolean isCancelableByPayer() {
        return status == Status.WAITING_PASSWORD
                && order.password() != null
                && order.password().cancelable();
    }

    void unlock(String password) {
        if (status != Status.WAITING_PASSWORD || order.password() == null) {
            throw ApiException.of(409, "invalid_state", "This payment does not wait for a password");
        }
        if (!Secrets.areEqual(order.password().value(), password)) {
            throw ApiException.of(400, "invalid_password", "The password is wrong");
        }
        unlocked = true;
    }

    /** Makes it what it was when it was created. */
    void renew() {
        status = Status.NEW;
        price = order.price();
        payer = null;
        unlocked = false;
    }

    public JsonObject toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", id)
                .add("transaction_key", transactionKey)
                .add("created_at", createdAt.getEpochSecond())
                .add("status", status.word())
                .add("cancelable", status == Status.CONFIRMED && confirmedAt != null && isFrozen(confirmedAt));
        if (payer != null) {
            json.add("wallet", payer);
        }
        if (confirmedAt != null) {
            json.add("confirmed_at", confirmedAt.getEpochSecond());
        }
        if (price != null) {
            price.addTo(json, "price");
        }
        json.add("currency", order.currency()).add("freeze", freeze.toJson());
        if (freeze.until() != null) {
            json.add("freeze_until", freeze.until().getEpochSecond());
        } else if (freeze.seconds() % HOUR == 0) {
            json.add("freeze_for", freeze.seconds() / HOUR);
        }
        order.shown().forEach(json::add);
        if (order.password() != null) {
            json.add("password", order.password().toJson(unlocked));
        }
        if (fundsSource != null) {
            json.add("funds_source", fundsSource);
        }
        return json.build();
    }
}
