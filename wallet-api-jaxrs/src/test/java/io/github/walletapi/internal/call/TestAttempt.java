package io.github.walletapi.internal.call;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.Wire;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.signing.Identities;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes an attempt the thread's current one, for tests of what runs inside of a call. */
final class TestAttempt implements AutoCloseable {
    private final Attempt attempt;
    private final @Nullable Attempt outer;

    private TestAttempt(Call call) {
        this.attempt = new Attempt(call, 0);
        this.outer = attempt.enter();
    }

    /** Of a typed call with these parameters. */
    static TestAttempt with(ExtraParameters parameters) {
        return new TestAttempt(
                new Call("GET", "project/{projectId}", CallTerms.of(parameters, RetryPolicy.NONE), null, true));
    }

    /** Of an untyped call to this path and query. */
    static TestAttempt to(String target) {
        return new TestAttempt(
                new Call("GET", "any", CallTerms.of(ExtraParameters.NONE, RetryPolicy.NONE), target, true));
    }

    /** The last filter of a client that does not go further than this wire. */
    static CallRunner runner(
            URI base,
            CredentialsProvider credentials,
            WalletJson json,
            Clock clock,
            Supplier<String> nonce,
            Wire wire) {
        boolean secure = "https".equalsIgnoreCase(base.getScheme());
        return new CallRunner(
                new Calls.Parts(
                        TestAttempt.class.getClassLoader(),
                        base,
                        json,
                        new Identities(credentials, TrustedCertificates::platform, secure, clock, () -> 0),
                        nonce,
                        "some-library/1",
                        wire,
                        new ServerClock(clock, () -> 0, Duration.ZERO),
                        new Retries(() -> 1, 0, pause -> {}),
                        new Listeners(List.of(), "", base),
                        new Quotas(null)),
                () -> {
                    throw new AssertionError("not asked for");
                });
    }

    /** An answer came. */
    TestAttempt answered(int status, @Nullable String correlationId) {
        attempt.answered(status, correlationId);
        return this;
    }

    /** The attempt itself. */
    Attempt attempt() {
        return attempt;
    }

    /** How the attempt failed. */
    WalletApiException failure() {
        if (attempt.noted() instanceof WalletApiException failure) {
            return failure;
        }
        throw new AssertionError("it did not fail");
    }

    /** Why the request was not sent; null if it was, and did not fail. */
    @Nullable
    RuntimeException refusal() {
        return attempt.noted();
    }

    @Override
    public void close() {
        Attempt.leave(outer);
    }
}
