package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.Redaction;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthenticationRetryTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Failure REFUSED = Failure.of("PUT", "client/{clientId}", 401, null);
    private static final CallTerms TERMS = CallTerms.of(ExtraParameters.NONE, RetryPolicy.NONE);
    private static final Credentials FIRST = MacCredentials.of("id", "one");

    private final AtomicInteger asked = new AtomicInteger();
    private final Attempt attempt = attempt(TERMS);
    private Supplier<Credentials> source = () -> MacCredentials.of("id", "one");

    private final AuthenticationRetry second = ofCall();

    /** One for each call. */
    private AuthenticationRetry ofCall() {
        return asking(() -> {
            throw new AssertionError("not asked for");
        });
    }

    private AuthenticationRetry asking(Supplier<@Nullable Instant> serverTime) {
        return new AuthenticationRetry(
                refreshedFrom(() -> source.get())::refreshed,
                new ServerClock(Clock.fixed(NOW, ZoneOffset.UTC), () -> 0, Duration.ofHours(1)),
                serverTime);
    }

    private static Attempt attempt(CallTerms terms) {
        return new Attempt(new Call("PUT", "client/{clientId}", terms, null, true), 0);
    }

    private static void sentWith(Credentials credentials, Attempt attempt) {
        attempt.sending(new Attempt.Sent(credentials, NOW, 0, Redaction.NONE));
    }

    private static WalletApiException refused() {
        return new InvalidCredentialsException("refused", REFUSED);
    }

    private static WalletApiException lost(boolean sent, IOException cause) {
        return new ConnectionFailedException("lost", Failure.of("PUT", "client/{clientId}", 0, null), cause, sent);
    }

    private void sentWithTheFirst() {
        sentWith(FIRST, attempt);
    }

    @Test
    void sameCredentialsAreNotTriedAgain() {
        sentWithTheFirst();
        WalletApiException failure = refused();

        assertThat(second.isWorthwhile(attempt, failure)).isFalse();
        assertThat(asked).hasValue(1);
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void otherCredentialsAreTriedOnce() {
        source = () -> MacCredentials.of("id", "two");
        sentWithTheFirst();

        assertThat(second.isWorthwhile(attempt, refused())).isTrue();
        assertThat(second.isWorthwhile(attempt, refused())).isFalse();
        assertThat(asked).hasValue(1);
    }

    @Test
    void failureToReadAgainGoesWithTheRefusal() {
        RuntimeException unreadable = new IllegalStateException("vault is sealed");
        source = () -> {
            throw unreadable;
        };
        sentWithTheFirst();
        WalletApiException failure = refused();

        assertThat(second.isWorthwhile(attempt, failure)).isFalse();
        assertThat(failure).hasSuppressedException(unreadable);
    }

    @Test
    void failureOfTheProviderItselfIsNotRepeated() {
        source = () -> MacCredentials.of("id", "two");
        WalletApiException inner = refused();
        attempt.failed(inner);

        assertThat(second.isWorthwhile(attempt, inner)).isFalse();
        assertThat(second.isWorthwhile(attempt, new ClockSkewException("late", REFUSED, NOW.plusSeconds(999))))
                .isFalse();
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatMayHaveBeenSentIsNotSentAgain() {
        source = () -> MacCredentials.of("id", "two");
        sentWithTheFirst();

        assertThat(second.isWorthwhile(attempt, lost(true, new SSLException("bad record"))))
                .isFalse();
        assertThat(second.isWorthwhile(attempt, lost(true, new SSLHandshakeException("bad_certificate"))))
                .isFalse();
        assertThat(second.isWorthwhile(attempt, lost(true, new SocketException("reset"))))
                .isFalse();
        assertThat(asked).hasValue(0);
    }

    @Test
    void handshakeThatFailedIsAReasonToReadAgain() {
        for (IOException reason : List.of(new SSLHandshakeException("bad_certificate"), new SocketException("reset"))) {
            source = () -> FIRST;
            sentWithTheFirst();
            assertThat(ofCall().isWorthwhile(attempt, lost(false, reason))).isFalse();
        }
        source = () -> MacCredentials.of("id", "two");
        sentWithTheFirst();
        assertThat(second.isWorthwhile(attempt, lost(false, new SSLHandshakeException("bad_certificate"))))
                .isTrue();
        assertThat(asked).hasValue(3);
    }

    /** Counts how often it is asked for others. */
    private CredentialsProvider refreshedFrom(Supplier<Credentials> others) {
        return new CredentialsProvider() {
            @Override
            public Credentials get() {
                throw new AssertionError("only the filter asks for these");
            }

            @Override
            public Credentials refreshed() {
                asked.incrementAndGet();
                return others.get();
            }
        };
    }

    /** It is the client that shows a certificate: a person's token says nothing there, and is no worse for it. */
    @Test
    void handshakeThatFailedSaysNothingOfThePersonsToken() {
        CredentialsProvider tokens = refreshedFrom(() -> MacCredentials.of("token", "two"));
        source = () -> MacCredentials.of("id", "two");
        for (IOException reason : List.of(new SSLHandshakeException("bad_certificate"), new SocketException("reset"))) {
            Attempt forPerson = attempt(TERMS.as(tokens));
            sentWith(MacCredentials.of("token", "one"), forPerson);
            assertThat(ofCall().isWorthwhile(forPerson, lost(false, reason))).isFalse();
        }
        assertThat(asked).hasValue(0);

        Attempt refusedPerson = attempt(TERMS.as(tokens));
        sentWith(MacCredentials.of("token", "one"), refusedPerson);
        assertThat(second.isWorthwhile(refusedPerson, refused()))
                .as("a refusal does")
                .isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void serverThatIsNotThereSaysNothingOfCredentials() {
        source = () -> MacCredentials.of("id", "two");
        sentWithTheFirst();
        for (IOException reason : List.of(
                new ConnectException("refused"), new UnknownHostException("who"), new SocketTimeoutException("slow"))) {
            assertThat(second.isWorthwhile(attempt, lost(false, reason))).isFalse();
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void otherFailuresAreNotRepeated() {
        source = () -> MacCredentials.of("id", "two");
        sentWithTheFirst();
        for (WalletApiException failure : List.of(
                new NotFoundException("no", REFUSED),
                new ForbiddenException("no", REFUSED),
                new ServerFailureException("no", REFUSED),
                new UnreadableAnswerException("no", REFUSED, null))) {
            assertThat(second.isWorthwhile(attempt, failure)).isFalse();
        }
        assertThat(asked).hasValue(0);
    }

    /** As a request that was signed by a clock that is right says nothing of what time it is, the server is asked. */
    @Test
    void refusalForItsTimeIsRepeatedOnceIfTheServerSaysAnother() {
        for (int ahead : new int[] {0, 600}) {
            AtomicInteger times = new AtomicInteger();
            AuthenticationRetry asking = asking(() -> {
                times.incrementAndGet();
                return NOW.plusSeconds(ahead);
            });
            sentWithTheFirst();
            WalletApiException skew = new ClockSkewException("late", REFUSED, null);

            assertThat(asking.isWorthwhile(attempt, skew)).isEqualTo(ahead > 0);
            assertThat(asking.isWorthwhile(attempt, skew)).as("once only").isFalse();
            assertThat(times).hasValue(1);
        }
    }

    @Test
    void serverThatDoesNotSayTheTimeLeavesTheRefusal() {
        sentWithTheFirst();
        AuthenticationRetry asking = asking(() -> {
            throw new ServerFailureException("down", REFUSED);
        });
        assertThat(asking.isWorthwhile(attempt, new ClockSkewException("late", REFUSED, null)))
                .isFalse();
    }
}
