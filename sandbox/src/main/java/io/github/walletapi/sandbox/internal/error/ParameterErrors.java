package io.github.walletapi.sandbox.internal.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the parameters of a request, so that one answer names everything. */
public final class ParameterErrors {
    private final Map<String, List<String>> byProperty = new LinkedHashMap<>();

    public void add(String property, String message) {
        byProperty.computeIfAbsent(property, ignored -> new ArrayList<>()).add(message);
    }

    public void throwIfAny() {
        if (!byProperty.isEmpty()) {
            throw ApiException.invalid(byProperty);
        }
    }
}
