package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which method and path is answered by what. */
final class Routes {
    private static final String ROOT = "/rest/v1/";
    private static final String VARIABLE = "*";

    private record Route(String method, List<String> path, Function<Call, JsonValue> endpoint) {

        /** The variables of the path, null when this is another path. */
        @Nullable
        List<String> match(List<String> segments) {
            if (segments.size() != path.size()) {
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

    private static final List<Route> ALL = List.of(
            route("GET", "client", ClientRoutes::current),
            route("POST", "client", ClientRoutes::create),
            route("GET", "client/*", ClientRoutes::get),
            route("PUT", "client/*", ClientRoutes::update),
            route("GET", "client/*/permissions-to-wallets", ClientRoutes::walletPermissions),
            route("GET", "project/*", ProjectRoutes::get),
            route("GET", "user/*/projects", ProjectRoutes::ofUser),
            route("GET", "locations", LocationRoutes::search),
            route("GET", "locations/pay-categories", LocationRoutes::categories),
            route("GET", "wallet/*", WalletRoutes::get),
            route("GET", "wallet/*/balance", WalletRoutes::balance));

    private Routes() {}

    private static Route route(String method, String path, Function<Call, JsonValue> endpoint) {
        return new Route(method, List.of(path.split("/")), endpoint);
    }

    static boolean isServer(HttpRequest request, RequestTarget target) {
        return request.method().equals("GET") && target.path().equals(ROOT + "server");
    }

    static boolean isConfiguration(HttpRequest request, RequestTarget target) {
        return request.method().equals("GET") && target.path().equals(ROOT + "configuration");
    }

    static JsonValue server(long seconds) {
        return Json.createObjectBuilder().add("time", seconds).build();
    }

    static JsonValue configuration() {
        return Json.createObjectBuilder().add("minimum_password_length", 8).build();
    }

    static JsonValue answer(Caller caller, HttpRequest request, RequestTarget target, SandboxState state) {
        boolean clientItself = target.path().equals(ROOT + "client");
        if (caller.client().isApplication() && !clientItself) {
            throw Refusal.forbidden("A client of type application can only use /client");
        }
        checkProject(caller, state);
        List<String> segments = target.path().startsWith(ROOT)
                ? target.segments().subList(2, target.segments().size())
                : List.of();
        for (Route route : ALL) {
            List<String> variables = route.match(segments);
            if (variables != null && route.method().equals(request.method())) {
                return route.endpoint().apply(new Call(caller, request, target, variables, state));
            }
        }
        // The documented codes have none for a wrong method on a known path, so it is not found either.
        throw Refusal.notFound("No such resource or method");
    }

    private static void checkProject(Caller caller, SandboxState state) {
        String projectId = caller.extra("project_id");
        if (projectId == null) {
            return;
        }
        Problems problems = new Problems();
        if (!projectId.matches("[0-9]{1,9}") || state.project(Integer.parseInt(projectId)) == null) {
            problems.add("project_id", "names no project");
        }
        problems.refuseIfAny();
        if (!state.administers(caller.client().userId(), Integer.parseInt(projectId))) {
            throw Refusal.otherProject();
        }
    }
}
