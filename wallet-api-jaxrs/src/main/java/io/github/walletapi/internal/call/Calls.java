package io.github.walletapi.internal.call;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.internal.http.Transport;
import io.github.walletapi.internal.json.UnreadableBody;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.location.Locations;
import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.project.Projects;
import io.github.walletapi.quota.QuotaLeft;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.server.Server;
import io.github.walletapi.user.Registrations;
import io.github.walletapi.user.Users;
import io.github.walletapi.wallet.Wallets;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that views of one client share: the engine, its connections, and what is known of each method. */
public final class Calls implements AutoCloseable {

    private final RestRoot root;
    private final Transport transport;
    private final UntypedCalls untyped;
    private final WalletJson json;
    private final CallRunner runner;
    private final KnownCredentials credentials;
    private final ServerClock clock;
    private final Quotas quotas;
    private final URI address;
    private final Map<Class<?>, Object> engines;
    private final Map<Method, CallPlan> plans;

    /** Asks the engine for every proxy now, while the application's class loader is at hand. */
    public Calls(
            RestRoot root, Transport transport, WalletJson json, CallRunner.Parts parts, KnownCredentials credentials) {
        this.root = root;
        this.transport = transport;
        this.untyped = root.untyped();
        this.json = json;
        this.credentials = credentials;
        this.clock = parts.clock();
        this.quotas = parts.quotas();
        this.address = parts.address();
        Server server = root.server();
        this.runner = parts.runner(server);
        this.engines = Map.of(
                Server.class, server,
                ApiClients.class, root.clients(),
                Projects.class, root.projects(),
                Locations.class, root.locations(),
                Users.class, root.users(),
                Registrations.class, root.registrations(),
                Wallets.class, root.wallets(),
                OAuthTokens.class, root.oauth());
        this.plans = engines.keySet().stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Calls::planOf));
    }

    /** Of all typed interfaces, one is not below the path of the others. */
    private static CallPlan planOf(Method method) {
        return CallPlan.of(method, method.getDeclaringClass() == OAuthTokens.class ? "oauth/v1/" : "");
    }

    /** A typed interface whose calls are made on these terms. */
    public <T> T typed(Class<T> type, CallTerms terms) {
        Object engine = engines.get(type);
        if (engine == null) {
            throw new IllegalArgumentException(type.getName() + " is no part of the Wallet API");
        }
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new CallHandler(runner, plans, engine, terms)));
    }

    /** Sends a request that has no typed method, and reads its answer. */
    public Object send(ApiRequest request, Type answer, CallTerms terms) {
        CallScope scope = scope(request, terms);
        byte[] body = runner.<byte @Nullable []>run(scope, () -> sent(request));
        try {
            return json.decode(body == null ? new byte[0] : body, answer);
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
            OwnerOfToken.refuse(target);
        }
        return new CallScope(request.method().name(), request.pathTemplate(), terms, target);
    }

    private byte @Nullable [] sent(ApiRequest request) {
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

        /** Of the address, the server's clock against this machine's, days left of a certificate if any, credentials, and quotas. */
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
        root.close();
        json.close();
    }
}
