package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** A running sandbox. All methods may be called from any thread. */
public final class SandboxServer implements AutoCloseable {
    /** The user that configured clients belong to; see the sample data. */
    private static final int SAMPLE_USER = 221;

    private final HttpListener listener;
    private final Reception reception;
    private final Clock clock;
    private final URI baseUri;

    SandboxServer(HttpListener listener, Reception reception, Clock clock, URI baseUri) {
        this.listener = listener;
        this.reception = reception;
        this.clock = clock;
        this.baseUri = baseUri;
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

    /** Where it listens, such as {@code http://127.0.0.1:43210/}. */
    public URI baseUri() {
        return baseUri;
    }

    /** The requests since the start or the last reset, oldest first; of very many only the last 10000. */
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

    /** Back to the initial data: forgets requests, nonces, canned answers, added data and every change. */
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
        JsonObjectBuilder json = Json.createObjectBuilder(location);
        if (!location.containsKey("updated_at")) {
            json.add("updated_at", clock.instant().getEpochSecond());
        }
        if (!location.containsKey("status")) {
            json.add("status", "active");
        }
        JsonObject complete = json.build();
        reception.change(state -> state.putLocation(complete));
    }

    /**
     * Adds a project, or replaces the one with the same {@code id}.
     *
     * <p>Besides what the API shows, {@code administrators} lists the ids of the users it belongs to; without it,
     * the user of the configured clients.
     */
    public void addProject(JsonObject project) {
        JsonObjectBuilder json = Json.createObjectBuilder(project);
        if (!project.containsKey("administrators")) {
            json.add("administrators", Json.createArrayBuilder().add(SAMPLE_USER));
        }
        JsonObject complete = json.build();
        reception.change(state -> state.putProject(complete));
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
