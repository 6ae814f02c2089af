package io.github.walletapi.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the parameters of a request, so that one answer names everything. */
final class Problems {
    private final Map<String, List<String>> byProperty = new LinkedHashMap<>();

    void add(String property, String message) {
        byProperty.computeIfAbsent(property, ignored -> new ArrayList<>()).add(message);
    }

    void refuseIfAny() {
        if (!byProperty.isEmpty()) {
            throw Refusal.invalid(byProperty);
        }
    }
}
