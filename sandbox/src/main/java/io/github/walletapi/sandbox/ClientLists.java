package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Several clients at once, and the state of a device. */
final class ClientLists {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "clients", ClientLists::ofProject),
            Route.rest("GET", "client/info/*/status", ClientLists::deviceStatus));

    private ClientLists() {}

    private static JsonValue ofProject(Call call) {
        call.requireClientItself();
        if (!call.client().isPrivate()) {
            throw Refusal.forbidden("Only private clients can list clients");
        }
        Query query = new Query(call.target());
        long projectId = query.number("project_id", -1, 0, 999_999_999);
        Page page = Page.of(query);
        query.problems().refuseIfAny();
        if (projectId >= 0 && !call.state().administers(call.client().userId(), (int) projectId)) {
            throw Refusal.otherProject();
        }
        List<JsonObject> reached = call.state().clients().all().stream()
                .filter(other -> ClientRoutes.reaches(call, other))
                .filter(other -> projectId < 0 || other.projectId() == projectId)
                .map(other -> ClientRoutes.shown(other, call))
                .toList();
        return page.json("clients", reached);
    }

    /** Which numbers the info of a device has is unknown; here it is that of the client. */
    private static JsonValue deviceStatus(Call call) {
        ApiClient device = call.state().clients().withId(call.id(0, "Client"));
        if (!device.type().equals("app_client") || !ClientRoutes.reaches(call, device)) {
            throw Refusal.notFound("No such device");
        }
        return Json.createObjectBuilder().add("status", "active").build();
    }
}
