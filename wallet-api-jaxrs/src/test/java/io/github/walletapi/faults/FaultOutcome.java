package io.github.walletapi.faults;

import io.github.walletapi.error.ConnectionFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended that met a fault.
 *
 * @param failure null if it succeeded
 * @param executed how often the sandbox carried it out
 */
record FaultOutcome(
        FaultCase met, Script script, CallLog log, @Nullable Throwable failure, Duration took, int executed) {

    /** The longest that a call may take, with all its attempts. */
    static final Duration DEADLINE = Duration.ofSeconds(20);

    boolean succeeded() {
        return failure == null;
    }

    boolean executedTwice() {
        return !met.onlyReads() && executed > 1;
    }

    /** Every promise that was broken. */
    List<String> brokenPromises() {
        List<String> broken = new ArrayList<>();
        check(broken, isInjected(), "the fault was not met");
        check(broken, !executedTwice(), "executed twice");
        check(broken, took.compareTo(DEADLINE) < 0, "took longer than its deadline");
        if (failure == null) {
            success(broken);
        } else {
            failure(broken, failure);
        }
        return broken;
    }

    private void success(List<String> broken) {
        Optional<String> heard = log.ends().get(log.ends().size() - 1).correlationId();
        check(
                broken,
                script.deliveries().stream()
                        .anyMatch(delivery -> delivery.correlationId() != null
                                && heard.equals(Optional.of(delivery.correlationId()))),
                "succeeded by an answer that was not its own");
        check(broken, isImpatient() || script.deliveries().size() == 1, "lost a successful answer, and asked again");
        check(broken, met.onlyReads() || executed == 1, "succeeded without having been carried out");
        if (met.fault() == Fault.LIMITED_FOR) {
            check(broken, log.pauses().contains(Duration.ofSeconds(7)), "did not wait as long as it was told");
        }
    }

    private void failure(List<String> broken, Throwable failed) {
        check(broken, met.fault().failsAs().isInstance(failed), "failed as another type");
        check(broken, !hasCertainSuccess(), "lost a successful answer");
        check(
                broken,
                !(met.onlyReads() && met.fault().canBeRecoveredByReading())
                        && !met.fault().mustBeRecovered(met.position()),
                "did not recover");
        if (failed instanceof ConnectionFailedException lost && !lost.mayHaveBeenSent()) {
            check(broken, executed == 0, "says that nothing was sent, and was carried out");
        }
    }

    /** Whether a whole success was on its way in the last attempt, early enough. */
    private boolean hasCertainSuccess() {
        long inTime = met.fault().pace().certainlyInTime().toNanos();
        return script.deliveries().stream().anyMatch(delivery -> delivery.tick() - log.lastStart() < inTime);
    }

    /** Then a machine that stands still for a while can cost an attempt. */
    private boolean isImpatient() {
        return met.fault().pace() != Pace.QUICK;
    }

    private boolean isInjected() {
        int before = met.position().isSecond() ? 1 : 0;
        if (met.fault().strike() != null) {
            return log.pauses().size() >= before;
        }
        List<Boolean> freshness = script.freshness();
        return freshness.size() > before
                && (met.position() == Position.CROWD
                        || isImpatient()
                        || freshness.get(before) == met.position().isFresh());
    }

    private void check(List<String> broken, boolean kept, String otherwise) {
        if (!kept) {
            broken.add(met + ": " + otherwise + ", failure " + failure + ", executed " + executed + ", attempts "
                    + log.ends() + ", arrived fresh " + script.freshness());
        }
    }
}
