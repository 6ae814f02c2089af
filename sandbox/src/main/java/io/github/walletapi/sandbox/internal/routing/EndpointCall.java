package io.github.walletapi.sandbox.internal.routing;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.Caller;
import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries an authenticated request to an endpoint.
 *
 * @param variables the decoded values of the variables in the path
 */
public record EndpointCall(
        Caller caller, HttpRequest request, RequestTarget target, List<String> variables, SandboxState state) {

    public ApiClient client() {
        return caller.client();
    }

    /** Returns the token it was signed with, null without one. */
    @Nullable
    public Token token() {
        return caller.token();
    }

    public void requireClientCredentials() {
        if (caller.token() != null) {
            throw ApiException.forbidden("This has to be signed with the credentials of the client, not with a token");
        }
    }

    /** Reads a numeric id of the path; anything else names nothing that exists. */
    public int id(int index, String what) {
        String text = variables.get(index);
        if (!text.matches("[0-9]{1,9}")) {
            throw ApiException.notFound(what + " not found");
        }
        return Integer.parseInt(text);
    }
}
