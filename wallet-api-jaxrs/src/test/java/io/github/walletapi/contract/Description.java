package io.github.walletapi.contract;

import static io.github.walletapi.contract.Schema.list;
import static io.github.walletapi.contract.Schema.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the API: a copy of openapi.yaml. */
final class Description {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final Map<String, Object> root;

    private Description(Map<String, Object> root) {
        this.root = root;
    }

    static List<Operation> operations() {
        try (InputStream file = Description.class.getResourceAsStream("/contract/openapi.yaml")) {
            if (file == null) {
                throw new AssertionError("openapi.yaml is missing");
            }
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(10_000_000).build();
            return new Description(map(new Load(settings).loadFromInputStream(file))).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        map(root.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(read(path, method.toUpperCase(Locale.ROOT), map(operation)));
                    }
                }));
        return operations;
    }

    private Operation read(String path, String method, Map<String, Object> operation) {
        Map<String, Object> body = resolved(operation.get("requestBody"));
        Map<String, Object> content = map(body.get("content"));
        String bodyType = content.isEmpty() ? null : content.keySet().iterator().next();
        return new Operation(
                String.valueOf(operation.get("operationId")),
                String.valueOf(list(operation.get("tags")).get(0)),
                method,
                path,
                Boolean.TRUE.equals(operation.get("x-documented")),
                String.valueOf(operation.get("x-confidence")),
                parameters(operation, "path", false),
                parameters(operation, "query", false),
                parameters(operation, "header", false),
                parameters(operation, "query", true),
                bodyType,
                !Boolean.TRUE.equals(body.get("required")),
                bodyType == null ? null : schema(map(content.get(bodyType))),
                answer(operation));
    }

    private @Nullable Schema answer(Map<String, Object> operation) {
        Map<String, Object> success = resolved(map(operation.get("responses")).get("200"));
        Map<String, Object> content = map(success.get("content"));
        Map<String, Object> text = map(content.getOrDefault("application/json", content.get("text/plain")));
        return text.isEmpty() ? null : schema(text);
    }

    private Schema schema(Map<String, Object> mediaType) {
        return new Schema(root, map(mediaType.get("schema")));
    }

    private Set<String> parameters(Map<String, Object> operation, String in, boolean onlyRequired) {
        Set<String> names = new LinkedHashSet<>();
        for (Object each : list(operation.get("parameters"))) {
            Map<String, Object> parameter = resolved(each);
            boolean wanted = !onlyRequired || Boolean.TRUE.equals(parameter.get("required"));
            if (in.equals(parameter.get("in")) && wanted) {
                names.add(String.valueOf(parameter.get("name")));
            }
        }
        return names;
    }

    private Map<String, Object> resolved(@Nullable Object node) {
        Map<String, Object> found = map(node);
        if (found.get("$ref") instanceof String reference) {
            found = root;
            for (String step : reference.substring(2).split("/", -1)) {
                found = map(found.get(step));
            }
        }
        return found;
    }
}
