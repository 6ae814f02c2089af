package io.github.walletapi.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verified request on its way to an endpoint; variables are the decoded values of the path pattern. */
record Call(Caller caller, HttpRequest request, RequestTarget target, List<String> variables, SandboxState state) {

    ApiClient client() {
        return caller.client();
    }

    /** The token it was signed with. */
    @Nullable
    Token token() {
        return caller.token();
    }

    void requireClientItself() {
        if (caller.token() != null) {
            throw Refusal.forbidden("This has to be signed with the credentials of the client, not with a token");
        }
    }

    /** A numeric id of the path; anything else names nothing that exists. */
    int id(int index, String what) {
        String text = variables.get(index);
        if (!text.matches("[0-9]{1,9}")) {
            throw Refusal.notFound(what + " not found");
        }
        return Integer.parseInt(text);
    }
}
