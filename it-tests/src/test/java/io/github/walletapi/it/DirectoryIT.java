package io.github.walletapi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.walletapi.directory.LocationQuery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server: its threads load the locations, before anybody asks for one. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("NullAway.Init")
class DirectoryIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Places places;

    @Deployment
    static WebArchive war() {
        return Wars.war("directory.war", Sandbox.configuration(), Places.class);
    }

    @Test
    void isLoadedByTheServersThreads() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!places.directory().progress().complete() && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }

        assertTrue(
                places.directory().progress().complete(),
                () -> places.directory().progress().toString());
        assertFalse(places.directory()
                .find(LocationQuery.ALL.near(54.6872, 25.2797).withLimit(5))
                .isEmpty());
        assertEquals(
                "EVP International", places.directory().get(48).orElseThrow().title());
    }
}
