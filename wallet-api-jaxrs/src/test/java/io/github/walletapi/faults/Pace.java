package io.github.walletapi.faults;

import java.time.Duration;

/** What has to be waited for until a fault shows itself, and so how long the clients that meet it wait. */
enum Pace {
    /** Nothing: the clients are patient, so that nothing but the fault fails. */
    QUICK(Duration.ofSeconds(20), Duration.ofSeconds(20)),
    /** A silence. */
    SILENT(Duration.ofMillis(800), Duration.ofSeconds(20)),
    /** An answer that comes, but not in time: one byte arrives at once, the next after a second. */
    SLOW(Duration.ofSeconds(20), Duration.ofMillis(1200));

    private final Duration silence;
    private final Duration answer;

    Pace(Duration silence, Duration answer) {
        this.silence = silence;
        this.answer = answer;
    }

    Duration silence() {
        return silence;
    }

    Duration answer() {
        return answer;
    }

    /** An answer that is on its way so soon after the attempt began comes in time, on however slow a machine. */
    Duration certainlyInTime() {
        return (silence.compareTo(answer) < 0 ? silence : answer).dividedBy(2);
    }
}
