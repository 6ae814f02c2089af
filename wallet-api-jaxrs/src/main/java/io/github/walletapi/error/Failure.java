package io.github.walletapi.error;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call that failed. Texts of the server are for developers and not to be trusted: never show them
 * to visitors as they are.
 *
 * @param method the HTTP method
 * @param pathTemplate the path below the base URI with its parameters as names, such as {@code rest/v1/project/{projectId}}
 * @param status the HTTP status; 0 if there was no answer
 * @param code the error code; {@link ErrorCode#NONE} if there was none
 * @param description what the server says went wrong
 * @param uri where the server says more
 * @param properties what is wrong with each property, if the server says so
 * @param correlationId what to tell Paysera's support: the header {@code paysera-correlation-id}
 */
public record Failure(
        String method,
        String pathTemplate,
        int status,
        ErrorCode code,
        @Nullable String description,
        @Nullable String uri,
        Map<String, List<String>> properties,
        @Nullable String correlationId)
        implements Serializable {

    /** Stands for a call of which nothing is known, as where a value that was kept is found to be unreadable. */
    public static final Failure UNKNOWN_CALL = of("any", "call", 0, null);

    /** Takes a copy of the map and of the lists in it. */
    public Failure {
        properties = properties.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** Describes a call that got no answer, or one that says nothing of itself. */
    public static Failure of(String method, String pathTemplate, int status, @Nullable String correlationId) {
        return new Failure(method, pathTemplate, status, ErrorCode.NONE, null, null, Map.of(), correlationId);
    }
}
