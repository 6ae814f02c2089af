package io.github.walletapi.client;

import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.internal.shared.PlainLine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the client that signs is and may do, known without asking each time. Requiring something here fails as the
 * server would, but before anything is sent, and says what is missing.
 *
 * <p>The server's answer is kept for a while, so a right that was given or taken away in the meantime is seen late:
 * {@link #refresh()} asks at once. Threads that ask at the same time share one request, and its failure.
 */
public final class ClientRights {

    /** How long an answer is kept, unless set otherwise. */
    public static final Duration DEFAULT_AGE = Duration.ofMinutes(5);

    private final SharedLookup lookup;

    /** Looks up the client that signs these calls, asked again after {@link #DEFAULT_AGE}. */
    public ClientRights(ApiClients clients, Clock clock) {
        this(clients, clock, DEFAULT_AGE);
    }

    /**
     * Looks up the client that signs these calls.
     *
     * @param longestAge how long an answer is kept; zero asks every time
     * @throws IllegalArgumentException if it is negative
     */
    public ClientRights(ApiClients clients, Clock clock, Duration longestAge) {
        if (longestAge.isNegative()) {
            throw new IllegalArgumentException("longestAge must not be negative");
        }
        this.lookup = new SharedLookup(clients, clock, longestAge);
    }

    /** The client as the server described it, no longer ago than answers are kept. */
    public ApiClient current() {
        return lookup.current();
    }

    /** The client as the server describes it now; this answer is kept instead of the one before. */
    public ApiClient refresh() {
        return lookup.refresh();
    }

    /** As {@link #requirePermission(ClientPermission, String, String)}, for a call that is not named. */
    public void requirePermission(ClientPermission permission) {
        requirePermission(permission, "any", "call");
    }

    /**
     * Goes on only if the client has this permission.
     *
     * @param method the HTTP method of the call that needs it, for the message
     * @param pathTemplate the path of the call that needs it, for the message
     * @throws ForbiddenException with the status 0, if it has not
     */
    public void requirePermission(ClientPermission permission, String method, String pathTemplate) {
        ApiClient client = lookup.current();
        if (!client.permissions().contains(permission)) {
            String has = client.permissions().stream()
                    .map(ClientPermission::value)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw forbidden(
                    "This needs the permission " + permission + "; " + named(client) + " (" + typeOf(client) + ") has "
                            + (has.isEmpty() ? "none" : has),
                    method,
                    pathTemplate);
        }
    }

    /** As {@link #requireType(ClientType, String, String)}, for a call that is not named. */
    public void requireType(ClientType type) {
        requireType(type, "any", "call");
    }

    /**
     * Goes on only if the client is of this type.
     *
     * @param method the HTTP method of the call that needs it, for the message
     * @param pathTemplate the path of the call that needs it, for the message
     * @throws ForbiddenException with the status 0, if it is of another
     */
    public void requireType(ClientType type, String method, String pathTemplate) {
        ApiClient client = lookup.current();
        if (!type.equals(client.type())) {
            throw forbidden(
                    "This needs a client of type " + type + "; " + named(client) + " is of type " + typeOf(client),
                    method,
                    pathTemplate);
        }
    }

    private static String named(ApiClient client) {
        return client.id() == null ? "this client" : "client " + client.id();
    }

    private static String typeOf(ApiClient client) {
        return client.type() == null ? "unknown" : client.type().value();
    }

    /** Words of the server stand in the sentence. */
    private static ForbiddenException forbidden(String sentence, String method, String pathTemplate) {
        return new ForbiddenException(
                PlainLine.of(sentence),
                new Failure(method, pathTemplate, 0, ErrorCode.FORBIDDEN, null, null, Map.of(), null));
    }
}
