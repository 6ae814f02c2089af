package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import io.github.walletapi.sandbox.internal.routing.PageRequest;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Changes projects, and lists, adds and changes their locations. */
final class ProjectLocationRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("PUT", "project/*", ProjectLocationRoutes::changeProject),
            Route.rest("GET", "project/*/locations", ProjectLocationRoutes::ofProject),
            Route.rest("POST", "project/*/location", ProjectLocationRoutes::create),
            Route.rest("PUT", "location/*", ProjectLocationRoutes::change),
            Route.rest("GET", "client/locations", ProjectLocationRoutes::ofClient));
    private static final Set<String> WRITABLE = Set.of(
            "title",
            "description",
            "address",
            "lat",
            "lng",
            "radius",
            "working_hours",
            "prices",
            "status",
            "services",
            "public",
            "spots");

    private ProjectLocationRoutes() {}

    private static JsonValue changeProject(EndpointCall call) {
        JsonObject project = ProjectRoutes.reachable(call);
        JsonBody body = JsonBody.of(call.request());
        JsonObjectBuilder json = Json.createObjectBuilder(project).add("title", body.requiredText("title"));
        String description = body.text("description");
        if (description != null) {
            json.add("description", description);
        }
        if (body.object().get("wallet_id") instanceof JsonNumber id) {
            if (call.state().wallets().find(id.intValue()) == null) {
                body.errors().add("wallet_id", "names no wallet");
            }
            json.add("wallet_id", id);
        }
        body.errors().throwIfAny();
        JsonObject changed = json.build();
        call.state().putProject(changed);
        return ProjectRoutes.shown(changed);
    }

    private static JsonValue ofProject(EndpointCall call) {
        int id = ProjectRoutes.reachable(call).getInt("id");
        return array(call, id);
    }

    /** Lists the locations of the project in ext, or else of the project of the client. */
    private static JsonValue ofClient(EndpointCall call) {
        String projectId = call.caller().extraParameter("project_id");
        return array(call, projectId == null ? call.client().projectId() : Integer.parseInt(projectId));
    }

    private static JsonValue array(EndpointCall call, int projectId) {
        PageRequest page = PageRequest.of(call);
        Translator texts = new Translator(null);
        JsonArrayBuilder json = Json.createArrayBuilder();
        List<JsonObject> all = call.state().locations().stream()
                .filter(location -> location.getInt("project_id", 0) == projectId)
                .toList();
        page.slice(all).forEach(location -> json.add(texts.in((JsonValue) location)));
        return json.build();
    }

    private static JsonValue create(EndpointCall call) {
        int projectId = ProjectRoutes.reachable(call).getInt("id");
        int id = call.state().nextLocationId();
        return stored(call, id, Json.createObjectBuilder().add("id", id).add("project_id", projectId));
    }

    private static JsonValue change(EndpointCall call) {
        JsonObject old = call.state().location(call.id(0, "Location"));
        if (old == null) {
            throw ApiException.notFound("Location not found");
        }
        JsonObject project = call.state().project(old.getInt("project_id", 0));
        if (project == null || !ProjectRoutes.reaches(call, project)) {
            throw ApiException.otherProject();
        }
        JsonObjectBuilder kept = Json.createObjectBuilder(old).remove("updated_at");
        WRITABLE.forEach(kept::remove);
        return stored(call, old.getInt("id"), kept);
    }

    private static JsonValue stored(EndpointCall call, int id, JsonObjectBuilder json) {
        LocationBody.read(call.request(), json, id, call.state()::nextSpotId);
        call.state().putLocation(json.build(), call.state().grants().now());
        JsonObject stored = Objects.requireNonNull(call.state().location(id));
        return new Translator(null).in((JsonValue) stored);
    }
}
