package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.data.Cents;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers for currencies, configurations of clients for transfers, and credentials of mobile points of sale. */
final class ConfigurationRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "currencies", call -> currencies()),
            Route.rest("POST", "client/configuration/transfer", ConfigurationRoutes::createTransfer),
            Route.rest("DELETE", "client/*/configuration/transfer", ConfigurationRoutes::deleteTransfer),
            Route.rest("POST", "project/mpos-credentials", ConfigurationRoutes::createMpos),
            Route.rest("GET", "project/mpos-credentials/*", ConfigurationRoutes::mpos));

    /** Keeps credentials of mobile points of sale, by their number. */
    private record MposCredentials(Map<Integer, JsonObject> rows) {
        static MposCredentials of(EndpointCall call) {
            return call.state().part(MposCredentials.class, () -> new MposCredentials(new HashMap<>()));
        }
    }

    private ConfigurationRoutes() {}

    private static JsonValue currencies() {
        return Json.createArrayBuilder(Cents.currencies()).build();
    }

    private static JsonValue createTransfer(EndpointCall call) {
        JsonBody body = JsonBody.of(call.request());
        int clientId = number(body, "clientId");
        int walletId = number(body, "walletId");
        if (walletId >= 0 && call.state().wallets().find(walletId) == null) {
            body.errors().add("walletId", "names no wallet");
        }
        body.errors().throwIfAny();
        ApiClient client = reachable(call, clientId);
        client.setTransferWallet(walletId);
        return ClientRoutes.shown(client, call);
    }

    private static JsonValue deleteTransfer(EndpointCall call) {
        ApiClient client = reachable(call, call.id(0, "Client"));
        if (!client.hasTransferWallet()) {
            throw ApiException.notFound("The client has no configuration for transfers");
        }
        client.setTransferWallet(null);
        return ClientRoutes.shown(client, call);
    }

    private static ApiClient reachable(EndpointCall call, int clientId) {
        call.requireClientCredentials();
        ApiClient client = call.state().clients().getById(clientId);
        if (!ClientRoutes.reaches(call, client)) {
            throw ApiException.otherProject();
        }
        return client;
    }

    private static int number(JsonBody body, String name) {
        if (body.object().get(name) instanceof JsonNumber number
                && number.toString().matches("[0-9]{1,9}")) {
            return number.intValue();
        }
        body.errors().add(name, "must be a whole number");
        return -1;
    }

    private static JsonValue createMpos(EndpointCall call) {
        JsonBody body = JsonBody.of(call.request());
        String username = body.requiredText("username");
        String password = body.requiredText("password");
        int projectId = number(body, "project_id");
        body.errors().throwIfAny();
        JsonObject project = call.state().project(projectId);
        if (project == null || !ProjectRoutes.reaches(call, project)) {
            throw ApiException.otherProject();
        }
        Map<Integer, JsonObject> rows = MposCredentials.of(call).rows();
        int id = rows.size() + 1;
        // The PHP client reads the password of every answer, so the API shows it.
        JsonObject row = Json.createObjectBuilder()
                .add("id", id)
                .add("username", username)
                .add("password", password)
                .add("project_id", projectId)
                .build();
        rows.put(id, row);
        return row;
    }

    private static JsonValue mpos(EndpointCall call) {
        JsonObject row = MposCredentials.of(call).rows().get(call.id(0, "Credentials"));
        if (row == null) {
            throw ApiException.notFound("Credentials not found");
        }
        JsonObject project = call.state().project(row.getInt("project_id"));
        if (project == null || !ProjectRoutes.reaches(call, project)) {
            throw ApiException.otherProject();
        }
        return row;
    }
}
