package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.ConfiguredClient;
import io.github.walletapi.sandbox.internal.http.HttpListener;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running sandbox. All methods may be called from any thread. */
public final class SandboxServer implements AutoCloseable {
    private final HttpListener listener;
    private final RequestDispatcher reception;
    private final Clock clock;
    private final URI baseUri;
    private final @Nullable SandboxAuthority authority;

    SandboxServer(
            HttpListener listener,
            RequestDispatcher reception,
            Clock clock,
            URI baseUri,
            @Nullable SandboxAuthority authority) {
        this.listener = listener;
        this.reception = reception;
        this.clock = clock;
        this.baseUri = baseUri;
        this.authority = authority;
    }

    /** Starts with the defaults on a free port: the documented sample client, system clock, no log. */
    public static SandboxServer start() {
        return builder().start();
    }

    /** Settings to start with. */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /** The port it listens on. */
    public int port() {
        return listener.port();
    }

    /** Where it listens, such as {@code http://127.0.0.1:43210/}; with HTTPS by a name its certificate has. */
    public URI baseUri() {
        return baseUri;
    }

    /**
     * Who has issued its certificate and issues those of clients.
     *
     * @throws IllegalStateException without HTTPS
     */
    public SandboxAuthority authority() {
        if (authority == null) {
            throw new IllegalStateException("the sandbox has no authority: it was started without https()");
        }
        return authority;
    }

    /** The requests since the start or the last reset, oldest first; of very many only the last 10000 or 16 MiB. */
    public List<RecordedRequest> requests() {
        return reception.requests();
    }

    /** How many TCP connections have been accepted since the start. */
    public int connections() {
        return listener.connections();
    }

    /** How many TCP connections are open now. */
    public int openConnections() {
        return listener.openConnections();
    }

    /** Back to the initial data: forgets requests, nonces, canned answers, added data, keys and certificates. */
    public void reset() {
        reception.reset();
    }

    /**
     * Adds a location, or replaces the one with the same {@code id}.
     *
     * <p>Written as the API shows it; any text may be an object of translations such as
     * {@code {"en": "Shop", "lt": "Parduotuvė"}}. Without {@code updated_at} it was updated now, without
     * {@code status} it is active.
     */
    public void addLocation(JsonObject location) {
        reception.change(state -> state.putLocation(location, clock.instant()));
    }

    /**
     * Adds a project, or replaces the one with the same {@code id}.
     *
     * <p>Besides what the API shows, {@code administrators} lists the ids of the users it belongs to; without it,
     * the user of the configured clients.
     */
    public void addProject(JsonObject project) {
        reception.change(state -> state.putProject(project));
    }

    /**
     * What a person does on the authorization page: grants these scopes, and the client is handed the code.
     *
     * <p>The exchange of this code may name any {@code redirect_uri}.
     */
    public String authorize(String clientId, int userId, String... scopes) {
        return reception.read(
                state -> state.grantConsent(clientId, userId, scopes).code());
    }

    /** The same with the code exchanged, as if nobody had seen the requests. */
    public SandboxToken issueToken(String clientId, int userId, String... scopes) {
        return reception.read(state -> {
            String code = state.grantConsent(clientId, userId, scopes).code();
            return SandboxToken.of(
                    state.grants().exchangeCode(state.clients().getByMacId(clientId), code, null), state);
        });
    }

    /** What a person does who no longer wants a client: its tokens die, and what it could do without them. */
    public void revokeGrant(int userId, String clientId) {
        reception.change(state -> state.grants().revoke(userId, state.clients().getByMacId(clientId)));
    }

    /** Ends the life of all access tokens issued so far, without moving the clock; refresh tokens stay. */
    public void expireAccessTokens() {
        reception.change(state -> state.grants().expireAccessTokens());
    }

    /** Lets a client sign with this key as well, from the next request on; the id is that of a configured client. */
    public void allowKey(String id, String key) {
        ConfiguredClient.requireAlphabet(key);
        reception.change(state -> state.clients().getByMacId(id).keys().add(key));
    }

    /** Refuses from the next request on what is signed with this key. */
    public void forbidKey(String id, String key) {
        reception.change(state -> state.clients().getByMacId(id).keys().remove(key));
    }

    /** Takes whoever shows this certificate of {@link #authority()} for the client, from the next request on. */
    public void allowCertificate(String id, X509Certificate certificate) {
        authority().requireOwn(certificate);
        reception.change(state -> state.clients().addCertificate(state.clients().getByMacId(id), certificate));
    }

    /** Refuses from the next request on who shows this certificate, also on open connections. */
    public void forbidCertificate(X509Certificate certificate) {
        reception.change(state -> state.clients().removeCertificate(certificate));
    }

    /**
     * Answers requests of this method ({@code *} for any) whose path starts with the prefix in this way.
     *
     * <p>Of several that match, the one given first is used until its {@code times} are over.
     */
    public void answerWith(String method, String pathPrefix, CannedAnswer answer) {
        reception.canned().add(method, pathPrefix, answer);
    }

    /** Forgets all canned answers. */
    public void clearAnswers() {
        reception.canned().clear();
    }

    /** Stops listening, cuts every connection and waits until its threads have ended. */
    @Override
    public void close() {
        listener.close();
    }
}
