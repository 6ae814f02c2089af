package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.Creator;
import io.github.walletapi.sandbox.internal.payment.Payment;
import io.github.walletapi.sandbox.internal.payment.PaymentOrder;
import io.github.walletapi.sandbox.internal.payment.Status;
import io.github.walletapi.sandbox.internal.payment.TimeLimit;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import io.github.walletapi.sandbox.internal.payment.TransactionOrder;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.PageRequest;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for payments, which a client sees only if it has created them. */
final class PaymentRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("POST", "payment", PaymentRoutes::create),
            Route.rest("GET", "payment/*", call -> own(call).toJson()),
            Route.rest("DELETE", "payment/*", PaymentRoutes::cancel),
            Route.rest("PUT", "payment/*/freeze", PaymentRoutes::freeze),
            Route.rest("PUT", "payment/*/finalize", PaymentRoutes::finish),
            Route.rest("PUT", "payment/*/password", PaymentRoutes::unlock),
            Route.rest("GET", "payments", PaymentRoutes::list),
            Route.rest("GET", "payments/id", PaymentRoutes::ids));

    private PaymentRoutes() {}

    private static TransactionLifecycle lifecycle(EndpointCall call) {
        return TransactionLifecycle.of(call.state());
    }

    /** Returns who creates something: for the project of the extra parameter, or else that of the client. */
    static Creator creator(EndpointCall call) {
        String project = call.caller().extraParameter("project_id");
        String location = call.caller().extraParameter("location_id");
        ParameterErrors errors = new ParameterErrors();
        if (location != null && !location.matches("[0-9]{1,9}")) {
            errors.add("location_id", "must be a number");
        }
        errors.throwIfAny();
        int id = project == null ? call.client().projectId() : Integer.parseInt(project);
        return new Creator(
                call.client(),
                call.state().project(id) == null ? null : (Integer) id,
                location == null ? null : (Integer) Integer.parseInt(location));
    }

    private static JsonValue create(EndpointCall call) {
        Fields fields = Fields.of(call.request());
        PaymentOrder order = PaymentBody.read(fields, call.state());
        fields.errors().throwIfAny();
        Payment payment = lifecycle(call).createPayment(creator(call), order);
        lifecycle(call).createTransaction(creator(call), TransactionOrder.DEFAULT, List.of(payment), null);
        return payment.toJson();
    }

    private static Payment own(EndpointCall call) {
        return lifecycle(call).repository().payment(call.client(), call.id(0, "Payment"));
    }

    private static JsonValue cancel(EndpointCall call) {
        Payment payment = own(call);
        lifecycle(call).cancel(payment);
        return payment.toJson();
    }

    private static JsonValue freeze(EndpointCall call) {
        Payment payment = own(call);
        Fields fields = Fields.of(call.request());
        TimeLimit limit = fields.time("freeze");
        if (limit == null && fields.object().isEmpty()) {
            fields.refuse("freeze", "is required");
        }
        fields.errors().throwIfAny();
        if (limit != null) {
            lifecycle(call).freeze(payment, limit);
        }
        return payment.toJson();
    }

    private static JsonValue finish(EndpointCall call) {
        Payment payment = own(call);
        Fields fields = Fields.ofOptional(call.request());
        Amount price = fields.amountTwice("price", fields.currency());
        if (price == null && !fields.object().isEmpty()) {
            fields.refuse("price", "is required");
        }
        fields.errors().throwIfAny();
        lifecycle(call).finalizePayment(payment, price);
        return payment.toJson();
    }

    private static JsonValue unlock(EndpointCall call) {
        Payment payment = own(call);
        Fields fields = Fields.of(call.request());
        String password = fields.text("password");
        if (!fields.has("password")) {
            fields.refuse("password", "is required");
        }
        fields.errors().throwIfAny();
        lifecycle(call).unlock(payment, password == null ? "" : password);
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonValue list(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        PageRequest page = PageRequest.of(query);
        return page.toJson(
                "payments", found(call, query).stream().map(Payment::toJson).toList());
    }

    private static JsonValue ids(EndpointCall call) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        found(call, new QueryParameters(call.target())).forEach(payment -> ids.add(payment.id()));
        return ids.build();
    }

    private static List<Payment> found(EndpointCall call, QueryParameters query) {
        List<String> status = query.list("status", Status.wordsOfPayments());
        long wallet = query.number("wallet", -1, 1, Integer.MAX_VALUE);
        boolean unnamed = "none".equals(query.text("beneficiary"));
        long beneficiary = unnamed ? -1 : query.number("beneficiary", -1, 1, Integer.MAX_VALUE);
        query.errors().throwIfAny();
        return lifecycle(call).repository().paymentsOf(call.client()).stream()
                .filter(one -> status.isEmpty() || status.contains(one.status().word()))
                .filter(one -> isAny(one.payer(), wallet))
                .filter(one -> !unnamed || one.order().beneficiary() == null)
                .filter(one -> isAny(lifecycle(call).receiver(one), beneficiary))
                .toList();
    }

    /** Says whether an id is the one that is looked for; below zero nothing is. */
    static boolean isAny(@Nullable Integer id, long wanted) {
        return wanted < 0 || (id != null && id == wanted);
    }
}
