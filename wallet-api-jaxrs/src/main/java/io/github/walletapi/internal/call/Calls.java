package io.github.walletapi.internal.call;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.internal.http.Wire;
import io.github.walletapi.internal.json.UnreadableBody;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.signing.Identities;
import io.github.walletapi.quota.QuotaLeft;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.server.Server;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that views of one client share: the engines, their connections, and what is known of each method. */
public final class Calls implements AutoCloseable {

    private final RestClients clients;
    private final Parts parts;
    private final CallRunner runner;
    private final Map<Method, CallPlan> plans;

    /** Begins; without an engine, this is where it is told. */
    public Calls(Parts parts) {
        this.parts = parts;
        this.runner = new CallRunner(parts, this::serverTime);
        this.clients = new RestClients(
                parts.address(), runner, parts.json(), parts.clock().local());
        clients.of(Server.class);
        this.plans = TypedInterface.ALL.stream()
                .flatMap(typed -> Arrays.stream(typed.type().getMethods())
                        .map(method -> Map.entry(method, CallPlan.of(method, typed.path()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What a client is made of.
     *
     * @param loader that of the application
     * @param address of the API, without {@code rest/v1}
     * @param json of this client
     * @param identities who sends
     * @param nonce never gives the same text twice
     * @param userAgent how the client calls itself
     * @param wire the way out
     * @param clock the server's
     * @param retries of this client
     * @param listeners of this client
     * @param quotas of this client
     */
    public record Parts(
            ClassLoader loader,
            URI address,
            WalletJson json,
            Identities identities,
            Supplier<String> nonce,
            String userAgent,
            Wire wire,
            ServerClock clock,
            Retries retries,
            Listeners listeners,
            Quotas quotas) {}

    /** A typed interface whose calls are made on these terms. */
    public <T> T typed(Class<T> type, CallTerms terms) {
        CallTerms ofInterface = TypedInterface.of(type).terms().apply(terms);
        CallHandler handler = new CallHandler(runner, plans, () -> clients.of(type), ofInterface);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Sends a request that has no typed method, and reads its answer. */
    public Object send(ApiRequest request, Type answer, CallTerms terms) {
        return runner.run(Call.of(request, terms), () -> {
            byte[] body = sent(request);
            Attempt attempt = Attempt.current();
            try {
                return parts.json().decode(body == null ? new byte[0] : body, answer, attempt::failure);
            } catch (UnreadableBody unreadable) {
                throw attempt.unreadable(String.valueOf(unreadable.getMessage()));
            }
        });
    }

    /** Sends a request that has no typed method. */
    public void sendIgnoringAnswer(ApiRequest request, CallTerms terms) {
        runner.<byte @Nullable []>run(Call.of(request, terms), () -> sent(request));
    }

    private byte @Nullable [] sent(ApiRequest request) {
        UntypedCalls untyped = clients.of(UntypedCalls.class);
        return switch (request.method()) {
            case GET -> untyped.get();
            case POST -> untyped.post(request.body());
            case PUT -> untyped.put(request.body());
            case DELETE -> untyped.delete();
        };
    }

    private @Nullable Instant serverTime() {
        return clients.of(Server.class).info().time();
    }

    /** How this client is doing; a file that changed is noticed even if nobody calls. */
    public <T> T status(Status<T> status) {
        Credentials now = runner.inApplication(parts.identities()::known);
        OptionalLong daysLeft = now instanceof CertificateCredentials certificate
                ? OptionalLong.of(certificate.daysLeft(parts.clock().local()))
                : OptionalLong.empty();
        return status.of(
                parts.address(),
                parts.clock().offset(),
                daysLeft,
                parts.identities().state(),
                parts.quotas().ofLocations());
    }

    /**
     * Made of what is known.
     *
     * @param <T> what is made
     */
    public interface Status<T> {

        /**
         * Makes it of the address, the server's clock against this machine's, days left of a certificate if any,
         * credentials, and quotas.
         */
        T of(
                URI address,
                Duration clockOffset,
                OptionalLong certificateDaysLeft,
                CredentialsState credentials,
                List<QuotaLeft> quotaOfLocations);
    }

    @Override
    public void close() {
        runner.close();
        parts.wire().close();
        clients.close();
        parts.json().close();
    }
}
