package io.github.walletapi.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// recipe: test with the sandbox
@ExtendWith(SandboxExtension.class)
class ShopTest {

    @Test
    void asksAgainWhenTheServerIsBusy(SandboxServer sandbox) {
        try (WalletApi wallet = WalletApi.builder()
                .baseUri(sandbox.baseUri())
                .mac("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
                .retry(RetryPolicy.DEFAULT.withFirstPause(Duration.ofMillis(1)))
                .build()) {
            sandbox.answerWith(
                    "GET", "/rest/v1/project/", CannedAnswer.status(503).times(1));

            assertThat(wallet.projects().get(1221).title()).isNotEmpty();
            assertThat(sandbox.requests()).hasSize(2);
        }
    }
}
// end
