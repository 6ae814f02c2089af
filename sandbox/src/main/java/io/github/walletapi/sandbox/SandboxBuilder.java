package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.Authenticator;
import io.github.walletapi.sandbox.internal.auth.ClientFile;
import io.github.walletapi.sandbox.internal.auth.ConfiguredClient;
import io.github.walletapi.sandbox.internal.auth.MacVerifier;
import io.github.walletapi.sandbox.internal.auth.RateLimiter;
import io.github.walletapi.sandbox.internal.auth.TokenLifetimes;
import io.github.walletapi.sandbox.internal.data.SampleData;
import io.github.walletapi.sandbox.internal.http.AllowedHosts;
import io.github.walletapi.sandbox.internal.http.FormPost;
import io.github.walletapi.sandbox.internal.http.HttpListener;
import io.github.walletapi.sandbox.internal.http.Origin;
import io.github.walletapi.sandbox.internal.http.ResponseHead;
import io.github.walletapi.sandbox.internal.http.ServerTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a sandbox; each has a default. */
public final class SandboxBuilder {
    private String host = "127.0.0.1";
    private int port;
    private final AllowedHosts hosts = new AllowedHosts();
    private @Nullable Origin publicOrigin;
    private SampleData data = SampleData.shared();
    private Clock clock = Clock.systemUTC();
    private Duration patience = Duration.ofMinutes(1);
    private Duration clockWindow = Duration.ofMinutes(5);
    private TokenLifetimes lifetimes = TokenLifetimes.DEFAULT;
    private final Map<String, ConfiguredClient> clients = new LinkedHashMap<>();
    private final HttpsOptions https = new HttpsOptions();
    private RateLimiter quota = RateLimiter.unlimited();
    private @Nullable ClientFile clientFile;
    private final FormPost post = new FormPost();
    private boolean charset;
    private Consumer<String> log = line -> {};

    SandboxBuilder() {}

    /** Sets the address to listen on; the default is the IPv4 loopback. */
    public SandboxBuilder host(String address) {
        host = address;
        return this;
    }

    /**
     * Allows requests whose Host header has this name; this machine, the address to listen on and the host of
     * {@code publicUri} are allowed in any case. All others are refused, because a page of somebody else's can have its
     * name lead to this machine.
     */
    public SandboxBuilder allowHost(String name) {
        hosts.allow(name);
        return this;
    }

    /** Sets the port to listen on; 0, the default, takes a free one. */
    public SandboxBuilder port(int number) {
        if (number < 0 || number > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        port = number;
        return this;
    }

    /** Sets the origin that clients sign, such as {@code https://wallet.paysera.com}; by default the Host header. */
    public SandboxBuilder publicUri(URI origin) {
        publicOrigin = Origin.of(origin);
        hosts.allow(publicOrigin.host());
        return this;
    }

    /**
     * Writes the hours of the documented location, 48, as the documented example does: {@code from} and {@code to}
     * instead of {@code opening_time} and {@code closing_time}. Paysera's own clients cannot read a list with it.
     */
    public SandboxBuilder documentedHours() {
        data = SampleData.shared().withDocumentedHours();
        return this;
    }

    /** Sets the clock that time stamps are compared with and {@code /server} tells. */
    public SandboxBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    /** Sets how far a time stamp may be off in either direction; the default is 5 minutes. */
    public SandboxBuilder clockWindow(Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("the clock window cannot be negative");
        }
        clockWindow = window;
        return this;
    }

    /** Sets how long a client may stay silent, inside of a request or between two; the default is a minute. */
    public SandboxBuilder readTimeout(Duration silence) {
        if (silence.toMillis() < 1 || silence.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a reading timeout is at least a millisecond, and not for ever");
        }
        patience = silence;
        return this;
    }

    /** Sets how long an access token is valid, in whole seconds by the clock of the sandbox; the default is an hour. */
    public SandboxBuilder tokenLifetime(Duration lifetime) {
        lifetimes = lifetimes.withToken(lifetime);
        return this;
    }

    /** Sets how long a refresh token is valid; the default is 30 days. */
    public SandboxBuilder refreshTokenLifetime(Duration lifetime) {
        lifetimes = lifetimes.withRefreshToken(lifetime);
        return this;
    }

    /**
     * Refuses with 429 and {@code Retry-After} what is asked for more often; by default nothing is counted.
     *
     * @param limits {@code documented}, or calls and time separated by commas: {@code 4/4m,50/24h} for searches of
     *     locations by a client, {@code token:60/1m} for calls by an access token, {@code account:1000/1h} for those
     *     of a user; with {@code s}, {@code m} or {@code h}
     */
    public SandboxBuilder quota(String limits) {
        quota = RateLimiter.parse(limits);
        return this;
    }

