package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.ConfiguredClient;
import io.github.walletapi.sandbox.internal.http.HttpListener;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.ConfirmationDesk;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Controls a running sandbox. All methods may be called from any thread. */
public final class SandboxServer implements AutoCloseable {
    private final HttpListener listener;
    private final RequestDispatcher dispatcher;
    private final Clock clock;
    private final URI baseUri;
    private final @Nullable SandboxAuthority authority;

    SandboxServer(
            HttpListener listener,
            RequestDispatcher dispatcher,
            Clock clock,
            URI baseUri,
            @Nullable SandboxAuthority authority) {
        this.listener = listener;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.baseUri = baseUri;
        this.authority = authority;
    }

    /** Starts with the defaults on a free port: the documented sample client, system clock, no log. */
    public static SandboxServer start() {
        return builder().start();
    }

    /** Returns the settings to start with. */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /** Returns the port it listens on. */
    public int port() {
        return listener.port();
    }

    /** Returns where it listens, such as {@code http://127.0.0.1:43210/}; with HTTPS by a name of its certificate. */
    public URI baseUri() {
        return baseUri;
    }

    /**
     * Returns the authority that has issued its certificate and issues those of clients.
     *
     * @throws IllegalStateException without HTTPS
     */
    public SandboxAuthority authority() {
        if (authority == null) {
            throw new IllegalStateException("the sandbox has no authority: it was started without https()");
        }
        return authority;
    }

    /** Returns the requests since the start or the last reset, oldest first; at most the last 10000 or 16 MiB. */
    public List<RecordedRequest> requests() {
        return dispatcher.requests();
    }

    /** Counts the TCP connections that were accepted since the start. */
    public int connections() {
        return listener.connections();
    }

    /** Counts the TCP connections that are open now. */
    public int openConnections() {
        return listener.openConnections();
    }

    /** Restores the initial data: forgets requests, nonces, canned answers, callbacks, added data, keys and certificates. */
    public void reset() {
        dispatcher.reset();
    }

    /**
     * Adds a location, or replaces the one with the same {@code id}.
     *
     * <p>Written as the API shows it; any text may be an object of translations such as
     * {@code {"en": "Shop", "lt": "Parduotuvė"}}. Without {@code updated_at} it was updated now, without
     * {@code status} it is active.
     */
    public void addLocation(JsonObject location) {
        dispatcher.change(state -> state.putLocation(location, clock.instant()));
    }

    /**
     * Adds a project, or replaces the one with the same {@code id}.
     *
     * <p>Besides what the API shows, {@code administrators} lists the ids of the users it belongs to; without it,
     * the user of the configured clients. {@code callback_uri} is where transactions without one of their own are told of.
     */
    public void addProject(JsonObject project) {
        dispatcher.change(state -> state.putProject(project));
    }

    /**
     * Grants these scopes to a client, as a user does on the authorization page, and returns the authorization code.
     *
     * <p>The exchange of this code may name any {@code redirect_uri}.
     */
    public String authorize(String clientId, int userId, String... scopes) {
        return dispatcher.read(
                state -> state.grantConsent(clientId, userId, scopes).code());
    }

    /** Grants these scopes to a client and exchanges the code for a token; none of it is among the requests. */
    public SandboxToken issueToken(String clientId, int userId, String... scopes) {
        return dispatcher.read(state -> {
            String code = state.grantConsent(clientId, userId, scopes).code();
            return SandboxToken.of(
                    state.grants().exchangeCode(state.clients().getByMacId(clientId), code, null), state);
        });
    }

    /** Revokes what a user has granted to a client: its tokens and its offline scopes end. */
    public void revokeGrant(int userId, String clientId) {
        dispatcher.change(state -> state.grants().revoke(userId, state.clients().getByMacId(clientId)));
    }

    /** Expires all access tokens issued so far, without moving the clock; refresh tokens stay. */
    public void expireAccessTokens() {
        dispatcher.change(state -> state.grants().expireAccessTokens());
    }

