package org.example.till;

import io.github.walletapi.project.Projects;
import jakarta.annotation.Resource;
import jakarta.ejb.Remote;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** As {@link Shelf}, for remote callers. */
@Stateless
@Remote(RemoteShelf.class)
public class DistantShelf implements RemoteShelf {

    @Inject
    Projects projects;

    @Inject
    Outcome outcome;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public DistantShelf() {}

    @Override
    public String title(long id) {
        outcome.watch(transactions);
        return String.valueOf(projects.get(id).title());
    }
}
