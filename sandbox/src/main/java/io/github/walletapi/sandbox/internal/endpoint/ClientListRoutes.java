package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.PageRequest;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Lists clients, and shows the status of a device. */
final class ClientListRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "clients", ClientListRoutes::ofProject),
            Route.rest("GET", "client/info/*/status", ClientListRoutes::deviceStatus));

    private ClientListRoutes() {}

    private static JsonValue ofProject(EndpointCall call) {
        call.requireClientCredentials();
        if (!call.client().isPrivate()) {
            throw ApiException.forbidden("Only private clients can list clients");
        }
        QueryParameters query = new QueryParameters(call.target());
        long projectId = query.number("project_id", -1, 0, 999_999_999);
        PageRequest page = PageRequest.of(query);
        query.errors().throwIfAny();
        if (projectId >= 0 && !call.state().administers(call.client().userId(), (int) projectId)) {
            throw ApiException.otherProject();
        }
        List<JsonObject> reached = call.state().clients().all().stream()
                .filter(other -> ClientRoutes.reaches(call, other))
                .filter(other -> projectId < 0 || other.projectId() == projectId)
                .map(other -> ClientRoutes.shown(other, call))
                .toList();
        return page.toJson("clients", reached);
    }

    /** Shows a device by the id of its client: which ids devices have is not known. */
    private static JsonValue deviceStatus(EndpointCall call) {
        ApiClient device = call.state().clients().getById(call.id(0, "Client"));
        if (!device.type().equals("app_client") || !ClientRoutes.reaches(call, device)) {
            throw ApiException.notFound("No such device");
        }
        return Json.createObjectBuilder().add("status", "active").build();
    }
}
