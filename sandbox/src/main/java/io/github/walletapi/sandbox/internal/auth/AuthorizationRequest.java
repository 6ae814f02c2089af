package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.http.FormParameters;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what a client asks a user for, checked. */
public record AuthorizationRequest(
        ApiClient client,
        URI redirectUri,
        Set<String> scopes,
        @Nullable String state,
        @Nullable String email) {
    /** Is an error that is shown to the user, since the redirect URI cannot be trusted. */
    public static final class DisplayedError extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public DisplayedError(String key) {
            super(key, null, false, false);
        }
    }

    /** Is an error that the client is told by a redirect. */
    public static final class RedirectedError extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient String location;

        RedirectedError(String location) {
            super("", null, false, false);
            this.location = location;
        }

        public String location() {
            return location;
        }
    }

    public static AuthorizationRequest of(FormParameters form, ClientRepository clients) {
        String id = form.text("client_id");
        ApiClient client = id == null ? null : clients.findByMacId(id);
        if (client == null || client.isApplication()) {
            throw new DisplayedError("noClient");
        }
        String text = form.text("redirect_uri");
        URI redirectUri = text == null ? null : RedirectUris.parseAllowed(client, text);
        if (redirectUri == null) {
            throw new DisplayedError("badRedirect");
        }
        String scope = form.text("scope");
        Set<String> scopes = scope == null ? Set.of() : Scopes.split(scope);
        AuthorizationRequest asked =
                new AuthorizationRequest(client, redirectUri, scopes, form.text("state"), form.text("user[email]"));
        asked.check(form.text("response_type"));
        return asked;
    }

    private void check(@Nullable String responseType) {
        if (!"code".equals(responseType)) {
            throw new RedirectedError(refusal("unsupported_response_type", "response_type must be code"));
        }
        for (String scope : scopes) {
            if (Scopes.isExtended(Scopes.base(scope))) {
                throw new RedirectedError(refusal("invalid_scope", "The first request cannot ask for " + scope));
            }
            if (!Scopes.isKnown(scope)) {
                throw new RedirectedError(refusal("invalid_scope", "There is no scope " + scope));
            }
        }
    }

    public String refusal(String error, String description) {
        return location("error=" + encode(error) + "&error_description=" + encode(description));
    }

    public String success(Grant grant) {
        return location("code=" + encode(grant.code()));
    }

    private String location(String result) {
        String text = redirectUri.toString();
        String separator = redirectUri.getRawQuery() == null ? "?" : "&";
        return text + separator + result + (state == null ? "" : "&state=" + encode(state));
    }

    public String origin() {
        return redirectUri.getScheme() + "://" + redirectUri.getRawAuthority();
    }

    /** Returns where a form may lead, for the policy of the page; its grammar has no IPv6 addresses. */
    public String formTarget() {
        return formTarget(redirectUri);
    }

    /** Returns where a form may lead that ends at this page. */
    public static String formTarget(URI page) {
        return page.getScheme() + ":" + (page.getHost().startsWith("[") ? "" : "//" + page.getRawAuthority());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