    /** Adds the clients of a file, whose keys are those that it has at the time of a request. */
    SandboxBuilder clientFile(ClientFile file) {
        clientFile = file;
        return this;
    }

    /** Adds a private client; the first client with a key replaces the documented sample pair. */
    public SandboxBuilder client(String id, String key) {
        return client(id, key, "private_client");
    }

    /** Adds a client of type {@code private_client}, {@code application} or {@code app_client}. */
    public SandboxBuilder client(String id, String key, String type) {
        return with(ConfiguredClient.withKey(id, key, type));
    }

    /** Adds a private client that is known by this certificate, or gives the certificate to the client of this id. */
    public SandboxBuilder clientWithCertificate(String id, X509Certificate certificate) {
        return clientWithCertificate(id, certificate, "private_client");
    }

    /** Adds a client of any type, or gives it the certificate, which must be of the authority of {@code https}. */
    public SandboxBuilder clientWithCertificate(String id, X509Certificate certificate, String type) {
        return with(ConfiguredClient.withCertificate(id, certificate, type));
    }

    private SandboxBuilder with(ConfiguredClient added) {
        clients.merge(added.id(), added, ConfiguredClient::and);
        return this;
    }

    /** Speaks HTTPS with a certificate for localhost and the loopback addresses, of an authority made at start. */
    public SandboxBuilder https() {
        https.use(null, null);
        return this;
    }

    /** Speaks HTTPS with such a certificate of this authority. */
    public SandboxBuilder https(SandboxAuthority authority) {
        https.use(authority, null);
        return this;
    }

    /** Speaks HTTPS with this certificate, expired or for another host if need be; the authority is that of clients. */
    public SandboxBuilder https(SandboxAuthority authority, SandboxCertificate serverCertificate) {
        https.use(authority, serverCertificate);
        return this;
    }

    /** Sets the versions of TLS to offer, such as {@code TLSv1.2}; the default is what the JDK offers. */
    public SandboxBuilder tlsProtocols(String... names) {
        https.offer(List.of(names));
        return this;
    }

    /** Refuses clients without a certificate in the handshake; by default a MAC is enough. */
    public SandboxBuilder requireCertificates() {
        https.requireCertificates();
        return this;
    }

    /** Sets whether answers say {@code application/json;charset=utf-8}; by default they do not name a charset. */
    public SandboxBuilder charsetInContentType(boolean named) {
        charset = named;
        return this;
    }

    /** Posts callbacks to this host too; by default only to this machine, whatever a client names. */
    public SandboxBuilder callbackHost(String name) {
        post.allow(name);
        return this;
    }

    /** Sets what receives one line for each request and callback, without keys, MACs and bodies; by default nothing does. */
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
        if (clientFile != null) {
            clientFile.clients().forEach(this::with);
        }
        // Who has given certificates only still signs by the documented sample pair.
        if (clients.values().stream().allMatch(client -> client.keys().isEmpty())) {
            with(ConfiguredClient.DOCUMENTED);
        }
        List<ConfiguredClient> known = List.copyOf(clients.values());
        hosts.allow(host.contains(":") ? "[" + host + "]" : host);
        HttpsOptions.Https served = https.start(host, known);
        ServerTls tls = served == null ? null : served.tls();
        MacVerifier macs = new MacVerifier(clock, clockWindow, publicOrigin, tls != null);
        RequestDispatcher dispatcher = new RequestDispatcher(
                data,
                hosts,
                clock,
                lifetimes,
                new Authenticator(macs),
                known,
                clientFile,
                quota.withoutCounts(),
                post,
                log);
        try {
            HttpListener listener =
                    new HttpListener(host, port, tls, patience, dispatcher, new ResponseHead(clock, charset));
            URI baseUri = baseUri(tls, listener.port());
            listener.start();
            return new SandboxServer(listener, dispatcher, clock, baseUri, served == null ? null : served.authority());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + host + " port " + port + ": " + e.getMessage(), e);
        }
    }

    private URI baseUri(@Nullable ServerTls tls, int boundPort) {
        String address = tls == null ? host : tls.nameFor(host);
        String name = address.contains(":") ? "[" + address + "]" : address;
        return URI.create((tls == null ? "http://" : "https://") + name + ":" + boundPort + "/");
    }
}
