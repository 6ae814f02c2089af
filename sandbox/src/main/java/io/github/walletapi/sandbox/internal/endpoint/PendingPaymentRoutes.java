package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.Secrets;
import io.github.walletapi.sandbox.internal.data.Cents;
import io.github.walletapi.sandbox.internal.data.Ledger;
import io.github.walletapi.sandbox.internal.data.Statement;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.payment.Payment;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import io.github.walletapi.sandbox.internal.routing.PageRequest;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers for pending payments, what is reserved for them, and the receipt of a balance. */
final class PendingPaymentRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "wallet/*/pending-payments", PendingPaymentRoutes::list),
            Route.rest("PUT", "wallet/*/pending-payment/*", PendingPaymentRoutes::givePassword),
            Route.rest("DELETE", "wallet/*/pending-payment/*", PendingPaymentRoutes::cancel),
            Route.rest("GET", "wallet/*/reservation-statements", PendingPaymentRoutes::reservations),
            Route.rest("GET", "wallet/*/receipt/balance", PendingPaymentRoutes::receipt));
    private static final List<String> SHOWN = List.of("type", "direction", "cancelable", "details", "other_party");
    private static final long MONTH = 30 * 86_400L;

    private PendingPaymentRoutes() {}

    /** Lists what is on its way: of the data, which no transaction knows, and of transactions. */
    private static List<JsonObject> pending(EndpointCall call, JsonObject row) {
        List<JsonObject> all = new ArrayList<>(ofData(row));
        all.addAll(TransactionLifecycle.of(call.state()).pending(row.getInt("id")));
        return all;
    }

    private static List<JsonObject> ofData(JsonObject row) {
        return row.containsKey("pending") ? row.getJsonArray("pending").getValuesAs(JsonObject.class) : List.of();
    }

    private static JsonValue list(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess access = WalletAccess.of(call, row);
        access.require("incoming_payments", "outgoing_payments");
        QueryParameters query = new QueryParameters(call.target());
        String type = query.text("type");
        List<String> direction = query.list("direction", List.of("in", "out"));
        PageRequest page = PageRequest.of(query);
        query.errors().throwIfAny();
        direction.forEach(wanted -> access.require(scopeOf(wanted)));
        List<JsonObject> shown = pending(call, row).stream()
                .filter(one -> access.has(scopeOf(one.getString("direction"))))
                .filter(one -> direction.isEmpty() || direction.contains(one.getString("direction")))
                .filter(one -> type == null || type.equals(one.getString("type")))
                .map(one -> shown(one, call.state().wallets().start()))
                .toList();
        return page.toJson("pending_payments", shown);
    }

    private static String scopeOf(String direction) {
        return direction.equals("in") ? "incoming_payments" : "outgoing_payments";
    }

    private static JsonObject shown(JsonObject row, Instant start) {
        long date = row.containsKey("date")
                ? row.getJsonNumber("date").longValueExact()
                : start.getEpochSecond() - row.getInt("age");
        JsonObjectBuilder json = Cents.add(
                Json.createObjectBuilder().add("id", row.getInt("id")),
                Cents.read(row, "amount"),
                row.getString("currency"));
        SHOWN.forEach(name -> json.add(name, row.get(name)));
        json.add("date", date)
                .add("valid_until", date + MONTH)
                .add("transfer_id", row.getInt("id") + 1_000_000)
                .add("transaction_key", row.getString("transaction_key", "sandbox" + row.getInt("id")));
        return json.build();
    }

    private static JsonObject waiting(EndpointCall call, JsonObject row) {
        int id = call.id(1, "Pending payment");
        JsonObject payment = pending(call, row).stream()
                .filter(one -> one.getInt("id") == id)
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("Pending payment not found"));
        WalletAccess.of(call, row).require(scopeOf(payment.getString("direction")));
        return payment;
    }

    private static JsonValue givePassword(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        JsonObject payment = waiting(call, row);
        JsonBody body = JsonBody.of(call.request());
        String password = body.requiredText("password");
        body.errors().throwIfAny();
        if (!payment.getString("type").equals("password")
                || !payment.getString("direction").equals("in")) {
            throw ApiException.of(409, "invalid_state", "This payment does not wait for a password of yours");
        }
        Payment ofTransaction =
                TransactionLifecycle.of(call.state()).repository().findPayment(payment.getInt("id"));
        if (ofTransaction != null) {
            TransactionLifecycle.of(call.state()).unlock(ofTransaction, password);
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (!Secrets.areEqual(payment.getString("password"), password)) {
            throw ApiException.of(400, "invalid_password", "The password is wrong");
        }
        Ledger ledger = call.state().wallets().ledger(row);
        remove(call, row, payment, Cents.read(payment, "amount"), BigDecimal.ZERO);
        ledger.add(received(payment, ledger.nextId(), call));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static Statement received(JsonObject payment, long id, EndpointCall call) {
        return new Statement(
                id,
                call.state().grants().now().getEpochSecond(),
                payment.getString("currency"),
                Cents.read(payment, "amount"),
                true,
                "transfer",
                payment.getString("details"),
                payment.getJsonObject("other_party"));
    }

    private static JsonValue cancel(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        JsonObject payment = waiting(call, row);
        if (!payment.getBoolean("cancelable")) {
            throw ApiException.of(409, "invalid_state", "This payment cannot be cancelled");
        }
        Payment ofTransaction =
                TransactionLifecycle.of(call.state()).repository().findPayment(payment.getInt("id"));
        if (ofTransaction != null) {
            TransactionLifecycle.of(call.state()).takeBack(ofTransaction);
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        BigDecimal freed = payment.getBoolean("unreserved", false) ? BigDecimal.ZERO : Cents.read(payment, "amount");
        remove(call, row, payment, freed, freed.negate());
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static void remove(
            EndpointCall call, JsonObject row, JsonObject payment, BigDecimal more, BigDecimal reserved) {
        JsonArrayBuilder left = Json.createArrayBuilder();
        ofData(row).stream().filter(one -> one != payment).forEach(left::add);
        call.state()
                .wallets()
                .put(Json.createObjectBuilder(row).add("pending", left).build());
        call.state().wallets().move(row.getInt("id"), payment.getString("currency"), more, reserved);
    }

    private static JsonValue reservations(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess.of(call, row).require("statements");
        PageRequest page = PageRequest.of(call);
        Instant start = call.state().wallets().start();
        List<JsonObject> reserved = pending(call, row).stream()
                .filter(one -> one.getString("direction").equals("out") && !one.getBoolean("unreserved", false))
                .map(one -> Json.createObjectBuilder(shown(one, start))
                        .remove("id")
                        .remove("cancelable")
                        .remove("transaction_key")
                        .remove("valid_until")
                        .add("type", "transfer")
                        .add("reference_number", "R" + one.getInt("id"))
                        .build())
                .toList();
        return page.toJson("reservation_statements", reserved);
    }

    private static JsonValue receipt(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess.of(call, row).require("balance");
        QueryParameters query = new QueryParameters(call.target());
        int width = (int) query.number("width", 32, 16, 200);
        boolean lithuanian = "lt".equals(query.text("locale"));
        query.errors().throwIfAny();
        StringBuilder text = new StringBuilder(lithuanian ? "Likutis" : "Balance").append('\n');
        row.getJsonObject("balance").forEach((currency, value) -> {
            String amount = value.asJsonObject().getString("at_disposal_decimal");
            text.append(currency)
                    .append(" ".repeat(Math.max(1, width - currency.length() - amount.length())))
                    .append(amount)
                    .append('\n');
        });
        return Json.createObjectBuilder().add("text", text.toString()).build();
    }
}
