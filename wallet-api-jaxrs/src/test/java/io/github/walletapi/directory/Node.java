package io.github.walletapi.directory;

import io.github.walletapi.HandClock;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;

/** A node of a cluster that keeps its directory in step, with time that is moved by hand. */
final class Node {
    private static final int ENOUGH = 200_000;

    final LocationDirectory directory;
    private final HandClock clock;

    Node(Server server, ConcurrentMap<String, String> map, HandClock clock) {
        this(LocationDirectory.builder(server).state(map).clock(clock), clock);
    }

    Node(LocationDirectoryBuilder builder, HandClock clock) {
        this.directory = builder.build();
        this.clock = clock;
    }

    /** As long as there is something to do at this moment. */
    void goOn() {
        for (int i = 0; i < ENOUGH; i++) {
            if (!directory.refresh().isZero()) {
                return;
            }
        }
        throw new AssertionError("there is no end");
    }

    /** Until all has come, however many days that takes. */
    void load() {
        for (int i = 0; i < ENOUGH; i++) {
            Duration wait = directory.refresh();
            if (!directory.progress().loading() && directory.progress().complete()) {
                return;
            }
            clock.advance(wait);
        }
        throw new AssertionError("there is no end: " + directory.progress());
    }

    /** As a scheduler would. */
    void live(Duration time) {
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; ) {
            Duration wait = directory.refresh();
            clock.advance(wait);
            gone = gone.plus(wait);
        }
    }

    int served() {
        return directory.progress().served();
    }
}
