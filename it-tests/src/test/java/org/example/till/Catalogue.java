package org.example.till;

import io.github.walletapi.project.Projects;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** One for all. */
@Singleton
public class Catalogue {

    @Inject
    Projects projects;

    @Inject
    Outcome outcome;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Catalogue() {}

    /** The title of a project. */
    public String title(long id) {
        outcome.watch(transactions);
        return String.valueOf(projects.get(id).title());
    }
}
