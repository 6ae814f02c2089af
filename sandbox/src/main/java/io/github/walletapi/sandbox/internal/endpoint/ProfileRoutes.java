package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.Scopes;
import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Answers for what belongs to users: position, avatar, services, contacts, documents, and codes for further scopes. */
final class ProfileRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("GET", "user/*/position", ProfileRoutes::position),
            Route.rest("PUT", "user/*/position", ProfileRoutes::move),
            Route.rest("PUT", "user/*/avatar", ProfileRoutes::showAvatar),
            Route.rest("DELETE", "user/*/avatar", ProfileRoutes::hideAvatar),
            Route.rest("GET", "user/*/services", ProfileRoutes::services),
            Route.rest("PUT", "user/*/service/*", ProfileRoutes::enable),
            Route.rest("POST", "user/*/contact-book", ProfileRoutes::createContactBook),
            Route.rest("POST", "user/*/document", ProfileRoutes::addDocument),
            Route.rest("POST", "generator/code", ProfileRoutes::sendCode));
    private static final long CODE_LIFE = 600;

    private ProfileRoutes() {}

    private static User with(EndpointCall call, String scope) {
        User user = call.state().users().get(UserAccess.userIdOf(call, 0));
        UserAccess.of(call, user.id()).require(scope);
        return user;
    }

    private static JsonValue position(EndpointCall call) {
        JsonObject position = with(call, "user_position").position();
        if (position == null) {
            throw ApiException.notFound("The user has no position");
        }
        return position;
    }

    private static JsonValue move(EndpointCall call) {
        User user = with(call, "user_position");
        JsonBody body = JsonBody.of(call.request());
        for (String name : List.of("lat", "lng")) {
            double most = name.equals("lat") ? 90 : 180;
            if (!(body.object().get(name) instanceof JsonNumber number && Math.abs(number.doubleValue()) <= most)) {
                body.errors().add(name, "must be decimal degrees");
            }
        }
        String type = body.text("type");
        if (type != null && !List.of("hidden", "merchant").contains(type)) {
            body.errors().add("type", "must be hidden or merchant");
        }
        body.errors().throwIfAny();
        JsonObjectBuilder position = Json.createObjectBuilder()
                .add("lat", body.object().get("lat"))
                .add("lng", body.object().get("lng"));
        if (type != null) {
            position.add("type", type);
        }
        JsonObject shown = position.build();
        user.setPosition(shown);
        return shown;
    }

    private static JsonValue showAvatar(EndpointCall call) {
        User user = with(call, "avatar");
        String type = call.request().header("Content-Type");
        if (type != null && !type.startsWith("image/")) {
            throw ApiException.notAcceptable("The body must be an image");
        }
        if (call.request().body().length == 0) {
            throw ApiException.malformed("The body is empty");
        }
        user.setAvatar(call.request().body());
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonValue hideAvatar(EndpointCall call) {
        User user = with(call, "avatar");
        if (user.avatar() == null) {
            throw ApiException.notFound("The user has no avatar");
        }
        user.setAvatar(null);
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonValue services(EndpointCall call) {
        User user = with(call, "services");
        return Json.createObjectBuilder()
                .add("user_id", user.id())
                .add("services", known(user))
                .build();
    }

    private static JsonArray known(User user) {
        return user.get("services") instanceof JsonArray services ? services : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static JsonValue enable(EndpointCall call) {
        User user = with(call, "services");
        String wanted = call.variables().get(1);
        JsonArrayBuilder changed = Json.createArrayBuilder();
        boolean found = false;
        for (JsonObject service : known(user).getValuesAs(JsonObject.class)) {
            boolean isIt = service.getString("service").equals(wanted);
            found |= isIt;
            changed.add(
                    isIt
                            ? Json.createObjectBuilder(service)
                                    .add("status", "enabled")
                                    .build()
                            : service);
        }
        if (!found) {
            throw ApiException.notFound("The user has no such service");
        }
        user.put("services", changed.build());
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonValue createContactBook(EndpointCall call) {
        User user = RegistrationRoutes.reachable(call);
        JsonBody body = JsonBody.ofOptional(call.request());
        for (String name : List.of("phones", "phone_hashes", "emails", "email_hashes")) {
            JsonValue value = body.object().getOrDefault(name, JsonValue.NULL);
            if (!value.equals(JsonValue.NULL) && !(value instanceof JsonArray array && areTexts(array))) {
                body.errors().add(name, "must be an array of texts");
            }
        }
        body.errors().throwIfAny();
        return Json.createObjectBuilder().add("id", user.nextContactBookId()).build();
    }

    private static boolean areTexts(JsonArray array) {
        return array.stream().allMatch(JsonString.class::isInstance);
    }

    /** Accepts any document: no source shows the body, and the permission is a guess as well. */
    private static JsonValue addDocument(EndpointCall call) {
        if (!call.client().hasPermission("give_trusted_user_info")) {
            throw ApiException.forbidden("Client has no permission give_trusted_user_info");
        }
        call.state().users().get(UserAccess.userIdOf(call, 0));
        JsonBody.of(call.request());
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Sends a code that adds extended scopes to the next refresh of the token. */
    private static JsonValue sendCode(EndpointCall call) {
        Token token = call.token();
        if (token == null) {
            throw ApiException.forbidden("A code is sent to the user whose token signs");
        }
        Set<String> scopes = new TreeSet<>();
        JsonBody body = JsonBody.ofOptional(call.request());
        if (body.object().get("scopes") instanceof JsonArray wanted) {
            wanted.forEach(item -> scopes.add(item instanceof JsonString text ? text.getString() : ""));
        }
        if (!Scopes.EXTENDED.containsAll(scopes)) {
            body.errors().add("scopes", "must be some of " + new TreeSet<>(Scopes.EXTENDED));
        }
        body.errors().throwIfAny();
        call.state().users().offerScopes(token.grant().userId(), scopes);
        long until = call.state().grants().now().getEpochSecond() + CODE_LIFE;
        return Json.createObjectBuilder().add("valid_until", until).build();
    }
}
