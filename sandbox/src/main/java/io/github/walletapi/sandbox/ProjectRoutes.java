package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** {@code GET /project/{id}} and {@code GET /user/{me|id}/projects}. */
final class ProjectRoutes {
    private ProjectRoutes() {}

    static JsonValue get(Call call) {
        JsonObject project = call.state().project(call.id(0, "Project"));
        if (project == null) {
            throw Refusal.notFound("Project not found");
        }
        if (!SandboxState.administers(call.client().userId(), project)) {
            throw Refusal.otherProject();
        }
        return shown(project);
    }

    static JsonValue ofUser(Call call) {
        int own = call.client().userId();
        int userId = call.variables().get(0).equals("me") ? own : call.id(0, "User");
        if (userId != own) {
            throw call.state().userExists(userId)
                    ? Refusal.forbidden("You do not have permission to access this resource")
                    : Refusal.notFound("User not found");
        }
        Query query = new Query(call.target());
        List<String> fields = query.list("fields");
        query.problems().refuseIfAny();
        JsonArrayBuilder projects = Json.createArrayBuilder();
        call.state().projects().stream()
                .filter(project -> SandboxState.administers(userId, project))
                .forEach(project -> projects.add(only(fields, shown(project))));
        return projects.build();
    }

    /** A project without what only the sandbox knows about it. */
    static JsonObject shown(JsonObject project) {
        return Json.createObjectBuilder(project).remove("administrators").build();
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
