package io.github.walletapi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every fault, by every method, at every place of a call: nothing is carried out twice, no answer is lost, who may
 * recover does, and nothing is left over. {@code -Dwallet.test.faults} says how many, {@code -Dwallet.test.seed} which.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FaultMatrixFlowTest {
    private static final int CROWD = 8;
    private static final int LANES_FOR_QUICK = 6;
    /** Who waits for a timeout needs no processor. */
    private static final int LANES_FOR_SILENT = 16;

    private static final int LANES_FOR_SLOW = 16;

    /** Jumping clocks fill pages. */
    private static final Logger CLOCK_LOG = Logger.getLogger("io.github.walletapi.clock");

    private final int count = Integer.getInteger("wallet.test.faults", 600);
    private final long seed = Long.getLong("wallet.test.seed", System.nanoTime());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<FaultLane> lanes = new ArrayList<>();
    private final List<Future<?>> work = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    @BeforeEach
    void silenceClocks() {
        CLOCK_LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void letClocksSpeak() {
        CLOCK_LOG.setLevel(null);
    }

    @Test
    void faultsDoNoHarm() throws Exception {
        System.out.println("Fault matrix: " + count + " faults, -Dwallet.test.seed=" + seed);
        // What an engine starts once for the JVM is not ours to end.
        new FaultLane(Pace.QUICK, 1, threads).close();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        long began = System.nanoTime();
        List<FaultOutcome> outcomes = outcomes(FaultCase.scheduled(count, seed));
        System.out.println(new FaultTable(outcomes));
        System.out.println("took " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");

        outcomes.forEach(outcome -> broken.addAll(outcome.brokenPromises()));
        assertThat(broken).isEmpty();
        assertThat(outcomes).hasSize(count);
        for (Thread left : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(left)) {
                left.join(20_000);
                assertThat(left.isAlive()).as(left.getName()).isFalse();
            }
        }
    }

    private List<FaultOutcome> outcomes(List<FaultCase> cases) throws Exception {
        List<FaultOutcome> outcomes = new ArrayList<>();
        try {
            begin(cases);
            for (Future<?> done : work) {
                done.get();
            }
            for (FaultLane lane : lanes) {
                outcomes.addAll(lane.outcomes());
                if (broken.isEmpty()) {
                    // To wait for what never ends is enough once.
                    broken.addAll(lane.leftovers());
                }
            }
        } finally {
            for (FaultLane lane : lanes) {
                lane.close();
            }
            threads.shutdown();
        }
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        return outcomes;
    }

    private void begin(List<FaultCase> cases) throws IOException {
        alone(cases, Pace.SLOW, LANES_FOR_SLOW);
        alone(cases, Pace.SILENT, LANES_FOR_SILENT);
        alone(cases, Pace.QUICK, LANES_FOR_QUICK);
        begin(cases.stream().filter(one -> one.position() == Position.CROWD).toList(), Pace.QUICK, CROWD);
    }

    /** In lanes with one call at a time, dealt out like cards, so that a seed says where each goes. */
    private void alone(List<FaultCase> cases, Pace pace, int lanes) throws IOException {
        List<FaultCase> some = cases.stream()
                .filter(one -> one.fault().pace() == pace && one.position() != Position.CROWD)
                .toList();
        for (int lane = 0; lane < lanes; lane++) {
            List<FaultCase> hand = new ArrayList<>();
            for (int card = lane; card < some.size(); card += lanes) {
                hand.add(some.get(card));
            }
            begin(hand, pace, 1);
        }
    }

    private void begin(Collection<FaultCase> cases, Pace pace, int atATime) throws IOException {
        FaultLane lane = new FaultLane(pace, atATime, threads);
        lanes.add(lane);
        ConcurrentLinkedQueue<FaultCase> left = new ConcurrentLinkedQueue<>(cases);
        for (int i = 0; i < atATime; i++) {
            work.add(threads.submit(() -> {
                for (FaultCase next = left.poll(); next != null; next = left.poll()) {
                    lane.run(next);
                }
            }));
        }
    }
}
