package io.github.walletapi.sandbox.internal.routing;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins a method and a path, where {@code *} stands for one segment, with the endpoint that answers them. */
public record Route(String method, List<String> path, Function<EndpointCall, JsonValue> endpoint) {
    private static final String VARIABLE = "*";

    /** Orders routes so that of two that fit a path, the one with a word where the other has a variable comes first. */
    public static final Comparator<Route> WORDS_FIRST = Comparator.comparing(route ->
            route.path().stream().map(VARIABLE::equals).map(String::valueOf).collect(Collectors.joining()));

    public static Route rest(String method, String path, Function<EndpointCall, JsonValue> endpoint) {
        return new Route(method, List.of(("rest/v1/" + path).split("/")), endpoint);
    }

    public static Route oauth(String method, String path, Function<EndpointCall, JsonValue> endpoint) {
        return new Route(method, List.of(("oauth/v1/" + path).split("/")), endpoint);
    }

    /** Returns the variables of the path, null when this is another path or method. */
    @Nullable
    public List<String> match(String givenMethod, List<String> segments) {
        if (!method.equals(givenMethod) || segments.size() != path.size()) {
            return null;
        }
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).equals(VARIABLE)) {
                variables.add(segments.get(i));
            } else if (!path.get(i).equals(segments.get(i))) {
                return null;
            }
        }
        return variables;
    }
}
