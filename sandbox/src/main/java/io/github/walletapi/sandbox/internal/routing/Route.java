package io.github.walletapi.sandbox.internal.routing;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A method and a path, where {@code *} stands for one segment, with what answers them. */
public record Route(String method, List<String> path, Function<Call, JsonValue> endpoint) {
    private static final String VARIABLE = "*";

    public static Route rest(String method, String path, Function<Call, JsonValue> endpoint) {
        return new Route(method, List.of(("rest/v1/" + path).split("/")), endpoint);
    }

    public static Route oauth(String method, String path, Function<Call, JsonValue> endpoint) {
        return new Route(method, List.of(("oauth/v1/" + path).split("/")), endpoint);
    }

    /** The variables of the path, null when this is another path or method. */
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
