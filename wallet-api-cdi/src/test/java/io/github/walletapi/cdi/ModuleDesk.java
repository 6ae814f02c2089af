package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.Supplier;

/** What each module of {@link ModulesTest} has; says the title of a project. */
@Dependent
public class ModuleDesk implements Supplier<Object>, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // What is injected is.
    WalletApi wallet;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ModuleDesk() {}

    @Override
    public Object get() {
        return String.valueOf(wallet.projects().get(1221).title());
    }
}
