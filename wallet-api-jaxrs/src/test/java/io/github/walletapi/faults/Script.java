package io.github.walletapi.faults;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the proxy does with the requests of one call, one after the other, and what became of them. */
final class Script {
    private static final Pattern CORRELATION_ID = Pattern.compile("(?i)\r\npaysera-correlation-id: *([^\r]+)");

    private final List<Step> steps;
    private final Random random;
    private final List<Boolean> freshness = new CopyOnWriteArrayList<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    /** A whole success, on its way at a tick of {@code System.nanoTime()}. */
    record Delivery(@Nullable String correlationId, long tick) {}

    /** What comes after these steps passes. */
    Script(List<Step> steps, long seed) {
        this.steps = steps;
        this.random = new Random(seed);
    }

    RandomGenerator random() {
        return random;
    }

    /** Another request of the call has come, over a connection that carried some before or not. */
    synchronized Step next(boolean fresh) {
        freshness.add(fresh);
        return freshness.size() <= steps.size() ? steps.get(freshness.size() - 1) : Step.PASS;
    }

    /** Of each request that came, whether it was the first of its connection. */
    List<Boolean> freshness() {
        return freshness;
    }

    Delivery delivering(HttpMessage answer) {
        Delivery delivery = new Delivery(answer.find(CORRELATION_ID), System.nanoTime());
        if (answer.status() / 100 == 2) {
            deliveries.add(delivery);
        }
        return delivery;
    }

    void lost(Delivery delivery) {
        deliveries.remove(delivery);
    }

    List<Delivery> deliveries() {
        return deliveries;
    }
}
