package io.github.walletapi.internal.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The MicroProfile Rest Clients of one {@code WalletApi}: one per interface, for an interface that led to the others
 * would be a part of every JAX-RS application that has this library. They share all that sends a request. Each is built
 * when it is first used: Jersey needs a third of a megabyte for one.
 */
public final class RestClients implements AutoCloseable {

    private final Map<Class<?>, Object> clients = new ConcurrentHashMap<>();
    private final Engine engine;
    private boolean closed;

    RestClients(Engine engine) {
        this.engine = engine;
    }

    /** Makes clients. */
    @FunctionalInterface
    public interface Engine {

        /** One whose requests go below this path, below the base URI. */
        Object client(Class<?> type, String path);
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
            client = engine.client(
                    type,
                    type == UntypedCalls.class ? "" : TypedInterface.of(type).path());
            clients.put(type, client);
        }
        return client;
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
