package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.Supplier;

/** What another module of {@link ModulesTest} has; says, too, the title of a project. */
@Dependent
public class ModuleTill implements Supplier<Object>, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // What is injected is.
    WalletApi wallet;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ModuleTill() {}

    @Override
    public Object get() {
        return String.valueOf(wallet.projects().get(1221).title());
    }
}
