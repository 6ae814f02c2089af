package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds wallets by what their owners, accounts and cards are known by. */
final class WalletSearchRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "wallet", call -> WalletRoutes.shown(call, find(call))),
            Route.rest("GET", "wallets", WalletSearchRoutes::findSeveral),
            Route.rest("GET", "wallet/barcode", WalletSearchRoutes::barcode),
            Route.rest("PUT", "wallet/*/card", WalletSearchRoutes::relateCard),
            Route.rest("GET", "account/*", WalletSearchRoutes::accountOfIban));

    private WalletSearchRoutes() {}

    private static JsonObject find(EndpointCall call) {
        SearchCriterion criterion = SearchCriterion.of(
                call,
                "phone",
                "email",
                "account_number",
                "barcode",
                "user_id",
                "licence_plate",
                "person_code",
                "company_code",
                "card",
                "nfc");
        if (criterion.isPersonCode() && !call.client().hasPermission("search_by_person_code")) {
            throw ApiException.forbidden("Client has no permission search_by_person_code");
        }
        JsonObject row = first(call.state(), criterion);
        if (row == null) {
            throw ApiException.notFound("Wallet not found");
        }
        return row;
    }

    private static @Nullable JsonObject first(SandboxState state, SearchCriterion criterion) {
        return switch (criterion.name()) {
            case "account_number" ->
                wallet(state, row -> account(row).getString("number").equals(criterion.value()));
            case "barcode" -> withBarcode(state, criterion.value());
            case "card" -> withCard(state, criterion.key(), criterion.value());
            // No wallet of the sandbox has one.
            case "licence_plate", "nfc" -> null;
            case "person_code" -> ofOwner(state, criterion::isCodeOf);
            case "user_id" -> ofOwner(state, user -> String.valueOf(user.id()).equals(criterion.value()));
            default -> ofOwner(state, user -> criterion.value().equalsIgnoreCase(user.text(criterion.name())));
        };
    }

    private static @Nullable JsonObject wallet(SandboxState state, Predicate<JsonObject> wanted) {
        return state.wallets().all().stream().filter(wanted).findFirst().orElse(null);
    }

    private static @Nullable JsonObject ofOwner(SandboxState state, Predicate<User> wanted) {
        return state.users().all().stream()
                .filter(wanted)
                .map(user -> state.wallets().findDefaultOf(user.id()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static JsonObject account(JsonObject row) {
        return WalletRepository.toJson(row).getJsonObject("account");
    }

    static @Nullable JsonObject withBarcode(SandboxState state, String barcode) {
        return wallet(state, row -> barcode(row).equals(barcode));
    }

    private static String barcode(JsonObject row) {
        return String.format(Locale.ROOT, "EVP%012d", row.getInt("id"));
    }

    static @Nullable JsonObject withCard(SandboxState state, @Nullable String issuer, @Nullable String number) {
        return wallet(
                state,
                row -> row.get("cards") instanceof JsonArray cards
                        && cards.getValuesAs(JsonObject.class).stream()
                                .anyMatch(card -> card.getString("issuer").equals(issuer)
                                        && card.getString("number").equals(number)));
    }

    /** Finds the default wallet of each contact that is known. */
    private static JsonValue findSeveral(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        long limit = query.number("limit", 200, 1, 200);
        JsonObjectBuilder json = Json.createObjectBuilder();
        long asked = 0;
        for (String name : List.of("email", "phone", "email_hash", "phone_hash")) {
            List<String> values = query.list(name);
            asked += values.size();
            values.stream().limit(limit).forEach(value -> addFound(json, call.state(), name, value));
        }
        if (asked == 0) {
            query.errors().add("email", "is needed, or phone, email_hash or phone_hash");
        }
        query.errors().throwIfAny();
        return json.build();
    }

    private static void addFound(JsonObjectBuilder json, SandboxState state, String name, String value) {
        String field = name.replace("_hash", "");
        boolean hashed = !field.equals(name);
        JsonObject row = ofOwner(state, user -> {
            String own = user.text(field);
            return own != null && value.equalsIgnoreCase(hashed ? sha1(own) : own);
        });
        if (row != null) {
            json.add(value, named(row));
        }
    }

    /** Shows the account number and the name of the owner, as documented. */
    private static JsonObject named(JsonObject row) {
        JsonObjectBuilder account = Json.createObjectBuilder();
        account(row).forEach((name, value) -> {
            if (name.equals("number") || name.equals("owner_display_name")) {
                account.add(name, value);
            }
        });
        return Json.createObjectBuilder(row.getJsonObject("wallet"))
                .add("account", account)
                .build();
    }

    private static String sha1(String text) {
        try {
            byte[] bytes = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows SHA-1", e);
        }
    }

    private static JsonValue barcode(EndpointCall call) {
        return Json.createObjectBuilder().add("barcode", barcode(find(call))).build();
    }

    /** Relates the card at once: how the code that the user is sent comes back is not documented. */
    private static JsonValue relateCard(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess.of(call, row).require("cards", "manage_account");
        JsonBody body = JsonBody.of(call.request());
        JsonObject card = Json.createObjectBuilder()
                .add("issuer", body.requiredText("issuer"))
                .add("number", body.requiredText("number"))
                .build();
        body.errors().throwIfAny();
        JsonArray before = row.containsKey("cards") ? row.getJsonArray("cards") : JsonValue.EMPTY_JSON_ARRAY;
        call.state()
                .wallets()
                .put(Json.createObjectBuilder(row)
                        .add("cards", Json.createArrayBuilder(before).add(card))
                        .build());
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonValue accountOfIban(EndpointCall call) {
        String iban = call.variables().get(0);
        JsonObject row = wallet(
                call.state(),
                one -> account(one).get("ibans") instanceof JsonArray ibans
                        && ibans.getValuesAs(JsonString::getString).contains(iban));
        if (row == null) {
            throw ApiException.notFound("No account has this IBAN");
        }
        return Json.createObjectBuilder()
                .add("account_number", account(row).getString("number"))
                .build();
    }
}
