package io.github.walletapi.oauth;

import io.github.walletapi.request.FormBody;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An authorization with what is known of the person.
 *
 * @param request what the authorization page is asked
 * @param email the person's address
 */
public record NewOAuthSession(AuthorizationRequest request, String email) implements FormBody, Serializable {

    /** Takes both values. */
    public NewOAuthSession {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(email, "email");
    }

    /** Creates it of a request and the person's e-mail address. */
    public static NewOAuthSession of(AuthorizationRequest request, String email) {
        return new NewOAuthSession(request, email);
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(request.parameters());
        fields.put("user[email]", email);
        return fields;
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "NewOAuthSession";
    }
}
