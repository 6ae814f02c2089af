package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the one thing a search goes by: {@code email=…}, {@code person_code[LT]=…} or {@code card[issuer]=…}. */
record SearchCriterion(String name, String key, String value) {

    static SearchCriterion of(EndpointCall call, String... names) {
        ParameterErrors errors = new ParameterErrors();
        SearchCriterion found = null;
        for (Map.Entry<String, List<String>> parameter :
                call.target().parameters().entrySet()) {
            SearchCriterion criterion =
                    read(parameter.getKey(), parameter.getValue().get(0));
            if (List.of(names).contains(criterion.name()) && !criterion.value().isEmpty()) {
                if (found != null || parameter.getValue().size() > 1) {
                    errors.add(criterion.name(), "there must be one criterion only");
                }
                found = criterion;
            }
        }
        if (found == null) {
            errors.add(names[0], "is needed, or one of " + String.join(", ", names));
        }
        errors.throwIfAny();
        return java.util.Objects.requireNonNull(found).withNationality(call);
    }

    private static SearchCriterion read(String parameter, String value) {
        int bracket = parameter.indexOf('[');
        return bracket > 0 && parameter.endsWith("]")
                ? new SearchCriterion(
                        parameter.substring(0, bracket),
                        parameter.substring(bracket + 1, parameter.length() - 1),
                        value)
                : new SearchCriterion(parameter, "", value);
    }

    /** Adds the nationality, which the Java SDK sends beside a plain code. */
    private SearchCriterion withNationality(EndpointCall call) {
        @Nullable String nationality = new QueryParameters(call.target()).text("nationality");
        return isPersonCode() && key.isEmpty() && nationality != null
                ? new SearchCriterion(name, nationality, value)
                : this;
    }

    boolean isPersonCode() {
        return name.equals("person_code");
    }

    /** Compares the code with its nationality. */
    boolean isCodeOf(User user) {
        return user.get("identity") instanceof JsonObject identity
                && identity.getString("code", "").equals(value)
                && identity.getString("nationality", "").equalsIgnoreCase(key);
    }
}
