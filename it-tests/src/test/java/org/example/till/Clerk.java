package org.example.till;

import io.github.walletapi.project.Projects;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

/** Begins and ends its transactions itself. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class Clerk {

    @Inject
    Projects projects;

    @Inject
    Outcome outcome;

    @Resource
    UserTransaction transaction;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Clerk() {}

    /** The title of a project. */
    public String title(long id) throws SystemException, NotSupportedException {
        transaction.begin();
        outcome.watch(transactions);
        try {
            return String.valueOf(projects.get(id).title());
        } finally {
            transaction.rollback();
        }
    }
}
