package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuotaTest {
    private final Fixture.HandClock clock = new Fixture.HandClock();

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.create(SandboxServer.builder()
            .clock(clock)
            .clockWindow(Duration.ofDays(9))
            .client(Signed.ID, Signed.KEY)
            .client("other", "otherkey")
            .quota("documented"));

    private Wire.Answer locations() {
        return Signed.get("/rest/v1/locations?limit=1").sendTo(sandbox.server());
    }

    private void fourAreAnswered() {
        for (int call = 1; call <= 4; call++) {
            assertThat(locations().status()).as("call %d", call).isEqualTo(200);
            clock.moveBy(10);
        }
    }

    @Test
    void theFifthCallInFourMinutesIsRefusedUntilTheFirstIsFourMinutesAgo() {
        fourAreAnswered();
        Wire.Answer refused = locations();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.error()).isEqualTo("rate_limit_exceeded");
        assertThat(refused.headers()).containsEntry("Retry-After", "200");
        clock.moveBy(199);
        assertThat(locations().headers()).containsEntry("Retry-After", "1");
        clock.moveBy(1);
        assertThat(locations().status()).isEqualTo(200);
        assertThat(locations().headers()).as("a log and no bucket").containsEntry("Retry-After", "10");
    }

    @Test
    void fiftyADayAreEnough() {
        for (int call = 1; call <= 50; call++) {
            assertThat(locations().status()).as("call %d", call).isEqualTo(200);
            clock.moveBy(60);
        }
        clock.moveBy(600);
        assertThat(locations().headers()).containsEntry("Retry-After", String.valueOf(24 * 3600 - 50 * 60 - 600));
    }

    @Test
    void itIsTheClientsOwnAndOnlyForThatOneCall() {
        fourAreAnswered();
        assertThat(Signed.get("/rest/v1/locations?limit=1")
                        .as("other", "otherkey")
                        .sendTo(sandbox.server())
                        .status())
                .isEqualTo(200);
        for (String path : new String[] {"locations/pay-categories", "client", "project/1221/locations"}) {
            assertThat(Signed.get("/rest/v1/" + path).sendTo(sandbox.server()).status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(locations().status()).isEqualTo(429);
    }

    @Test
    void whatIsNotSignedWellIsNotCounted() {
        for (int call = 1; call <= 5; call++) {
            Signed.get("/rest/v1/locations").as(Signed.ID, "wrong").sendTo(sandbox.server());
        }
        fourAreAnswered();
    }

    @Test
    void anAccessTokenMaySixtyTimesAMinute() {
        SandboxToken token = sandbox.server().issueToken(Signed.ID, 221, "email");
        SandboxToken another = sandbox.server().issueToken(Signed.ID, 1234, "email");
        for (int call = 1; call <= 60; call++) {
            assertThat(me(token).status()).isEqualTo(200);
        }
        assertThat(me(token).headers()).containsEntry("Retry-After", "60");
        assertThat(me(another).status()).isEqualTo(200);
        clock.moveBy(60);
        assertThat(me(token).status()).isEqualTo(200);
    }

    private Wire.Answer me(SandboxToken token) {
        return Signed.get("/rest/v1/user/me")
                .as(token.accessToken(), token.macKey())
                .sendTo(sandbox.server());
    }

    @Test
    void anAccountMayAThousandTimesAnHour() {
        for (int call = 1; call <= 1000; call++) {
            assertThat(Signed.get("/rest/v1/client").sendTo(sandbox.server()).status())
                    .isEqualTo(200);
        }
        assertThat(Signed.get("/rest/v1/client")
                        .as("other", "otherkey")
                        .sendTo(sandbox.server())
                        .headers())
                .as("of the same user")
                .containsEntry("Retry-After", "3600");
        assertThat(Signed.get("/rest/v1/server").sendTo(sandbox.server()).status())
                .isEqualTo(200);
    }

    @Test
    void resetBeginsAnew() {
        fourAreAnswered();
        assertThat(locations().status()).isEqualTo(429);
        sandbox.server().reset();
        fourAreAnswered();
    }

    @Test
    void nothingIsCountedUnlessAsked() {
        try (SandboxServer unlimited = SandboxServer.builder().clock(clock).start()) {
            for (int call = 1; call <= 5; call++) {
                assertThat(Signed.get("/rest/v1/locations").sendTo(unlimited).status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aWrongLimitSaysWhatARightOneIs() {
        assertThatThrownBy(() -> SandboxServer.builder().quota("4 per minute"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4/4m,50/24h");
    }
}
