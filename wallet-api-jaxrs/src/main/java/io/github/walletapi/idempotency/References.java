package io.github.walletapi.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The references in the map that nodes share; those that nobody asks for any more are forgotten. */
final class References {

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final CreationSettings settings;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.MIN);

    References(CreationSettings settings) {
        this.settings = settings;
    }

    Reference of(String reference) {
        sweep(settings.clock().instant());
        return new Reference(settings.state(), settings.prefix(), reference);
    }

    private void sweep(Instant now) {
        Instant last = swept.get();
        boolean recent = now.isBefore(last.plus(BETWEEN_SWEEPS)) && !last.isAfter(now);
        if (recent || !swept.compareAndSet(last, now)) {
            return;
        }
        settings.state().forEach((key, text) -> {
            boolean isReference = key.startsWith(settings.prefix()) && !key.endsWith(Reference.LEASE);
            if (isReference && Reference.isOver(text, now)) {
                settings.state().remove(key, text);
            }
        });
    }
}
