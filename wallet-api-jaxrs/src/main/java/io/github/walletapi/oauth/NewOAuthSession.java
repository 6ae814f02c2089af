package io.github.walletapi.oauth;

import io.github.walletapi.request.FormBody;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An authorization with what is known of the person. */
public final class NewOAuthSession implements FormBody {

    private final Map<String, Object> fields;

    private NewOAuthSession(Map<String, Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** Of a request, and the person's e-mail address. */
    public static NewOAuthSession of(AuthorizationRequest request, String email) {
        Map<String, Object> fields = new LinkedHashMap<>(request.parameters());
        fields.put("user[email]", email);
        return new NewOAuthSession(fields);
    }

    @Override
    public Map<String, Object> fields() {
        return fields;
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "NewOAuthSession";
    }
}
