package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.quota.CallQuota;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The quota of locations is kept before the server must, by all clients that share its log. */
class QuotaFlowTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_700_000_000));
    private final ConcurrentMap<String, String> state = new ConcurrentHashMap<>();

    private CallQuota quota() {
        return CallQuota.builder(state, "locations")
                .clock(new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now.get();
                    }
                })
                .pause(length -> now.updateAndGet(time -> time.plus(length)))
                .build();
    }

    private WalletApi wallet() {
        return client(SANDBOX.server()).quotaOfLocations(quota()).build();
    }

    @Test
    void fifthCallInFourMinutesFailsAtOnceAndIsNotSent() {
        try (WalletApi wallet = wallet();
                WalletApi other = wallet()) {
            wallet.locations().find(LocationFilter.ALL);
            other.locations().find(LocationFilter.ALL);
            wallet.send(ApiRequest.get("rest/v1/locations"));
            other.locations().find(LocationFilter.ALL);
            assertThat(wallet.status().quotaOfLocations().get(0).calls()).isZero();

            RateLimitedException failure = catchThrowableOfType(
                    RateLimitedException.class, () -> wallet.locations().find(LocationFilter.ALL));
            assertThat(failure.status()).isZero();
            assertThat(failure.retryAfter()).isPresent();
            wallet.locations().payCategories("en");
            wallet.projects().get(1221);
        }
        assertThat(SANDBOX.server().requests()).hasSize(6);
    }

    @Test
    void callThatMayWaitGetsItsTurn() {
        try (WalletApi wallet = wallet()) {
            WalletApi patient = wallet.with(RetryPolicy.NONE.withQuotaWait(Duration.ofMinutes(10)));
            Instant began = now.get();
            for (int call = 0; call < 9; call++) {
                patient.locations().find(LocationFilter.ALL);
            }
            assertThat(Duration.between(began, now.get())).isGreaterThanOrEqualTo(Duration.ofMinutes(8));
        }
        assertThat(SANDBOX.server().requests()).hasSize(9);
    }

    @Test
    void refusalThatComesAllTheSameMarksTheWindowFull() {
        SANDBOX.server()
                .answerWith(
                        "GET",
                        "/rest/v1/locations",
                        CannedAnswer.status(429).header("Retry-After", "90").times(1));
        try (WalletApi wallet = wallet()) {
            assertThatThrownBy(() -> wallet.locations().find(LocationFilter.ALL))
                    .isInstanceOf(RateLimitedException.class);
            RateLimitedException failure = catchThrowableOfType(
                    RateLimitedException.class, () -> wallet.locations().find(LocationFilter.ALL));
            assertThat(failure.status()).isZero();
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(90));
        }
        assertThat(SANDBOX.server().requests()).hasSize(1);
    }

    @Test
    void documentedQuotaIsKeptForPayserasServersAndForNoOthers() {
        try (WalletApi paysera = WalletApi.builder().mac(Flow.ID, Flow.KEY).build();
                WalletApi own = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(URI.create("https://api.example.com/"))
                        .build()) {
            assertThat(paysera.status().quotaOfLocations()).hasSize(2);
            assertThat(own.status().quotaOfLocations()).isEmpty();
        }
    }
}
