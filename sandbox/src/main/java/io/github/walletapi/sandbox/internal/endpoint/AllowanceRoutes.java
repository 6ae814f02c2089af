package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.Cents;
import io.github.walletapi.sandbox.internal.payment.Allowance;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import io.github.walletapi.sandbox.internal.payment.TransactionOrder;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Answers for allowances, which a client sees only if it has created them. */
final class AllowanceRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("POST", "allowance", AllowanceRoutes::create),
            Route.rest("GET", "allowance/*", call -> own(call).toJson()),
            Route.rest("DELETE", "allowance/*", call -> cancel(call, own(call))),
            Route.rest("GET", "allowance/active/*", call -> active(call).toJson()),
            Route.rest("DELETE", "allowance/active/*", call -> cancel(call, active(call))),
            Route.rest("GET", "allowance/limit/*", AllowanceRoutes::limit));

    private AllowanceRoutes() {}

    private static TransactionLifecycle lifecycle(EndpointCall call) {
        return TransactionLifecycle.of(call.state());
    }

    private static JsonValue create(EndpointCall call) {
        Fields fields = Fields.of(call.request());
        Allowance.Order order = AllowanceBody.read(fields);
        fields.errors().throwIfAny();
        Allowance allowance = lifecycle(call).createAllowance(PaymentRoutes.creator(call), order);
        lifecycle(call).createTransaction(PaymentRoutes.creator(call), TransactionOrder.DEFAULT, List.of(), allowance);
        return allowance.toJson();
    }

    private static Allowance own(EndpointCall call) {
        return lifecycle(call).repository().allowance(call.client(), call.id(0, "Allowance"));
    }

    private static Allowance active(EndpointCall call) {
        int wallet = WalletAccess.walletOf(call).getInt("id");
        return lifecycle(call).activeAllowance(call.client(), wallet);
    }

    private static JsonValue cancel(EndpointCall call, Allowance allowance) {
        lifecycle(call).cancelAllowance(allowance);
        return allowance.toJson();
    }

    private static JsonValue limit(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        String asked = query.text("currency");
        String currency = asked == null ? "EUR" : asked;
        if (!Cents.isCurrency(currency)) {
            query.errors().add("currency", "must be one of " + Cents.currencies());
        }
        query.errors().throwIfAny();
        Amount left = active(call).left(lifecycle(call).now(), "", currency);
        JsonObjectBuilder json = Json.createObjectBuilder();
        left.addTo(json, "amount");
        return json.add("currency", currency).build();
    }
}
