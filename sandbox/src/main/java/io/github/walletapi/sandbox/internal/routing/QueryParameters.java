package io.github.walletapi.sandbox.internal.routing;

import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and collects what is wrong with them; empty values count as absent. */
public final class QueryParameters {
    private final Map<String, List<String>> parameters;
    private final ParameterErrors errors = new ParameterErrors();

    public QueryParameters(RequestTarget target) {
        this.parameters = target.parameters();
    }

    @Nullable
    public String text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            errors.add(name, "appears more than once");
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    public List<String> list(String name) {
        String text = text(name);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    public List<String> list(String name, List<String> known) {
        List<String> values = list(name);
        if (!known.containsAll(values)) {
            errors.add(name, "must be a comma separated list of " + known);
        }
        return values;
    }

    public boolean flag(String name) {
        List<String> values = list(name, List.of("0", "1", "true", "false"));
        return values.contains("1") || values.contains("true");
    }

    public long number(String name, long otherwise, long least, long most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        long value = text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : Long.MIN_VALUE;
        if (value < least || value > most) {
            errors.add(name, "must be a whole number from " + least + " to " + most);
        }
        return value;
    }

    @Nullable
    public Double decimal(String name, double least, double most) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        boolean plain = text.matches("[+-]?[0-9]{1,20}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");
        double value = plain ? Double.parseDouble(text) : Double.NaN;
        if (!(value >= least && value <= most)) {
            errors.add(name, "must be a number from " + least + " to " + most);
        }
        return value;
    }

    public ParameterErrors errors() {
        return errors;
    }
}
