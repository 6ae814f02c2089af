package io.github.walletapi.internal.call;

import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.retry.Pause;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The one place where a call waits to be tried again. */
public final class Retries {

    private static final Logger LOG = System.getLogger("io.github.walletapi.retry");

    private final RetryDecision decision;
    private final RetryBudget budget;
    private final Pause pause;

    /**
     * Counts for one client.
     *
     * @param random from 0 to 1
     * @param budgetPercent how many retries there may be for a hundred calls
     */
    public Retries(DoubleSupplier random, int budgetPercent, Pause pause) {
        this.decision = new RetryDecision(random);
        this.budget = new RetryBudget(budgetPercent);
        this.pause = pause;
    }

    void callBegins() {
        budget.earn();
    }

    /** Waits as long as it is wise, and says whether there should be another attempt. */
    boolean isAgain(Call call, WalletApiException failure, int attempt, Duration left) {
        Duration wait = decision.pauseAfter(failure, call.isRepeatable(), call.policy(), attempt, left);
        if (wait == null || !budget.take()) {
            return false;
        }
        LOG.log(
                Level.DEBUG,
                "Attempt {0} of {1} {2} failed ({3}); again in {4} ms",
                String.valueOf(attempt),
                call.method(),
                call.pathTemplate(),
                failure.getClass().getSimpleName(),
                String.valueOf(wait.toMillis()));
        return isOver(wait);
    }

    private boolean isOver(Duration wait) {
        try {
            pause.of(wait);
            return true;
        } catch (InterruptedException gone) {
            // Who interrupts wants the thread back; the failure tells what had happened until then.
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
