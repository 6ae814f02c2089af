package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.ClientRepository;
import io.github.walletapi.sandbox.internal.auth.Secrets;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Answers below {@code /client}. */
final class ClientRoutes {
    private static final List<String> DEVICE_PERMISSIONS = List.of("use_password_grant", "accept_with_pin");

    static final List<Route> ALL = List.of(
            Route.rest("GET", "client", ClientRoutes::current),
            Route.rest("POST", "client", ClientRoutes::create),
            Route.rest("GET", "client/*", ClientRoutes::get),
            Route.rest("PUT", "client/*", ClientRoutes::update),
            Route.rest("GET", "client/*/permissions-to-wallets", ClientRoutes::walletPermissions));

    private ClientRoutes() {}

    private static JsonValue current(EndpointCall call) {
        return described(call.client(), call).build();
    }

    private static JsonValue get(EndpointCall call) {
        return shown(reachable(call), call);
    }

    private static JsonValue create(EndpointCall call) {
        call.requireClientCredentials();
        ClientBody form = ClientBody.read(call);
        form.requireType("app_client", "private_client");
        boolean device = form.type().equals("app_client");
        if (device ? !call.client().isApplication() : !call.client().isPrivate()) {
            throw ApiException.forbidden(
                    "A client of type " + call.client().type() + " cannot create this type of client");
        }
        form.checkForNew(device);
        ApiClient created = device ? newDevice(form, call) : newPrivateClient(form, call);
        String macKey = Secrets.random(32);
        created.keys().add(macKey);
        JsonObjectBuilder json = device ? described(created, call) : withProject(created, call);
        return json.add("credentials", credentials(created, macKey)).build();
    }

    private static ApiClient newDevice(ClientBody form, EndpointCall call) {
        ClientRepository clients = call.state().clients();
        // Whether a device is told by other things too, such as its imei, is not documented.
        String deviceId = form.deviceId();
        if (deviceId != null && clients.hasDevice(call.client(), deviceId)) {
            throw ApiException.deviceKnown();
        }
        ApiClient created =
                clients.create(form.type(), call.client(), call.client().projectId());
        created.setPermissions(DEVICE_PERMISSIONS);
        form.describe(created);
        return created;
    }

    private static ApiClient newPrivateClient(ClientBody form, EndpointCall call) {
        int projectId = form.projectIdOr(call.client().projectId());
        ApiClient created = call.state().clients().create(form.type(), call.client(), projectId);
        form.applyTo(created);
        return created;
    }

    private static JsonObjectBuilder credentials(ApiClient client, String macKey) {
        return Json.createObjectBuilder()
                .add("access_token", client.macId())
                .add("token_type", "mac")
                .add("mac_key", macKey)
                .add("mac_algorithm", "hmac-sha-256");
    }

    private static JsonValue update(EndpointCall call) {
        call.requireClientCredentials();
        if (!call.client().isPrivate()) {
            throw ApiException.forbidden("Only private clients can change clients");
        }
        ApiClient client = reachable(call);
        ClientBody form = ClientBody.read(call);
        form.requireType(client.type());
        form.checkForChange();
        form.applyTo(client);
        return shown(client, call);
    }

    private static JsonValue walletPermissions(EndpointCall call) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        reachable(call).walletScopes().forEach((walletId, scopes) -> {
            JsonObject row = call.state().wallets().find(walletId);
            if (row != null) {
                rows.add(Json.createObjectBuilder()
                        .add("wallet", row.getJsonObject("wallet"))
                        .add("scopes", Json.createArrayBuilder(scopes)));
            }
        });
        return rows.build();
    }

    private static ApiClient reachable(EndpointCall call) {
        ApiClient other = call.state().clients().getById(call.id(0, "Client"));
        if (!reaches(call, other)) {
            throw ApiException.otherProject();
        }
        return other;
    }

    static boolean reaches(EndpointCall call, ApiClient other) {
        ApiClient self = call.client();
        boolean below = other.creatorId() == self.id() || call.state().administers(self.userId(), other.projectId());
        return other == self || (self.isPrivate() && below);
    }

    static JsonObject shown(ApiClient client, EndpointCall call) {
        return withProject(client, call).build();
    }

    private static JsonObjectBuilder described(ApiClient client, EndpointCall call) {
        return client.toJson(call.state().title(client));
    }

    private static JsonObjectBuilder withProject(ApiClient client, EndpointCall call) {
        JsonObjectBuilder json = described(client, call);
        JsonObject project = call.state().project(client.projectId());
        return project == null ? json : json.add("project", ProjectRoutes.shown(project));
    }
}
