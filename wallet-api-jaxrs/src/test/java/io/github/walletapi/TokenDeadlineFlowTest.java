package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.SandboxServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call whose time was over before there was a token is not sent: its caller would never hear what became of it. */
@Timeout(60)
class TokenDeadlineFlowTest {
    private static final Duration DEADLINE = Duration.ofMillis(20);

    @Test
    void callIsNotSentWhenItsTimeWasSpentOnTheToken() {
        try (SandboxServer sandbox =
                        SandboxServer.builder().client(Flow.ID, Flow.KEY).start();
                WalletApi wallet = Flow.client(sandbox).build()) {
            wallet.server().info();
            CredentialsProvider slow = () -> {
                long end = System.nanoTime() + DEADLINE.toNanos() * 2;
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                return MacCredentials.of("token", "key");
            };
            WalletApi person =
                    wallet.with(RetryPolicy.DEFAULT.withDeadline(DEADLINE)).as(slow);
            assertThatExceptionOfType(ConnectionFailedException.class)
                    .isThrownBy(() -> person.sendIgnoringAnswer(ApiRequest.post("rest/v1/payment")))
                    .satisfies(late -> assertThat(late.mayHaveBeenSent()).isFalse());
            assertThat(sandbox.requests()).hasSize(1);
        }
    }
}
