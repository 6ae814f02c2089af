package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Answers {@code GET /project/{id}} and {@code GET /user/{me|id}/projects}. */
final class ProjectRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "project/*", ProjectRoutes::get),
            Route.rest("GET", "user/*/projects", ProjectRoutes::ofUser));

    private ProjectRoutes() {}

    private static JsonValue get(EndpointCall call) {
        return shown(reachable(call));
    }

    static JsonObject reachable(EndpointCall call) {
        JsonObject project = call.state().project(call.id(0, "Project"));
        if (project == null) {
            throw ApiException.notFound("Project not found");
        }
        if (!reaches(call, project)) {
            throw ApiException.otherProject();
        }
        return project;
    }

    /** Says whether the user of the client, or of the token, administers the project. */
    static boolean reaches(EndpointCall call, JsonObject project) {
        Token token = call.token();
        return token == null
                ? SandboxState.administers(call.client().userId(), project)
                : token.has("projects")
                        && SandboxState.administers(token.grant().userId(), project);
    }

    private static JsonValue ofUser(EndpointCall call) {
        // Without a token, me is the user that the client belongs to.
        int own = call.client().userId();
        boolean ofClient = call.token() == null && call.variables().get(0).equals("me");
        int userId = ofClient ? own : UserAccess.userIdOf(call, 0);
        call.state().users().get(userId);
        if (call.token() != null || userId != own) {
            UserAccess.of(call, userId).require("projects");
        }
        QueryParameters query = new QueryParameters(call.target());
        List<String> fields = query.list("fields");
        query.errors().throwIfAny();
        JsonArrayBuilder projects = Json.createArrayBuilder();
        call.state().projects().stream()
                .filter(project -> SandboxState.administers(userId, project))
                .forEach(project -> projects.add(only(fields, shown(project))));
        return projects.build();
    }

    /** Shows a project without what only the sandbox knows about it. */
    static JsonObject shown(JsonObject project) {
        return Json.createObjectBuilder(project)
                .remove("administrators")
                .remove("callback_uri")
                .build();
    }

    private static JsonObject only(List<String> fields, JsonObject project) {
        if (fields.isEmpty() || fields.contains("*")) {
            return project;
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        project.forEach((name, value) -> {
            if (fields.contains(name)) {
                json.add(name, value);
            }
        });
        return json.build();
    }
}
