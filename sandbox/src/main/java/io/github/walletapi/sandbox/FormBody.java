package io.github.walletapi.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form encoded body; an empty value counts as absent. */
final class FormBody {
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, List<String>> fields;

    private FormBody(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static FormBody of(HttpRequest request) {
        String type = request.header("Content-Type");
        if (type != null && !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            throw Refusal.notAcceptable("The body must be " + TYPE);
        }
        try {
            return new FormBody(FormText.parse(FormText.utf8(request.body())));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("The body contains " + e.getMessage());
        }
    }

    static FormBody ofQuery(RequestTarget target) {
        return new FormBody(target.parameters());
    }

    @Nullable
    String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refusal.malformed(name + " appears more than once");
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw Refusal.malformed(name + " is missing");
        }
        return text;
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
