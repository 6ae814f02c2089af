package org.example.till;

import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.project.Projects;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** A facade as many applications have one. */
@Stateless
public class Shelf {

    @Inject
    Projects projects;

    @Inject
    Outcome outcome;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Shelf() {}

    /** The title of a project. */
    public String title(long id) {
        outcome.watch(transactions);
        return String.valueOf(projects.get(id).title());
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (NotFoundException seen) {
            // An interceptor sees it as itself too.
            seen.addSuppressed(new IllegalStateException("seen by the interceptor"));
            throw seen;
        }
    }
}
