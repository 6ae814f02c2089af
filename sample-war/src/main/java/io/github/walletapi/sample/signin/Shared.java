package io.github.walletapi.sample.signin;

import io.github.walletapi.oauth.Scope;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists what a visitor is asked to share, each of which may be refused. */
@SuppressWarnings("ImmutableEnumChecker") // A scope is a record of a text.
public enum Shared {
    // Optional: who has no phone yet can say yes all the same.
    NAME(Scope.FULL_NAME.optional(), "Your name"),
    EMAIL(Scope.EMAIL.optional(), "Your email address"),
    PHONE(Scope.PHONE.optional(), "Your phone number"),
    WALLETS(Scope.WALLET_LIST, "Your list of wallets"),
    BALANCES(Scope.BALANCE, "Your balances"),
    STATEMENTS(Scope.STATEMENTS, "Your statements");

    private final Scope scope;
    private final String words;

    Shared(Scope scope, String words) {
        this.scope = scope;
        this.words = words;
    }

    /** Says it for people. */
    public String words() {
        return words;
    }

    /** Tells whether it is among the scopes that were granted. */
    public boolean isIn(Set<Scope> granted) {
        return granted.stream().map(Scope::optional).anyMatch(scope.optional()::equals);
    }

    /** Lists the scopes to ask for. */
    static Set<Scope> asked() {
        return Arrays.stream(values())
                .map(shared -> shared.scope)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
