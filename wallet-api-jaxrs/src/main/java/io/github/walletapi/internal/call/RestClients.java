package io.github.walletapi.internal.call;

import io.github.walletapi.internal.json.JsonBodyReader;
import io.github.walletapi.internal.json.WalletJson;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The MicroProfile Rest Clients of one {@code WalletApi}: one per interface, for an interface that led to the others
 * would be a part of every JAX-RS application that has this library. They share all that sends a request. Each is built
 * when it is first used: Jersey needs a third of a megabyte for one.
 */
final class RestClients implements AutoCloseable {

    /** Later than any filter or interceptor of the application. */
    private static final int LAST = Integer.MAX_VALUE;
    /** Before the readers that the container brings. */
    private static final int FIRST = 1;

    private final Map<Class<?>, Object> clients = new ConcurrentHashMap<>();
    private final URI baseUri;
    private final ClientRequestFilter last;
    private final ErrorResponseMapper errors;
    private final JsonBodyReader reader;
    private boolean closed;

    /** With the filter that sends. */
    RestClients(URI baseUri, ClientRequestFilter last, WalletJson json, Clock clock) {
        this.baseUri = baseUri;
        this.last = last;
        this.errors = new ErrorResponseMapper(clock);
        this.reader = new JsonBodyReader(
                json,
                body -> Attempt.current().unreadable(String.valueOf(body.getMessage())),
                () -> Attempt.current().failure());
    }

    /** To be asked as the application, whose class loader engines look into: see {@link CallRunner#inApplication}. */
    <T> T of(Class<T> type) {
        Object client = clients.get(type);
        return type.cast(client == null ? built(type) : client);
    }

    private synchronized Object built(Class<?> type) {
        if (closed) {
            throw new IllegalStateException("This WalletApi is closed");
        }
        Object client = clients.get(type);
        if (client == null) {
            client = builder(type)
                    .register(last, LAST)
                    .register(errors, FIRST)
                    .register(reader, FIRST)
                    .build(type);
            clients.put(type, client);
        }
        return client;
    }

    private RestClientBuilder builder(Class<?> type) {
        String path = type == UntypedCalls.class ? "" : TypedInterface.of(type).path();
        RestClientBuilder engine = RestClientBuilder.newBuilder().baseUri(URI.create(baseUri + path));
        if (engine.getClass().getName().startsWith("org.glassfish.jersey.")) {
            // Jersey refuses a PUT without a body otherwise.
            engine.property("jersey.config.client.suppressHttpComplianceValidation", true);
        }
        return engine;
    }

    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failures = new IllegalStateException("A REST client did not close");
        for (Object client : clients.values()) {
            try {
                ((AutoCloseable) client).close();
            } catch (Exception failure) {
                failures.addSuppressed(failure);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
