package org.example.till;

import io.github.walletapi.project.Projects;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateful;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;

/** Lives as long as its caller needs it, unless a failure destroys it. */
@Stateful
public class Basket implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // What is injected is serialisable, though its interface does not say so.
    Projects projects;

    @Inject
    transient Outcome outcome;

    @Resource
    transient TransactionSynchronizationRegistry transactions;

    private int asked;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Basket() {}

    /** The title of a project. */
    public String title(long id) {
        asked++;
        outcome.watch(transactions);
        return String.valueOf(projects.get(id).title());
    }

    /** How often this very bean was asked. */
    public int asked() {
        return asked;
    }
}
