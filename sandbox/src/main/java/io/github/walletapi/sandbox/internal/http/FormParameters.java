package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a form encoded body; an empty value counts as absent. */
public final class FormParameters {
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, List<String>> fields;

    private FormParameters(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    public static FormParameters of(HttpRequest request) {
        String type = request.header("Content-Type");
        if (type != null && !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            throw ApiException.notAcceptable("The body must be " + TYPE);
        }
        try {
            return new FormParameters(FormDecoder.parse(FormDecoder.utf8(request.body())));
        } catch (IllegalArgumentException e) {
            throw ApiException.malformed("The body contains " + e.getMessage());
        }
    }

    public static FormParameters ofQuery(RequestTarget target) {
        return new FormParameters(target.parameters());
    }

    @Nullable
    public String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ApiException.malformed(name + " appears more than once");
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw ApiException.malformed(name + " is missing");
        }
        return text;
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
