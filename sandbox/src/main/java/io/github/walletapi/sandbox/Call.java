package io.github.walletapi.sandbox;

import java.util.List;

/** A verified request on its way to an endpoint; variables are the decoded values of the path pattern. */
record Call(Caller caller, HttpRequest request, RequestTarget target, List<String> variables, SandboxState state) {

    ApiClient client() {
        return caller.client();
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
