package io.github.walletapi;

import io.github.walletapi.allowance.Allowances;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.generator.Generators;
import io.github.walletapi.internal.call.TypedInterface;
import io.github.walletapi.location.Locations;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.payment.Payments;
import io.github.walletapi.project.Projects;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.server.PublicKeys;
import io.github.walletapi.server.Server;
import io.github.walletapi.transaction.Transactions;
import io.github.walletapi.user.Registrations;
import io.github.walletapi.user.Users;
import io.github.walletapi.wallet.Wallets;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.GenericType;
import java.util.List;

/**
 * Paysera's Wallet API. One instance holds one pool of connections; it may be used from any number of threads, and
 * lives as long as the application.
 *
 * <p>Every call throws a {@link io.github.walletapi.error.WalletApiException} when it fails, and an
 * {@link IllegalArgumentException}, before anything is sent, when an argument cannot be right.
 */
public interface WalletApi extends AutoCloseable {

    /** Starts to build an instance without CDI; with CDI, write {@code @Inject WalletApi}. */
    static WalletApiBuilder builder() {
        return new WalletApiBuilder();
    }

    /**
     * All typed interfaces, for those who make something of each of them.
     *
     * @see #api
     */
    static List<Class<?>> interfaces() {
        return TypedInterface.TYPES;
    }

    /**
     * A typed interface by its class, such as {@code Wallets.class}; the methods below do the same. It is light and
     * shares connections.
     *
     * @throws IllegalArgumentException if it is none of {@link #interfaces()}
     */
    <T> T api(Class<T> type);

    /** The server's clock and configuration. */
    default Server server() {
        return api(Server.class);
    }

    /** Public keys of the server, such as that of callbacks. */
    default PublicKeys publicKeys() {
        return api(PublicKeys.class);
    }

    /** Clients of the API: who signs, devices to register, permissions to wallets. */
    default ApiClients clients() {
        return api(ApiClients.class);
    }

    /** Projects by ID, and those that a user administers. */
    default Projects projects() {
        return api(Projects.class);
    }

    /** Places where a Paysera account can be used. */
    default Locations locations() {
        return api(Locations.class);
    }

    /** People and companies: what they let the application see. */
    default Users users() {
        return api(Users.class);
    }

    /** How people register, confirm phones and addresses, and get new passwords. */
    default Registrations registrations() {
        return api(Registrations.class);
    }

    /** Wallets: whose they are, what they hold, what went in and out. */
    default Wallets wallets() {
        return api(Wallets.class);
    }

    /** Allowances: what a client may take from a wallet without asking its owner each time. */
    default Allowances allowances() {
        return api(Allowances.class);
    }

    /** Payments: from one wallet to another. */
    default Payments payments() {
        return api(Payments.class);
    }

    /** Transactions: what a payer accepts, and the client confirms or revokes. */
    default Transactions transactions() {
        return api(Transactions.class);
    }

    /** Codes that are sent to people, for generators of reservation codes and for extended scopes. */
    default Generators generators() {
        return api(Generators.class);
    }

    /**
     * Access tokens: got by a code, refreshed, revoked. Always signed by the client itself, on a view for a person too.
     */
    default OAuthTokens oauth() {
        return api(OAuthTokens.class);
    }

    /**
     * A view of the same client whose calls are signed by a person's token; {@code me} in a path is that person. It is
     * light and shares connections, and it signs also where the client itself shows a certificate.
     *
     * @throws IllegalArgumentException if the token is of another type than {@code mac} with {@code hmac-sha-256}
     */
    WalletApi as(AccessToken token);

    /**
     * The same, with a token that changes: asked for every attempt, and once more when the server refused it. {@code
     * Grants} of the package {@code grant} keep tokens fresh in this way.
     *
     * @param tokens gives {@code MacCredentials} of an access token and its MAC key
     */
    WalletApi as(CredentialsProvider tokens);

    /**
     * A view of the same client whose calls carry these parameters, over those that this one has. It is light: it
     * shares connections, needs no close, and may be made for a single call.
     */
    WalletApi with(ExtraParameters parameters);

    /** A view of the same client whose calls are tried again in this way. It is as light as the other. */
    WalletApi with(RetryPolicy policy);

    /** Sends a request to an endpoint without a type; the answer is an object. */
    JsonObject send(ApiRequest request);

    /**
     * Sends a request to an endpoint without a type.
     *
     * @param answer a record, or {@code JsonObject}, {@code JsonArray} or {@code JsonValue}; names are matched in
     *     {@code snake_case}
     */
    <T> T send(ApiRequest request, Class<T> answer);

    /** Sends a request to an endpoint without a type, whose answer is generic: {@code new GenericType<List<X>>() {}}. */
    <T> T send(ApiRequest request, GenericType<T> answer);

    /** Sends a request to an endpoint without a type, and reads nothing of its answer but whether it succeeded. */
    void sendIgnoringAnswer(ApiRequest request);

    /** How this client is doing; asks nobody. */
    WalletStatus status();

    /** Closes the connections, which all views share. On a view it does nothing. */
    @Override
    void close();
}
