package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.Caller;
import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.UserRepository;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** Lists all endpoints, and leads a call to the one for its method and path. */
public final class Routes {
    private static final String ROOT = "/rest/v1/";

    /** Has words before variables, whatever the order of the lists: the first that fits answers. */
    static final List<Route> ALL = Stream.of(
                    ProjectLocationRoutes.ALL,
                    ClientListRoutes.ALL,
                    ClientRoutes.ALL,
                    ProjectRoutes.ALL,
                    LocationRoutes.ALL,
                    RegistrationRoutes.ALL,
                    ProfileRoutes.ALL,
                    UserRoutes.ALL,
                    WalletSearchRoutes.ALL,
                    WalletRoutes.ALL,
                    StatementRoutes.ALL,
                    PendingPaymentRoutes.ALL,
                    AllowanceRoutes.ALL,
                    PaymentRoutes.ALL,
                    TransactionRoutes.ALL,
                    CodeRoutes.ALL,
                    ConfigurationRoutes.ALL,
                    TokenRoutes.ALL)
            .flatMap(List::stream)
            .sorted(Route.WORDS_FIRST)
            .toList();

    private Routes() {}

    public static boolean isServer(HttpRequest request, RequestTarget target) {
        return request.method().equals("GET") && target.path().equals(ROOT + "server");
    }

    public static boolean isConfiguration(HttpRequest request, RequestTarget target) {
        return request.method().equals("GET") && target.path().equals(ROOT + "configuration");
    }

    public static JsonValue server(long seconds) {
        return Json.createObjectBuilder().add("time", seconds).build();
    }

    public static JsonValue configuration() {
        return Json.createObjectBuilder()
                .add("minimum_password_length", UserRepository.MIN_PASSWORD)
                .build();
    }

    public static JsonValue answer(Caller caller, HttpRequest request, RequestTarget target, SandboxState state) {
        boolean clientItself = target.path().equals(ROOT + "client");
        if (caller.client().isApplication() && !clientItself) {
            throw ApiException.forbidden("A client of type application can only use /client");
        }
        checkProject(caller, state);
        TransactionLifecycle lifecycle = TransactionLifecycle.of(state);
        lifecycle.settle();
        List<String> segments = target.segments();
        for (Route route : ALL) {
            List<String> variables = route.match(request.method(), segments);
            if (variables != null) {
                JsonValue answer = route.endpoint().apply(new EndpointCall(caller, request, target, variables, state));
                lifecycle.tell(caller.client());
                return answer;
            }
        }
        // The documented codes have none for a wrong method on a known path, so it is not found either.
        throw ApiException.notFound("No such resource or method");
    }

    private static void checkProject(Caller caller, SandboxState state) {
        String projectId = caller.extraParameter("project_id");
        if (projectId == null) {
            return;
        }
        ParameterErrors errors = new ParameterErrors();
        if (!projectId.matches("[0-9]{1,9}") || state.project(Integer.parseInt(projectId)) == null) {
            errors.add("project_id", "names no project");
        }
        errors.throwIfAny();
        int id = Integer.parseInt(projectId);
        Token token = caller.token();
        boolean byToken = token != null
                && token.has("projects")
                && state.administers(token.grant().userId(), id);
        if (!byToken && !state.administers(caller.client().userId(), id)) {
            throw ApiException.otherProject();
        }
    }
}
