package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.data.UserRepository;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers users, confirms their e-mail addresses and phones, and changes passwords. */
final class RegistrationRoutes {
    static final List<Route> ALL = List.of(
            Route.rest("POST", "user", RegistrationRoutes::register),
            Route.rest("POST", "user/password/reset", RegistrationRoutes::startReset),
            Route.rest("PUT", "user/*/password", RegistrationRoutes::changePassword),
            Route.rest("POST", "user/*/email", call -> assign(call, "email")),
            Route.rest("POST", "user/*/phone", call -> assign(call, "phone")),
            Route.rest("PUT", "user/*/email/confirm", call -> confirm(call, "email")),
            Route.rest("PUT", "user/*/phone/confirm", call -> confirm(call, "phone")));
    /** North Korea; which countries are prohibited is not known. */
    private static final String PROHIBITED = "850";

    private static final Set<String> RISKY = Set.of("password", "12345678", "123456789", "qwertyui");

    private RegistrationRoutes() {}

    private static JsonValue register(EndpointCall call) {
        call.requireClientCredentials();
        JsonBody body = JsonBody.of(call.request());
        String email = body.text("email");
        String phone = body.text("phone");
        String password = body.child("credentials").text("password");
        JsonObject identity = identity(body.child("identity"));
        if (email == null && phone == null) {
            body.errors().add("email", "is required, or a phone");
        }
        body.errors().throwIfAny();
        check(call, "email", email, "user_already_exists");
        check(call, "phone", phone, "user_already_exists");
        if (password != null) {
            checkPassword(password);
        }
        return registered(call, body, identity, email, phone, password);
    }

    /** Reads only what an identity consists of. */
    private static JsonObject identity(JsonBody body) {
        JsonObjectBuilder known = Json.createObjectBuilder();
        for (String name : List.of("name", "surname", "nationality", "code")) {
            String text = body.text(name);
            if (text != null) {
                known.add(name, text);
            }
        }
        body.errors().throwIfAny();
        return known.build();
    }

    private static JsonValue registered(
            EndpointCall call,
            JsonBody body,
            JsonObject identity,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String password) {
        int id = call.state().users().nextId();
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("id", id)
                .add("type", "natural")
                .add("identification_level", "unidentified")
                .add("calculated_level", "unidentified")
                .add("services", JsonValue.EMPTY_JSON_ARRAY)
                .add("password", password == null ? "" : password);
        if (!identity.isEmpty()) {
            row.add("identity", identity);
        }
        if (body.object().get("locale") instanceof JsonString locale) {
            row.add("locale", locale);
        }
        User user = new User(row.build());
        JsonObjectBuilder shown = Json.createObjectBuilder().add("id", id);
        assign(user, "email", email, shown);
        assign(user, "phone", phone, shown);
        call.state().users().add(user, call.client());
        call.state().wallets().openFor(id, user.displayName());
        return shown.build();
    }

    /** Keeps a value until it is confirmed; the caller is shown what it has just sent itself. */
    private static void assign(User user, String field, @Nullable String value, JsonObjectBuilder shown) {
        if (value != null) {
            user.setUnconfirmed(field, value);
            shown.add(field, value);
        }
    }

    private static JsonValue assign(EndpointCall call, String field) {
        User user = reachable(call);
        JsonBody body = JsonBody.of(call.request());
        String value = body.requiredText(field);
        body.errors().throwIfAny();
        check(call, field, value, field.equals("phone") ? "phone_already_assigned" : "user_already_exists");
        JsonObjectBuilder shown = Json.createObjectBuilder(UserRoutes.shown(call, user));
        assign(user, field, value, shown);
        return shown.build();
    }

    private static void check(EndpointCall call, String field, @Nullable String value, String taken) {
        if (value == null) {
            return;
        }
        boolean phone = field.equals("phone");
        if (!value.matches(phone ? "[1-9][0-9]{6,14}" : "[^@\\s]+@[^@\\s]+")) {
            ParameterErrors errors = new ParameterErrors();
            errors.add(field, phone ? "must be digits that begin with the country code" : "is no e-mail address");
            errors.throwIfAny();
        }
        if (phone && value.startsWith(PROHIBITED)) {
            throw ApiException.of(400, "phone_from_prohibited_country", "Phones of this country cannot be used");
        }
        if (call.state().users().findBy(field, value) != null) {
            throw ApiException.of(409, taken, "Somebody else has this " + field);
        }
    }

    private static JsonValue confirm(EndpointCall call, String field) {
        User user = reachable(call);
        checkCode(call);
        if (!user.confirm(field)) {
            throw ApiException.of(409, "invalid_state", "No " + field + " waits for its confirmation");
        }
        return UserRoutes.shown(call, user);
    }

    private static void checkCode(EndpointCall call) {
        JsonBody body = JsonBody.of(call.request());
        String code = body.requiredText("code");
        body.errors().throwIfAny();
        if (!code.equals(UserRepository.CODE)) {
            throw ApiException.of(400, "invalid_code", "The code is wrong");
        }
    }

    private static JsonValue startReset(EndpointCall call) {
        call.requireClientCredentials();
        JsonBody body = JsonBody.of(call.request());
        String email = body.text("email");
        String name = email == null ? body.requiredText("phone") : email;
        String code = body.child("identity").text("code");
        body.errors().throwIfAny();
        User user = call.state().users().findByEmailOrPhone(name);
        if (user == null) {
            throw ApiException.notFound("User not found");
        }
        if (code != null
                && !(user.get("identity") instanceof JsonObject identity
                        && identity.getString("code", "").equals(code))) {
            throw ApiException.of(400, "invalid_identity", "The personal code is another one");
        }
        user.startPasswordReset();
        return Json.createObjectBuilder().add("id", user.id()).build();
    }

    private static JsonValue changePassword(EndpointCall call) {
        User user = call.state().users().get(UserAccess.userIdOf(call, 0));
        JsonBody body = JsonBody.of(call.request());
        String password = body.requiredText("password");
        String old = body.text("old_password");
        body.errors().throwIfAny();
        if (old == null) {
            requireReset(call, user);
        } else {
            reachable(call);
            if (!user.hasPassword(old)) {
                throw ApiException.of(400, "invalid_password", "The old password is wrong");
            }
        }
        checkPassword(password);
        user.changePassword(password);
        return Json.createObjectBuilder().add("id", user.id()).build();
    }

    private static void requireReset(EndpointCall call, User user) {
        if (!user.isPasswordResetPending()) {
            throw ApiException.of(409, "invalid_state", "No reset of the password has been asked for");
        }
        checkCode(call);
    }

    private static void checkPassword(String password) {
        if (password.length() < UserRepository.MIN_PASSWORD) {
            throw ApiException.of(
                    400,
                    "password_too_short",
                    "A password has at least " + UserRepository.MIN_PASSWORD + " characters");
        }
        if (RISKY.contains(password)) {
            throw ApiException.of(400, "password_too_risky", "Everybody tries this password first");
        }
    }

    /** Returns the user whose token signs, or whom the client has registered. */
    static User reachable(EndpointCall call) {
        User user = call.state().users().get(UserAccess.userIdOf(call, 0));
        boolean own = call.token() == null
                ? call.state().users().isRegistrar(call.client(), user.id())
                : UserAccess.of(call, user.id()).byToken();
        if (!own) {
            throw ApiException.forbidden("You do not have permission to access this resource");
        }
        return user;
    }
}
