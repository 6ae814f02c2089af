package org.example.till;

import io.github.walletapi.project.Projects;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** A bean of CDI with a transaction. */
@RequestScoped
public class Ledger {

    @Inject
    Projects projects;

    @Inject
    Outcome outcome;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Ledger() {}

    /** The title of a project. */
    @Transactional
    public String title(long id) {
        outcome.watch(transactions);
        return String.valueOf(projects.get(id).title());
    }
}
