package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.Cents;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import io.github.walletapi.sandbox.internal.routing.PageRequest;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers for a wallet, its description and what is in it. */
final class WalletRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "wallet/*", WalletRoutes::get),
            Route.rest("PUT", "wallet/*", WalletRoutes::describe),
            Route.rest("DELETE", "wallet/*/description", WalletRoutes::undescribe),
            Route.rest("GET", "wallet/*/balance", WalletRoutes::balance),
            Route.rest("GET", "wallet/*/sufficient-amount", WalletRoutes::sufficient),
            Route.rest("GET", "wallet/*/favourites", WalletRoutes::favourites));

    private WalletRoutes() {}

    private static JsonValue get(EndpointCall call) {
        return shown(call, WalletAccess.walletOf(call));
    }

    /** Shows a wallet: its owner to everybody, the rest of the account only to who has rights on it. */
    static JsonValue shown(EndpointCall call, JsonObject row) {
        WalletAccess access = WalletAccess.of(call, row);
        return access.isListed() ? WalletRepository.toJson(row) : WalletRepository.toPublicJson(row);
    }

    private static JsonValue describe(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess.of(call, row).require("manage_account");
        JsonBody body = JsonBody.of(call.request());
        String description = body.requiredText("description");
        body.errors().throwIfAny();
        return changed(call, row, Json.createValue(description));
    }

    private static JsonValue undescribe(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess.of(call, row).require("manage_account");
        return changed(call, row, null);
    }

    private static JsonValue changed(EndpointCall call, JsonObject row, @Nullable JsonString description) {
        JsonObject wallet = row.getJsonObject("wallet");
        JsonObject more = row.containsKey("more") ? row.getJsonObject("more") : JsonValue.EMPTY_JSON_OBJECT;
        JsonObjectBuilder account = withoutDescription(wallet.getJsonObject("account"));
        if (description != null) {
            account.add("description", description);
        }
        JsonObject changed = Json.createObjectBuilder(row)
                .add("wallet", Json.createObjectBuilder(wallet).add("account", account))
                .add("more", withoutDescription(more))
                .build();
        call.state().wallets().put(changed);
        return shown(call, changed);
    }

    /** Removes the description; the builder's own way fails where there is nothing at all. */
    private static JsonObjectBuilder withoutDescription(JsonObject object) {
        JsonObjectBuilder rest = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            if (!name.equals("description")) {
                rest.add(name, value);
            }
        });
        return rest;
    }

    private static JsonValue balance(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess.of(call, row).require("balance");
        QueryParameters query = new QueryParameters(call.target());
        String target = query.text("convert_to");
        if (target != null && !Cents.isCurrency(target)) {
            query.errors().add("convert_to", "must be one of " + Cents.currencies());
        }
        boolean historical = query.flag("show_historical_currencies");
        boolean including = query.flag("include_convert_to_currency");
        query.errors().throwIfAny();
        Set<String> currencies = new TreeSet<>(row.getJsonObject("balance").keySet());
        if (historical && row.containsKey("activity")) {
            currencies.addAll(row.getJsonObject("activity").keySet());
        }
        if (including && target != null) {
            currencies.add(target);
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        currencies.forEach(currency -> json.add(currency, balanceIn(row, currency, target)));
        return json.build();
    }

    private static JsonObject balanceIn(JsonObject row, String currency, @Nullable String target) {
        JsonObject shown = WalletRepository.balance(row, currency);
        if (target == null) {
            return shown;
        }
        return Json.createObjectBuilder(shown)
                .add(
                        "converted",
                        Json.createObjectBuilder()
                                .add("at_disposal", converted(shown, "at_disposal", currency, target))
                                .add("reserved", converted(shown, "reserved", currency, target)))
                .build();
    }

    private static long converted(JsonObject balance, String name, String currency, String target) {
        return Cents.convert(Cents.read(balance, name), currency, target)
                .movePointRight(2)
                .longValueExact();
    }

    private static JsonValue sufficient(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess.of(call, row).require("check_has_sufficient_balance");
        QueryParameters query = new QueryParameters(call.target());
        long amount = query.number("amount", -1, 0, Integer.MAX_VALUE);
        String currency = query.text("currency");
        if (amount < 0) {
            query.errors().add("amount", "is required");
        }
        if (currency == null || !Cents.isCurrency(currency)) {
            query.errors().add("currency", "must be one of " + Cents.currencies());
        }
        query.errors().throwIfAny();
        boolean enough = call.state()
                        .wallets()
                        .atDisposal(row.getInt("id"), String.valueOf(currency))
                        .compareTo(BigDecimal.valueOf(amount, 2))
                >= 0;
        return Json.createObjectBuilder().add("is_sufficient", enough).build();
    }

    /** Lists favourites; the form of the answer is not documented, this is how other lists look. */
    private static JsonValue favourites(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess.of(call, row).require("favourites");
        List<JsonObject> all = row.containsKey("favourites")
                ? row.getJsonArray("favourites").getValuesAs(JsonObject.class)
                : List.of();
        return PageRequest.of(call).toJson("favourites", all);
    }
}
