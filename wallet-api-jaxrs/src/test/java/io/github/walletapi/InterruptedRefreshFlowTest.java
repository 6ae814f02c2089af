package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who gives up waiting interrupts the thread. A virtual one that is interrupted loses its socket when it waits for an
 * answer, and with the answer would go the only refresh token that the server still takes.
 */
@Timeout(60)
class InterruptedRefreshFlowTest {
    private static final int JOHN = 221;
    private static final ApiRequest WHO = ApiRequest.get("rest/v1/user/me");

    /** Virtual threads where there are some; the tests are compiled for a JDK that has none. */
    private static ExecutorService threads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException older) {
            return Executors.newSingleThreadExecutor();
        }
    }

    @Test
    void refreshOfAnInterruptedThreadIsNotLost() throws Exception {
        HandClock clock = new HandClock();
        ExecutorService threads = threads();
        try (SandboxServer sandbox = SandboxServer.builder()
                        .clock(clock)
                        .client(Flow.ID, Flow.KEY)
                        .tokenLifetime(Duration.ofHours(1))
                        .start();
                WalletApi wallet = Flow.client(sandbox).clock(clock).build()) {
            Grants grants = Grants.builder(wallet, Flow.ID, URI.create("http://localhost:9/back"))
                    .clock(clock)
                    .build();
            String page =
                    grants.begin("session1", Set.of(Scope.FULL_NAME), null).getRawQuery();
            String code = sandbox.authorize(Flow.ID, JOHN, "full_name");
            String id = grants.finish("session1", page.substring(page.indexOf("state=")) + "&code=" + code);
            WalletApi person = grants.as(id);
            clock.advance(Duration.ofHours(2));

            Future<Boolean> stillInterrupted = threads.submit(() -> {
                Thread.currentThread().interrupt();
                // Its own call may fail, for somebody wanted its thread back.
                Throwable own = catchThrowable(() -> person.send(WHO));
                return Thread.currentThread().isInterrupted() && !(own instanceof GrantEndedException);
            });
            assertThat(stillInterrupted.get()).isTrue();
            assertThat(person.send(WHO).getInt("id")).isEqualTo(JOHN);
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.bodyText().startsWith("grant_type=refresh_token"))
                    .hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
