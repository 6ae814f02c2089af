package io.github.walletapi.faults;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.listener.AttemptEnded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one call went through, as its listener hears it. Used by the thread of the call only. */
final class CallLog {
    private final List<Long> starts = new ArrayList<>();
    private final List<AttemptEnded> ends = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final Runnable atPause;

    CallLog(Runnable atPause) {
        this.atPause = atPause;
    }

    void started() {
        starts.add(System.nanoTime());
    }

    void ended(AttemptEnded end) {
        ends.add(end);
    }

    void pause(Duration length) {
        pauses.add(length);
        atPause.run();
    }

    List<AttemptEnded> ends() {
        return ends;
    }

    List<Duration> pauses() {
        return pauses;
    }

    long lastStart() {
        return starts.get(starts.size() - 1);
    }

    boolean lastWasNotSent() {
        AttemptEnded last = ends.get(ends.size() - 1);
        return last.failed() instanceof ConnectionFailedException lost && !lost.mayHaveBeenSent();
    }
}
