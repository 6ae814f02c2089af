package io.github.walletapi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Shops that act as {@code docs/payments.md} says, while every other request is met by a fault, and lost ones arrive late: no
 * order is paid twice, none is paid without the shop knowing it, none at another price. {@code -Dwallet.test.faults} says how
 * many, {@code -Dwallet.test.seed} which.
 */
@Timeout(value = 9, unit = TimeUnit.MINUTES)
class MoneyFaultsFlowTest {
    private static final int LANES = 8;

    private final int count = Integer.getInteger("wallet.test.faults", 600);
    private final long seed = Long.getLong("wallet.test.seed", System.nanoTime());

    @Test
    void moneyMovesOnceAndTheShopKnows() throws Exception {
        System.out.println("Money: " + count + " faults, -Dwallet.test.seed=" + seed);
        long began = System.nanoTime();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<MoneyLane> lanes = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        try {
            List<Future<List<String>>> work = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                MoneyLane next = new MoneyLane(seed + lane, threads);
                lanes.add(next);
                work.add(threads.submit(() -> next.run(count / LANES)));
            }
            for (Future<List<String>> lane : work) {
                broken.addAll(lane.get());
            }
        } finally {
            for (MoneyLane lane : lanes) {
                lane.close();
            }
            threads.shutdownNow();
        }
        Map<Fault, Integer> met = new TreeMap<>();
        lanes.forEach(lane -> lane.met().forEach((fault, times) -> met.merge(fault, times, Integer::sum)));
        System.out.println(lanes.stream().mapToInt(MoneyLane::orders).sum() + " orders, "
                + lanes.stream().mapToInt(MoneyLane::faults).sum() + " faults, "
                + lanes.stream().mapToInt(MoneyLane::carriedOutLate).sum() + " carried out late, " + met + ", took "
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
        assertThat(broken).isEmpty();
        assertThat(lanes.stream().mapToInt(MoneyLane::faults).sum()).isGreaterThanOrEqualTo(count / LANES * LANES);
        assertThat(lanes.stream().mapToInt(MoneyLane::carriedOutLate).sum()).isPositive();
    }
}
