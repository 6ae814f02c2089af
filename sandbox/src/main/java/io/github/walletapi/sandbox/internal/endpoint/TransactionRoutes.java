package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.payment.Acceptance;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.Payment;
import io.github.walletapi.sandbox.internal.payment.Status;
import io.github.walletapi.sandbox.internal.payment.Transaction;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.PageRequest;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers for transactions, which a client sees only if it has created them. */
final class TransactionRoutes {
    /** Looked for once: a body has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    static final List<Route> ALL = List.of(
            Route.rest(
                    "POST", "transaction", call -> TransactionBody.create(call).toJson()),
            Route.rest("GET", "transaction/*", TransactionRoutes::get),
            Route.rest("DELETE", "transaction/*", TransactionRoutes::revoke),
            Route.rest("PUT", "transaction/*/confirm", TransactionRoutes::confirm),
            Route.rest("PUT", "transaction/*/reserve", ReservationBody::reserve),
            Route.rest("PUT", "transaction/*/reserve/*", ReservationBody::reserve),
            Route.rest("POST", "transaction/*/flash", ReservationBody::flash),
            Route.rest("PUT", "transaction/*/flash/*", ReservationBody::flash),
            Route.rest("GET", "transaction/*/available-types", TransactionRoutes::types),
            Route.rest("GET", "transaction/*/type/*", TransactionRoutes::typesOfWallet),
            Route.rest("GET", "transaction/*/inquired-information", TransactionRoutes::answers),
            Route.rest("POST", "transaction/*/request", TransactionRoutes::ask),
            Route.rest("PUT", "transaction/*/notify", TransactionRoutes::notified),
            Route.rest("POST", "transaction/renew/*", TransactionRoutes::renew),
            Route.rest("GET", "transaction/*/receipt", TransactionRoutes::receipt),
            Route.rest("GET", "transactions", TransactionRoutes::list));

    private TransactionRoutes() {}

    static TransactionLifecycle lifecycle(EndpointCall call) {
        return TransactionLifecycle.of(call.state());
    }

    static Transaction own(EndpointCall call) {
        return lifecycle(call)
                .repository()
                .transaction(call.client(), call.variables().get(0));
    }

    private static JsonValue get(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        List<String> fields = query.list("fields");
        query.errors().throwIfAny();
        Transaction transaction = own(call);
        JsonObjectBuilder json = JSON.createObjectBuilder();
        transaction.toJson().forEach((name, value) -> {
            if (fields.isEmpty() || fields.contains("*") || fields.contains(name)) {
                json.add(name, value);
            }
        });
        Integer project = transaction.creator().projectId();
        JsonObject row = project == null || !fields.contains("project")
                ? null
                : call.state().project(project);
        if (row != null) {
            json.add("project", ProjectRoutes.shown(row));
        }
        return json.build();
    }

    private static JsonValue revoke(EndpointCall call) {
        Transaction transaction = own(call);
        lifecycle(call).revoke(transaction);
        return transaction.toJson();
    }

    private static JsonValue confirm(EndpointCall call) {
        Transaction transaction = own(call);
        Fields fields = Fields.ofOptional(call.request());
        Map<Integer, Amount> prices = ReservationBody.prices(fields);
        fields.errors().throwIfAny();
        lifecycle(call).confirm(transaction, prices);
        return transaction.toJson();
    }

    private static JsonValue renew(EndpointCall call) {
        Transaction transaction = own(call);
        lifecycle(call).renew(transaction);
        return transaction.toJson();
    }

    private static void requireUndecided(Transaction transaction) {
        if (transaction.status() != Status.NEW && transaction.status() != Status.WAITING) {
            throw ApiException.of(409, "invalid_state", "The transaction has been decided");
        }
    }

    private static void requireConfirmed(Transaction transaction) {
        if (transaction.status() != Status.CONFIRMED) {
            throw ApiException.of(409, "invalid_state", "The transaction is not confirmed");
        }
    }

    private static JsonValue types(EndpointCall call) {
        requireUndecided(own(call));
        JsonArrayBuilder types = JSON.createArrayBuilder().add("page");
        if (call.client().hasPermission("accept_with_flash")) {
            types.add("sms");
        }
        if (call.client().hasPermission("accept_with_pin")) {
            types.add("pin");
        }
        return JSON.createObjectBuilder().add("types", types).build();
    }

    private static JsonValue typesOfWallet(EndpointCall call) {
        Transaction transaction = own(call);
        int wallet = call.state().wallets().get(call.id(1, "Wallet")).getInt("id");
        List<String> types = new ArrayList<>();
        if (lifecycle(call).isPaidByAllowance(transaction, wallet)) {
            types.add(Acceptance.AUTOMATIC);
        }
        if (call.client().hasPermission("accept_with_flash")) {
            types.add("flash");
        }
        types.add("page");
        if (call.client().hasPermission("accept_with_pin")) {
            types.add("pin");
        }
        types.add("reservation_code");
        return JSON.createArrayBuilder(types).build();
    }

    private static JsonValue answers(EndpointCall call) {
        return JSON.createObjectBuilder().add("items", own(call).answers()).build();
    }

    /** Asks somebody to pay; a person who is not registered gets a message that the sandbox does not send. */
    private static JsonValue ask(EndpointCall call) {
        Transaction transaction = own(call);
        Fields fields = Fields.of(call.request());
        List<String> given = List.of("user_id", "email", "phone").stream()
                .filter(fields::has)
                .toList();
        if (given.size() != 1) {
            fields.refuse("user_id", "is needed, or email or phone, and only one of them");
        }
        Long userId = fields.number("user_id", 1, Integer.MAX_VALUE);
        String email = fields.text("email");
        String phone = fields.text("phone");
        Long initiator = fields.number("initiator_id", 1, Integer.MAX_VALUE);
        fields.errors().throwIfAny();
        if (initiator != null && !mayAskFor(call, initiator.intValue())) {
            throw ApiException.forbidden("Scope sent_transaction_requests has not been granted by the initiator");
        }
        User user = email != null
                ? call.state().users().findBy("email", email)
                : phone != null
                        ? call.state().users().findBy("phone", phone)
                        : call.state().users().get(userId == null ? 0 : userId.intValue());
        lifecycle(call).ask(transaction, null);
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", lifecycle(call).repository().nextRequestId())
                .add("transaction_key", transaction.key())
                .add("created_at", lifecycle(call).now().getEpochSecond());
        if (user != null) {
            json.add("user_id", user.id());
        }
        if (email != null) {
            json.add("email", email);
        }
        if (phone != null) {
            json.add("phone", phone);
        }
        Integer asker = initiator != null
                ? (Integer) initiator.intValue()
                : call.token() == null ? null : (Integer) call.token().grant().userId();
        if (asker != null) {
            json.add("initiator_id", asker);
        }
        return json.build();
    }

    private static boolean mayAskFor(EndpointCall call, int userId) {
        return call.state().users().find(userId) != null
                && UserAccess.of(call, userId).has("sent_transaction_requests");
    }

    private static JsonValue notified(EndpointCall call) {
        requireConfirmed(own(call));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonValue receipt(EndpointCall call) {
        Transaction transaction = own(call);
        QueryParameters query = new QueryParameters(call.target());
        int width = (int) query.number("width", 32, 16, 200);
        boolean lithuanian = "lt".equals(query.text("locale"));
        query.errors().throwIfAny();
        requireConfirmed(transaction);
        StringBuilder text = new StringBuilder(lithuanian ? "Kvitas" : "Receipt").append('\n');
        for (Payment payment : transaction.payments()) {
            String amount = String.valueOf(
                    payment.price() == null ? "" : payment.price().text());
            String end = amount + " " + payment.order().currency();
            String title = payment.order().title();
            int room = Math.max(1, width - end.length() - 1);
            text.append(String.format(
                            Locale.ROOT, "%-" + room + "s %s", title.substring(0, Math.min(room, title.length())), end))
                    .append('\n');
        }
        return JSON.createObjectBuilder().add("text", text.toString()).build();
    }

    private static JsonValue list(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        List<String> status = query.list("status", Status.wordsOfTransactions());
        long wallet = query.number("wallet", -1, 1, Integer.MAX_VALUE);
        long from = query.number("from", 0, 0, Long.MAX_VALUE);
        long to = query.number("to", Long.MAX_VALUE, 0, Long.MAX_VALUE);
        long project = query.number("project_id", -1, 1, Integer.MAX_VALUE);
        long location = query.number("location_id", -1, 1, Integer.MAX_VALUE);
        PageRequest page = PageRequest.of(query);
        query.errors().throwIfAny();
        List<JsonObject> found = lifecycle(call).repository().newestFirst(call.client()).stream()
                .filter(one -> status.isEmpty() || status.contains(one.status().word()))
                .filter(one -> one.createdAt().getEpochSecond() >= from
                        && one.createdAt().getEpochSecond() <= to)
                .filter(one -> PaymentRoutes.isAny(one.wallet(), wallet))
                .filter(one -> PaymentRoutes.isAny(one.creator().projectId(), project))
                .filter(one -> PaymentRoutes.isAny(one.creator().locationId(), location))
                .map(Transaction::toJson)
                .toList();
        return page.toJson("transactions", found);
    }
}
