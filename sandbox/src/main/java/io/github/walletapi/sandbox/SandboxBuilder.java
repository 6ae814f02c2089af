package io.github.walletapi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a sandbox starts; everything has a default. */
public final class SandboxBuilder {
    private String host = "127.0.0.1";
    private int port;
    private @Nullable Origin publicOrigin;
    private Clock clock = Clock.systemUTC();
    private Duration clockWindow = Duration.ofMinutes(5);
    private final List<ClientKey> clients = new ArrayList<>();
    private boolean charset;
    private Consumer<String> log = line -> {};

    SandboxBuilder() {}

    /** The address to listen on, the IPv4 loopback unless told. */
    public SandboxBuilder host(String address) {
        host = address;
        return this;
    }

    /** The port to listen on; 0, the default, takes a free one. */
    public SandboxBuilder port(int number) {
        if (number < 0 || number > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        port = number;
        return this;
    }

    /** The origin clients sign, such as {@code https://wallet.paysera.com}; otherwise the Host header tells. */
    public SandboxBuilder publicUri(URI origin) {
        publicOrigin = Origin.of(origin);
        return this;
    }

    /** The clock that time stamps are compared with and {@code /server} tells. */
    public SandboxBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    /** How far a time stamp may be off in either direction, 5 minutes unless told. */
    public SandboxBuilder clockWindow(Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("the clock window cannot be negative");
        }
        clockWindow = window;
        return this;
    }

    /** Adds a private client; the first client given replaces the documented sample pair. */
    public SandboxBuilder client(String id, String key) {
        return client(id, key, "private_client");
    }

    /** Adds a client of type {@code private_client}, {@code application} or {@code app_client}. */
    public SandboxBuilder client(String id, String key, String type) {
        ClientKey added = new ClientKey(id, key, type);
        if (clients.stream().anyMatch(client -> client.macId().equals(id))) {
            throw new IllegalArgumentException("two clients with the id " + id);
        }
        clients.add(added);
        return this;
    }

    /** Whether answers say {@code application/json;charset=utf-8}; by default they do not name a charset. */
    public SandboxBuilder charsetInContentType(boolean named) {
        charset = named;
        return this;
    }

    /** Receives one line for each request, without keys, MACs and bodies; by default nothing is logged. */
    public SandboxBuilder log(Consumer<String> lines) {
        log = lines;
        return this;
    }

    /**
     * Starts the sandbox.
     *
     * @throws UncheckedIOException when the port is taken or the host is not of this machine
     */
    public SandboxServer start() {
        List<ClientKey> keys = clients.isEmpty() ? List.of(ClientKey.DOCUMENTED) : List.copyOf(clients);
        MacCheck check = new MacCheck(clock, clockWindow, publicOrigin);
        Reception reception = new Reception(clock, check, keys, charset, log);
        try {
            HttpListener listener = new HttpListener(host, port, reception);
            String name = host.contains(":") ? "[" + host + "]" : host;
            URI baseUri = URI.create("http://" + name + ":" + listener.port() + "/");
            listener.start();
            return new SandboxServer(listener, reception, clock, baseUri);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + host + " port " + port + ": " + e.getMessage(), e);
        }
    }
}