    /**
     * Accepts a transaction, as a person does on the confirmation page: the money is reserved, or it waits for it where
     * the wallet has not enough. Where the payer chooses the price, it is the first choice, the least or the most.
     *
     * @param key the {@code transaction_key}
     * @throws IllegalArgumentException when there is no such transaction or user, or the wallet is not of the user
     * @throws IllegalStateException when it cannot be accepted; the message says why
     */
    public void accept(String key, int userId, int walletId) {
        dispatcher.change(state -> ConfirmationDesk.accept(state, key, userId, walletId));
    }

    /**
     * Rejects a transaction, as a person does on the confirmation page.
     *
     * @param key the {@code transaction_key}
     * @throws IllegalArgumentException when there is no such transaction
     * @throws IllegalStateException when it cannot be rejected any more
     */
    public void reject(String key) {
        dispatcher.change(state -> ConfirmationDesk.reject(state, key));
    }

    /**
     * Puts money into a wallet, as a person does on the page for it: what waits for enough of it goes on.
     *
     * @param amount in units of the currency, such as {@code 100.00}; more than zero
     * @param currency one of those of the sandbox, such as {@code EUR}
     * @throws IllegalArgumentException when there is no such wallet or currency, or the amount is none of it
     */
    public void uploadFunds(int walletId, String amount, String currency) {
        Amount money = Amount.parse(amount, currency);
        if (money == null) {
            throw new IllegalArgumentException("no amount of a currency of the sandbox: " + amount + " " + currency);
        }
        dispatcher.change(state -> ConfirmationDesk.upload(state, walletId, money));
    }

    /**
     * Lets time pass for all that it keeps: reservations, freezes, allowances, tokens and what is forgotten after a
     * month. The clock of signatures, and of {@code /server}, stays, so that clients need not follow.
     *
     * @throws IllegalArgumentException when the time is negative
     */
    public void letTimePass(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not pass backwards");
        }
        dispatcher.change(state -> {
            state.letTimePass(time);
            TransactionLifecycle.of(state).settle();
        });
    }

    /**
     * Takes the verification of a client away: whoever accepts a payment of it gets {@code client_not_verified}, by the API
     * and on the page. {@link #reset()} gives it back.
     */
    public void unverify(String clientId) {
        dispatcher.change(state -> state.clients().getByMacId(clientId).setVerified(false));
    }

    /**
     * Restricts a client: whoever accepts a payment of it gets {@code client_restricted}, by the API and on the page.
     * {@link #reset()} ends it.
     */
    public void restrict(String clientId) {
        dispatcher.change(state -> state.clients().getByMacId(clientId).setRestricted(true));
    }

    /** Lets a client sign with this key as well, from the next request on; the id is that of a configured client. */
    public void allowKey(String id, String key) {
        ConfiguredClient.requireAlphabet(key);
        dispatcher.change(state -> state.clients().getByMacId(id).keys().add(key));
    }

    /** Refuses from the next request on what is signed with this key. */
    public void forbidKey(String id, String key) {
        dispatcher.change(state -> state.clients().getByMacId(id).keys().remove(key));
    }

    /** Accepts this certificate of {@link #authority()} for the client, from the next request on. */
    public void allowCertificate(String id, X509Certificate certificate) {
        authority().requireOwn(certificate);
        dispatcher.change(
                state -> state.clients().addCertificate(state.clients().getByMacId(id), certificate));
    }

    /** Refuses this certificate from the next request on, also on open connections. */
    public void forbidCertificate(X509Certificate certificate) {
        dispatcher.change(state -> state.clients().removeCertificate(certificate));
    }

    /**
     * Answers requests of this method ({@code *} for any) in this way if their path starts with the prefix.
     *
     * <p>Of several that match, the one given first is used until its {@code times} are over.
     */
    public void answerWith(String method, String pathPrefix, CannedAnswer answer) {
        dispatcher.canned().add(method, pathPrefix, answer);
    }

    /** Forgets all canned answers. */
    public void clearAnswers() {
        dispatcher.canned().clear();
    }

    /** Returns what the sandbox posts to applications when something becomes of their transactions. */
    public SandboxCallbacks callbacks() {
        return dispatcher.callbacks();
    }

    /** Stops listening, cuts every connection and waits until its threads have ended. */
    @Override
    public void close() {
        dispatcher.callbacks().close();
        listener.close();
    }
}
