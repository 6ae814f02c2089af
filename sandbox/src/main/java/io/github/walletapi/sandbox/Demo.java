package io.github.walletapi.sandbox;

import java.util.Set;

/** Consents that tests give without a page. */
final class Demo {
    private Demo() {}

    static Grant consent(SandboxState state, String clientId, int userId, String... scopes) {
        if (state.people().withId(userId) == null) {
            throw new IllegalArgumentException("no user has the id " + userId);
        }
        for (String scope : scopes) {
            if (!Scopes.isKnown(scope)) {
                throw new IllegalArgumentException("no first request can ask for the scope " + scope);
            }
        }
        return state.grants().authorize(state.clients().named(clientId), userId, Set.of(scopes), null);
    }
}
