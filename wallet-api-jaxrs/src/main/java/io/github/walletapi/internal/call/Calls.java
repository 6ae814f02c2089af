package io.github.walletapi.internal.call;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.internal.http.Transport;
import io.github.walletapi.internal.json.UnreadableBody;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.quota.QuotaLeft;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.server.Server;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that views of one client share: the engines, their connections, and what is known of each method. */
public final class Calls implements AutoCloseable {

    private final RestClients clients;
    private final Transport transport;
    private final WalletJson json;
    private final CallRunner runner;
    private final CurrentCredentials credentials;
    private final ServerClock clock;
    private final Quotas quotas;
    private final URI address;
    private final Map<Method, CallPlan> plans;

    /** With an engine whose clients send by this transport; without an engine, this is where it is told. */
    public Calls(
            RestClients.Engine engine,
            Transport transport,
            WalletJson json,
            CallRunner.Parts parts,
            CurrentCredentials credentials) {
        this.clients = new RestClients(engine);
        this.transport = transport;
        this.json = json;
        this.credentials = credentials;
        this.clock = parts.clock();
        this.quotas = parts.quotas();
        this.address = parts.address();
        this.runner = parts.runner(clients.of(Server.class));
        this.plans = TypedInterface.ALL.stream()
                .flatMap(typed -> Arrays.stream(typed.type().getMethods())
                        .map(method -> Map.entry(method, CallPlan.of(method, typed.path()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A typed interface whose calls are made on these terms. */
    public <T> T typed(Class<T> type, CallTerms terms) {
        CallTerms ofInterface = TypedInterface.of(type).terms().apply(terms);
        CallHandler handler = new CallHandler(runner, plans, () -> clients.of(type), ofInterface);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Sends a request that has no typed method, and reads its answer. */
    public Object send(ApiRequest request, Type answer, CallTerms terms) {
        CallScope scope = scope(request, terms);
        byte[] body = runner.<byte @Nullable []>run(scope, () -> sent(request));
        try {
            return json.decode(body == null ? new byte[0] : body, answer, scope::failure);
        } catch (UnreadableBody unreadable) {
            throw new UnreadableAnswerException(String.valueOf(unreadable.getMessage()), scope.failure(), null);
        }
    }

    /** Sends a request that has no typed method. */
    public void sendIgnoringAnswer(ApiRequest request, CallTerms terms) {
        runner.<byte @Nullable []>run(scope(request, terms), () -> sent(request));
    }

    private static CallScope scope(ApiRequest request, CallTerms terms) {
        String target = request.target();
        if (terms.person() == null) {
            TokenOwnerPath.refuse(target);
        }
        return new CallScope(request.method().name(), request.pathTemplate(), terms, target);
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

    /** How this client is doing; a file that changed is noticed even if nobody calls. */
    public <T> T status(Status<T> status) {
        Credentials now = runner.inApplication(credentials::known);
        OptionalLong daysLeft = now instanceof CertificateCredentials certificate
                ? OptionalLong.of(certificate.daysLeft(clock.local()))
                : OptionalLong.empty();
        return status.of(address, clock.offset(), daysLeft, credentials.state(), quotas.ofLocations());
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
        transport.close();
        clients.close();
        json.close();
    }
}
