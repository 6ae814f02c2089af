package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** {@code GET /wallet/{me|id}} and its balance. */
final class WalletRoutes {
    private WalletRoutes() {}

    /** Everybody sees whose wallet it is; the rest of the account only who has rights on it. */
    static JsonValue get(Call call) {
        JsonObject row = find(call);
        JsonObject wallet = row.getJsonObject("wallet");
        if (call.client().walletScopes().containsKey(row.getInt("id"))) {
            return wallet;
        }
        String number = wallet.getJsonObject("account").getString("number");
        return Json.createObjectBuilder(wallet)
                .add("account", Json.createObjectBuilder().add("number", number))
                .build();
    }

    static JsonValue balance(Call call) {
        JsonObject row = find(call);
        if (!call.client().mayReadBalance(row.getInt("id"))) {
            throw Refusal.forbidden("Client has no scope balance for this wallet");
        }
        return row.getJsonObject("balance");
    }

    private static JsonObject find(Call call) {
        boolean own = call.variables().get(0).equals("me");
        @Nullable
        JsonObject row = own
                ? call.state().defaultWallet(call.client().userId())
                : call.state().wallet(call.id(0, "Wallet"));
        if (row == null) {
            throw Refusal.notFound("Wallet not found");
        }
        return row;
    }
}
