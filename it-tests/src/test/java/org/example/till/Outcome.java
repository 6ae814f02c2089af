package org.example.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What became of the last transaction. */
@ApplicationScoped
public class Outcome {

    private volatile int status;

    /** Watches the transaction of the caller. */
    public void watch(TransactionSynchronizationRegistry registry) {
        status = Status.STATUS_UNKNOWN;
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the end is of interest.
            }

            @Override
            public void afterCompletion(int end) {
                status = end;
            }
        });
    }

    /** In a word. */
    public String inAWord() {
        return switch (status) {
            case Status.STATUS_COMMITTED -> "committed";
            case Status.STATUS_ROLLEDBACK -> "rolled back";
            default -> "status " + status;
        };
    }
}
