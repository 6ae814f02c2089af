package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code GET /code}: what a scanned text means. */
final class CodeRoutes {
    static final List<Route> ALL = List.of(Route.rest("GET", "code", CodeRoutes::explain));
    private static final Pattern TRANSACTION = Pattern.compile("PAYSERA%([A-Za-z0-9]{4,40})");
    private static final Pattern SPOT = Pattern.compile("PAYSERA\\*([0-9]{1,9}):(.+)");

    private CodeRoutes() {}

    private static JsonValue explain(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        String code = query.text("code");
        if (code == null) {
            query.errors().add("code", "is required");
        }
        query.errors().throwIfAny();
        return explained(call.state(), code == null ? "" : code);
    }

    private static JsonObject explained(SandboxState state, String code) {
        Matcher transaction = TRANSACTION.matcher(code);
        if (transaction.matches()) {
            return meaning("transaction", Json.createObjectBuilder().add("transaction_key", transaction.group(1)));
        }
        Matcher spot = SPOT.matcher(code);
        if (spot.matches()) {
            return spot(state, Integer.parseInt(spot.group(1)));
        }
        JsonObject row = WalletSearchRoutes.withBarcode(state, code);
        if (row == null) {
            throw ApiException.notFound("The code is not recognised");
        }
        JsonObjectBuilder beneficiary = Json.createObjectBuilder()
                .add("wallet_id", row.getInt("id"))
                .add("account_number", WalletSearchRoutes.account(row).getString("number"))
                .add("user_id", WalletRepository.ownerId(row))
                .add("display_name", WalletSearchRoutes.account(row).getString("owner_display_name", ""));
        return meaning("prefill", Json.createObjectBuilder().add("beneficiary", beneficiary));
    }

    private static JsonObject spot(SandboxState state, int locationId) {
        JsonObject location = state.location(locationId);
        if (location == null || !(location.get("remote_orders") instanceof JsonObject orders)) {
            throw ApiException.notFound("The code is not recognised");
        }
        return meaning("spot", Json.createObjectBuilder().add("spot_id", orders.getInt("spot_id")));
    }

    private static JsonObject meaning(String type, JsonObjectBuilder parameters) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("parameters", parameters)
                .build();
    }
}
