package io.github.walletapi.sandbox.internal.error;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Is answered as an error, with one of the documented error codes. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, List<String>> properties;
    private final transient Map<String, String> headers;

    private ApiException(int status, String code, String description, Map<String, List<String>> properties) {
        this(status, code, description, properties, Map.of());
    }

    private ApiException(
            int status,
            String code,
            String description,
            Map<String, List<String>> properties,
            Map<String, String> headers) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.properties = properties;
        this.headers = headers;
    }

    public static ApiException malformed(String description) {
        return new ApiException(400, "invalid_request", description, Map.of());
    }

    static ApiException invalid(Map<String, List<String>> properties) {
        return new ApiException(400, "invalid_parameters", "Invalid parameters: " + properties, properties);
    }

    /** Makes an error with a code that has no method here; those of registration have no documented status. */
    public static ApiException of(int status, String code, String description) {
        return new ApiException(status, code, description, Map.of());
    }

    public static ApiException invalidGrant(String description) {
        return new ApiException(400, "invalid_grant", description, Map.of());
    }

    public static ApiException unauthorized(String description) {
        return new ApiException(401, "unauthorized", description, Map.of());
    }

    public static ApiException timestamp(String description) {
        return new ApiException(401, "invalid_timestamp", description, Map.of());
    }

    public static ApiException forbidden(String description) {
        return new ApiException(403, "forbidden", description, Map.of());
    }

    /** Uses the documented words for what belongs to another project. */
    public static ApiException otherProject() {
        return forbidden("This resource is assigned to other project, client has no rights to read it");
    }

    public static ApiException notFound(String description) {
        return new ApiException(404, "not_found", description, Map.of());
    }

    public static ApiException notAcceptable(String description) {
        return new ApiException(406, "not_acceptable", description, Map.of());
    }

    /** The code stands in a sample of the documentation; the status and the words are made up here. */
    public static ApiException deviceKnown() {
        String description = "This application has already registered a device with this device_id";
        return new ApiException(409, "device_already_registered", description, Map.of());
    }

    /**
     * Adds a Retry-After, which no page documents: a client that can read it should.
     *
     * @param description ends where the time is said
     */
    public static ApiException rateLimited(String description, Duration wait) {
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        return new ApiException(
                429,
                "rate_limit_exceeded",
                description + " for " + seconds + " seconds",
                Map.of(),
                Map.of("Retry-After", Long.toString(seconds)));
    }

    public static ApiException internal() {
        return new ApiException(500, "internal_server_error", "The sandbox failed; please report this", Map.of());
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return code + ": " + getMessage();
    }

    public JsonObject toJson() {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("error", code).add("error_description", String.valueOf(getMessage()));
        if (!properties.isEmpty()) {
            JsonObjectBuilder all = Json.createObjectBuilder();
            properties.forEach((name, messages) -> all.add(name, Json.createArrayBuilder(messages)));
            json.add("error_properties", all);
        }
        return json.build();
    }
}
