package io.github.walletapi.internal.call;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.internal.http.Answer;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.signing.Identities;
import io.github.walletapi.internal.signing.Nonce;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import jakarta.ws.rs.client.ClientRequestContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The least of a call that the last filter needs around it: an attempt in its thread, and a wire that answers at once. It
 * stands in this package because the filter does, and only the benchmarks have it.
 */
public final class BoundCall {

    private static final Answer ANSWER = new Answer(200, Map.of(), new byte[0]);

    private final CallRunner runner;
    private final ExtraParameters parameters;

    /** With what the call carries. */
    public BoundCall(URI base, MacCredentials credentials, WalletJson json, ExtraParameters parameters) {
        Clock clock = Clock.systemUTC();
        this.parameters = parameters;
        this.runner = new CallRunner(
                new Calls.Parts(
                        BoundCall.class.getClassLoader(),
                        base,
                        json,
                        new Identities(() -> credentials, TrustedCertificates::platform, true, clock, System::nanoTime),
                        new Nonce(),
                        "benchmark",
                        (tls, method, target, headers, body, left) -> ANSWER,
                        new ServerClock(clock, System::nanoTime, Duration.ofDays(1)),
                        new Retries(() -> 1, 0, pause -> {}),
                        new Listeners(List.of(), "", base),
                        new Quotas(null)),
                () -> null);
    }

    /** Lets the filter work within a new attempt of a new call, as every call is a new one. */
    public void filter(ClientRequestContext request) {
        Call call = new Call("GET", "locations", CallTerms.of(parameters, RetryPolicy.NONE), null, true);
        // A call that never began would have no time left.
        Attempt attempt = new Attempt(call, System.nanoTime());
        @Nullable Attempt outer = attempt.enter();
        try {
            runner.filter(request);
        } finally {
            Attempt.leave(outer);
        }
    }
}
