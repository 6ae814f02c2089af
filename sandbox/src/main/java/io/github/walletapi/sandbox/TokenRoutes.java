package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /oauth/v1/token}: the grants, activation and revocation. */
final class TokenRoutes {
    static final List<Route> ALL = List.of(
            Route.oauth("POST", "token", TokenRoutes::create),
            Route.oauth("DELETE", "token", TokenRoutes::revoke),
            Route.oauth("PUT", "tokens/*/activate", TokenRoutes::activate),
            Route.oauth("POST", "session", TokenRoutes::createSession));

    private TokenRoutes() {}

    private static JsonValue create(Call call) {
        call.requireClientItself();
        FormBody form = FormBody.of(call.request());
        String type = form.required("grant_type");
        Token token = switch (type) {
            case "authorization_code" ->
                grants(call).exchange(call.client(), form.required("code"), form.text("redirect_uri"));
            case "refresh_token" -> refresh(call, form, false);
            case "refresh_token_with_activation" -> refresh(call, form, true);
            case "password" -> byPassword(call, form);
            default -> throw Refusal.malformed("The sandbox knows no such grant_type");
        };
        return token.toJson(grants(call).now());
    }

    private static Grants grants(Call call) {
        return call.state().grants();
    }

    private static Token refresh(Call call, FormBody form, boolean withActivation) {
        Token old = grants(call).refreshable(call.client(), form.required("refresh_token"));
        Set<String> scopes = refreshedScopes(call, form, old);
        Token token = grants(call).issue(old.grant(), scopes, withActivation ? old : null);
        if (!withActivation) {
            old.spend();
        }
        return token;
    }

    /** What it was, or less; more only by the code that was sent to the person for it. */
    private static Set<String> refreshedScopes(Call call, FormBody form, Token old) {
        String wanted = form.text("scope");
        Set<String> asked = wanted == null ? old.scopes() : Scopes.split(wanted);
        String code = form.text("code");
        Set<String> possible = new HashSet<>(old.grant().scopes());
        possible.addAll(old.scopes());
        if (code != null) {
            Set<String> added = call.state().people().extendedBy(old.grant().userId(), code);
            possible.addAll(added);
            asked = new HashSet<>(asked);
            asked.addAll(added);
        }
        if (!possible.containsAll(asked)) {
            throw Refusal.of(400, "invalid_scope", "The scope goes beyond what was granted");
        }
        return asked;
    }

    private static Token byPassword(Call call, FormBody form) {
        if (!call.client().may("use_password_grant")) {
            throw Refusal.forbidden("Client has no permission use_password_grant");
        }
        Person person = call.state().people().named(form.required("username"));
        if (person == null || !person.hasPassword(form.required("password"))) {
            throw Refusal.invalidGrant("Username or password is wrong");
        }
        Set<String> scopes = scopesOf(form.text("scope"));
        Grant grant = grants(call).authorize(call.client(), person.id(), scopes, null);
        return grants(call).issue(grant, scopes, null);
    }

    private static Set<String> scopesOf(@Nullable String text) {
        Set<String> scopes = text == null ? Set.of() : Scopes.split(text);
        for (String scope : scopes) {
            // A right that needs no token comes by a code only.
            if (!Scopes.isKnown(scope) || Scopes.isOffline(scope)) {
                throw Refusal.of(400, "invalid_scope", "This grant does not give " + scope);
            }
        }
        return scopes;
    }

    private static JsonValue activate(Call call) {
        call.requireClientItself();
        Token token = own(call, call.variables().get(0));
        token.grant().requireGood();
        token.activate();
        return token.toJson(grants(call).now());
    }

    private static JsonValue revoke(Call call) {
        call.requireClientItself();
        own(call, FormBody.ofQuery(call.target()).required("access_token"))
                .grant()
                .revoke();
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Keeps the parameters of the page, so that a browser need not carry what is known about the person. */
    private static JsonValue createSession(Call call) {
        call.requireClientItself();
        FormBody form = FormBody.of(call.request());
        if (form.text("user[email]") != null && !call.client().may("give_trusted_user_info")) {
            throw Refusal.forbidden("Client has no permission give_trusted_user_info");
        }
        try {
            Authorization asked = Authorization.of(form, call.state().clients());
            if (asked.client() != call.client()) {
                throw Refusal.forbidden("client_id is another client");
            }
            String key = call.state().sessions().issue(asked, grants(call).now());
            return Json.createObjectBuilder().add("key", key).build();
        } catch (Authorization.Unsafe e) {
            throw Refusal.malformed(PageTexts.of("en").text(String.valueOf(e.getMessage())));
        } catch (Authorization.Mistaken e) {
            throw Refusal.malformed("response_type must be code, and scope be of scopes for a first request");
        }
    }

    private static Token own(Call call, String accessToken) {
        Token token = grants(call).withAccessToken(accessToken);
        if (token == null || token.grant().client() != call.client()) {
            throw Refusal.invalidGrant("No such token");
        }
        return token;
    }
}
