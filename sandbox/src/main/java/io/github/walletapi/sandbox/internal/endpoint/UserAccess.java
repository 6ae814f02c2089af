package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.Scopes;
import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decides what a request may see of one user: by a token of that user, or by offline scopes of its client. */
final class UserAccess {
    private final EndpointCall call;
    private final int userId;

    private UserAccess(EndpointCall call, int userId) {
        this.call = call;
        this.userId = userId;
    }

    static UserAccess of(EndpointCall call, int userId) {
        return new UserAccess(call, userId);
    }

    boolean byToken() {
        Token token = call.token();
        return token != null && token.grant().userId() == userId;
    }

    boolean has(String scope) {
        Token token = call.token();
        if (token != null) {
            return byToken() && token.has(scope);
        }
        return call.state().grants().offlineScopes(userId, call.client()).stream()
                .anyMatch(name -> Scopes.base(name).equals(scope));
    }

    /** Says whether the user has granted the client anything; without that not even an id is confirmed. */
    boolean hasAnyScope() {
        return call.token() != null
                ? byToken()
                : !call.state().grants().offlineScopes(userId, call.client()).isEmpty();
    }

    void require(String... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(this::has)) {
            throw ApiException.forbidden("Scope " + String.join(" or ", anyOf) + " has not been granted");
        }
    }

    void requireAnyScope() {
        if (!hasAnyScope()) {
            throw ApiException.forbidden("You do not have permission to access this resource");
        }
    }

    /** Reads the id in a path, where {@code me} is the user whose token signs. */
    static int userIdOf(EndpointCall call, int index) {
        if (!call.variables().get(index).equals("me")) {
            return call.id(index, "User");
        }
        @Nullable Token token = call.token();
        if (token == null) {
            throw ApiException.notFound("There is no me without the token of a user");
        }
        return token.grant().userId();
    }
}
