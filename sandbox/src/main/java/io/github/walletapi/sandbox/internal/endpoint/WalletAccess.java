package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what a request may do with a wallet: by scopes of its owner, or by a permission of its client. */
final class WalletAccess {
    private final EndpointCall call;
    private final UserAccess owner;
    private final List<String> permissions;
    private final boolean permitted;

    private WalletAccess(EndpointCall call, JsonObject row) {
        this.call = call;
        this.owner = UserAccess.of(call, WalletRepository.ownerId(row));
        // A token speaks for its user only, whatever its client may do besides.
        List<String> own = call.token() == null ? call.client().walletScopes().get(row.getInt("id")) : null;
        this.permitted = own != null;
        this.permissions = own == null ? List.of() : own;
    }

    static WalletAccess of(EndpointCall call, JsonObject row) {
        return new WalletAccess(call, row);
    }

    /** Finds the wallet of the path; {@code me} is the default one of the user of the token, or of the client. */
    static JsonObject walletOf(EndpointCall call) {
        if (!call.variables().get(0).equals("me")) {
            return call.state().wallets().get(call.id(0, "Wallet"));
        }
        Token token = call.token();
        int userId = token == null ? call.client().userId() : token.grant().userId();
        @Nullable JsonObject row = call.state().wallets().findDefaultOf(userId);
        if (row == null) {
            throw ApiException.notFound("Wallet not found");
        }
        return row;
    }

    boolean has(String scope) {
        return owner.has(scope) || permissions.contains(scope);
    }

    boolean isListed() {
        return permitted || owner.has("wallet_list");
    }

    void require(String... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(this::has)) {
            String who = call.token() == null ? "Client" : "Token";
            throw ApiException.forbidden(who + " has no scope " + String.join(" or ", anyOf) + " for this wallet");
        }
    }
}
