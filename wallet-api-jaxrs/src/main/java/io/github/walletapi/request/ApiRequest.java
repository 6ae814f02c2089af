package io.github.walletapi.request;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A request to an endpoint that has no typed method yet. It is signed, sent and its failures are named like any other.
 *
 * <pre>{@code
 * JsonObject balance = wallet.send(ApiRequest.get("rest/v1/wallet/{walletId}/balance").path("walletId", "14471"));
 * }</pre>
 *
 * <p>Values are percent-encoded here, by RFC 3986, and sent on every server as they were meant: a {@code %} is a
 * percent sign.
 *
 * @param method the HTTP method
 * @param pathTemplate the path below the base URI, parameters as {@code {name}}
 * @param pathParameters their values
 * @param query names and values in the order in which they are sent
 * @param body a record, a {@code jakarta.json.JsonStructure}, or null
 */
@Value.Builder
public record ApiRequest(
        Method method,
        String pathTemplate,
        Map<String, String> pathParameters,
        List<QueryParameter> query,
        @Nullable Object body)
        implements Serializable {

    private static final Pattern TEMPLATE = Pattern.compile("(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*|\\{[A-Za-z]\\w*})"
            + "(?:/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*|\\{[A-Za-z]\\w*}))*");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** The methods that the API knows. */
    public enum Method {
        /** Reads. */
        GET,
        /** Creates, or does. */
        POST,
        /** Changes. */
        PUT,
        /** Removes. */
        DELETE
    }

    /**
     * A name and a value in the query.
     *
     * @param name not empty
     * @param value any text without control characters
     */
    public record QueryParameter(String name, String value) implements Serializable {

        /** Checks both. */
        public QueryParameter {
            if (name.isEmpty() || hasControls(name)) {
                throw new IllegalArgumentException("The name of a query parameter must not be empty or hold controls");
            }
            if (hasControls(value)) {
                throw new IllegalArgumentException(name + " must not hold control characters");
            }
        }
    }

    /**
     * Checks the path, the parameters and whether the method has a body.
     *
     * @throws IllegalArgumentException that names what is wrong
     */
    public ApiRequest {
        Objects.requireNonNull(method, "method");
        if (!TEMPLATE.matcher(pathTemplate).matches()) {
            throw new IllegalArgumentException("The path must be segments of letters, digits, '-', '_', '.', '~' or"
                    + " {name}, divided by single slashes, with no slash at its ends: rest/v1/project/{projectId}");
        }
        Map<String, String> checked = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : pathParameters.entrySet()) {
            if (!pathTemplate.contains("{" + parameter.getKey() + "}")) {
                throw new IllegalArgumentException("The path has no parameter {" + parameter.getKey() + "}");
            }
            checked.put(parameter.getKey(), PathSegment.checked(parameter.getKey(), parameter.getValue()));
        }
        pathParameters = Map.copyOf(checked);
        query = List.copyOf(query);
        if (body != null && (method == Method.GET || method == Method.DELETE)) {
            throw new IllegalArgumentException("A " + method + " request has no body");
        }
    }

    /** A request that reads. */
    public static ApiRequest get(String pathTemplate) {
        return of(Method.GET, pathTemplate);
    }

    /** A request that creates or does, without a body. */
    public static ApiRequest post(String pathTemplate) {
        return of(Method.POST, pathTemplate);
    }

    /** A request that changes, without a body. */
    public static ApiRequest put(String pathTemplate) {
        return of(Method.PUT, pathTemplate);
    }

    /** A request that removes. */
    public static ApiRequest delete(String pathTemplate) {
        return of(Method.DELETE, pathTemplate);
    }

    /** The same with a value for {@code {name}}. */
    public ApiRequest path(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(pathParameters);
        more.put(name, value);
        return copy().pathParameters(more).build();
    }

    /** The same with another parameter in the query. */
    public ApiRequest query(String name, String value) {
        List<QueryParameter> more = new ArrayList<>(query);
        more.add(new QueryParameter(name, value));
        return copy().query(more).build();
    }

    /** The same with a body: a record or a {@code jakarta.json.JsonStructure}. */
    public ApiRequest body(Object json) {
        return copy().body(Objects.requireNonNull(json, "body")).build();
    }

    private static ApiRequest of(Method method, String pathTemplate) {
        return new ApiRequest(method, pathTemplate, Map.of(), List.of(), null);
    }

    private ApiRequestBuilder copy() {
        return new ApiRequestBuilder().copyOf(this);
    }

    /**
     * Path and query as they stand on the request line, without a slash before them.
     *
     * @throws IllegalArgumentException if a parameter of the path has no value
     */
    public String target() {
        StringBuilder target = new StringBuilder();
        Matcher parameters = PARAMETER.matcher(pathTemplate);
        while (parameters.find()) {
            String value = pathParameters.get(parameters.group(1));
            if (value == null) {
                throw new IllegalArgumentException(parameters.group(1) + " has no value");
            }
            parameters.appendReplacement(target, Matcher.quoteReplacement(encoded(value)));
        }
        parameters.appendTail(target);
        char separator = '?';
        for (QueryParameter parameter : query) {
            target.append(separator)
                    .append(encoded(parameter.name()))
                    .append('=')
                    .append(encoded(parameter.value()));
            separator = '&';
        }
        return target.toString();
    }

    /** Method and path only: values and body may hold secrets. */
    @Override
    public String toString() {
        return method + " " + pathTemplate;
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(PathSegment::cannotBeSent);
    }

    /** RFC 3986 from the form encoding that the JDK has: they differ in these four characters. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
