package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.AuthorizationRequest;
import io.github.walletapi.sandbox.internal.auth.Grant;
import io.github.walletapi.sandbox.internal.auth.GrantRepository;
import io.github.walletapi.sandbox.internal.auth.Scopes;
import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.FormParameters;
import io.github.walletapi.sandbox.internal.page.PageTexts;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers below {@code /oauth/v1}: the grants, activation and revocation of tokens, and sessions. */
final class TokenRoutes {
    static final List<Route> ALL = List.of(
            Route.oauth("POST", "token", TokenRoutes::create),
            Route.oauth("DELETE", "token", TokenRoutes::revoke),
            Route.oauth("PUT", "tokens/*/activate", TokenRoutes::activate),
            Route.oauth("POST", "session", TokenRoutes::createSession));

    private TokenRoutes() {}

    private static JsonValue create(EndpointCall call) {
        call.requireClientCredentials();
        FormParameters form = FormParameters.of(call.request());
        String type = form.required("grant_type");
        Token token = switch (type) {
            case "authorization_code" ->
                grants(call).exchangeCode(call.client(), form.required("code"), form.text("redirect_uri"));
            case "refresh_token" -> refresh(call, form, false);
            case "refresh_token_with_activation" -> refresh(call, form, true);
            case "password" -> byPassword(call, form);
            default -> throw ApiException.malformed("The sandbox knows no such grant_type");
        };
        return token.toJson(grants(call).now());
    }

    private static GrantRepository grants(EndpointCall call) {
        return call.state().grants();
    }

    private static Token refresh(EndpointCall call, FormParameters form, boolean withActivation) {
        Token old = grants(call).requireRefreshable(call.client(), form.required("refresh_token"));
        Set<String> scopes = refreshedScopes(call, form, old);
        Token token = grants(call).issue(old.grant(), scopes, withActivation ? old : null);
        if (!withActivation) {
            old.spend();
        }
        return token;
    }

    /** Returns the scopes as they were, or fewer; more only by the code that was sent to the user for it. */
    private static Set<String> refreshedScopes(EndpointCall call, FormParameters form, Token old) {
        String wanted = form.text("scope");
        Set<String> asked = wanted == null ? old.scopes() : Scopes.split(wanted);
        String code = form.text("code");
        Set<String> possible = new HashSet<>(old.grant().scopes());
        possible.addAll(old.scopes());
        if (code != null) {
            Set<String> added = call.state().users().redeemCode(old.grant().userId(), code);
            possible.addAll(added);
            asked = new HashSet<>(asked);
            asked.addAll(added);
        }
        if (!possible.containsAll(asked)) {
            throw ApiException.of(400, "invalid_scope", "The scope goes beyond what was granted");
        }
        return asked;
    }

    private static Token byPassword(EndpointCall call, FormParameters form) {
        if (!call.client().hasPermission("use_password_grant")) {
            throw ApiException.forbidden("Client has no permission use_password_grant");
        }
        User user = call.state().users().findByEmailOrPhone(form.required("username"));
        if (user == null || !user.hasPassword(form.required("password"))) {
            throw ApiException.invalidGrant("Username or password is wrong");
        }
        Set<String> scopes = scopesOf(form.text("scope"));
        Grant grant = grants(call).authorize(call.client(), user.id(), scopes, null);
        return grants(call).issue(grant, scopes, null);
    }

    private static Set<String> scopesOf(@Nullable String text) {
        Set<String> scopes = text == null ? Set.of() : Scopes.split(text);
        for (String scope : scopes) {
            // A right that needs no token comes by a code only.
            if (!Scopes.isKnown(scope) || Scopes.isOffline(scope)) {
                throw ApiException.of(400, "invalid_scope", "This grant does not give " + scope);
            }
        }
        return scopes;
    }

    private static JsonValue activate(EndpointCall call) {
        call.requireClientCredentials();
        Token token = own(call, call.variables().get(0));
        token.grant().requireNotRevoked();
        token.activate();
        return token.toJson(grants(call).now());
    }

    private static JsonValue revoke(EndpointCall call) {
        call.requireClientCredentials();
        own(call, FormParameters.ofQuery(call.target()).required("access_token"))
                .grant()
                .revoke();
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Keeps the parameters of the page, so that a browser need not carry what is known about the person. */
    private static JsonValue createSession(EndpointCall call) {
        call.requireClientCredentials();
        FormParameters form = FormParameters.of(call.request());
        if (form.text("user[email]") != null && !call.client().hasPermission("give_trusted_user_info")) {
            throw ApiException.forbidden("Client has no permission give_trusted_user_info");
        }
        try {
            AuthorizationRequest asked =
                    AuthorizationRequest.of(form, call.state().clients());
            if (asked.client() != call.client()) {
                throw ApiException.forbidden("client_id is another client");
            }
            String key = call.state().sessions().issue(asked, grants(call).now());
            return Json.createObjectBuilder().add("key", key).build();
        } catch (AuthorizationRequest.DisplayedError e) {
            throw ApiException.malformed(PageTexts.of("en").text(String.valueOf(e.getMessage())));
        } catch (AuthorizationRequest.RedirectedError e) {
            throw ApiException.malformed("response_type must be code, and scope be of scopes for a first request");
        }
    }

    private static Token own(EndpointCall call, String accessToken) {
        Token token = grants(call).findByAccessToken(accessToken);
        if (token == null || token.grant().client() != call.client()) {
            throw ApiException.invalidGrant("No such token");
        }
        return token;
    }
}
