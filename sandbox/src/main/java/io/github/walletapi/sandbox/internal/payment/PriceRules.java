package io.github.walletapi.sandbox.internal.payment;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the payer may pay.
 *
 * @param choices empty when any price between the others is one
 */
public record PriceRules(@Nullable Amount min, @Nullable Amount max, List<Amount> choices) {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    public boolean allow(Amount price) {
        boolean chosen = choices.isEmpty()
                || choices.stream().anyMatch(one -> one.value().compareTo(price.value()) == 0);
        return chosen
                && (min == null || !min.isMoreThan(price.value()))
                && (max == null || !price.isMoreThan(max.value()));
    }

    /** Returns what somebody pays who does not choose: the first choice, else the least, else the most. */
    public Amount usual(String currency) {
        if (!choices.isEmpty()) {
            return choices.get(0);
        }
        Amount bound = min == null ? max : min;
        return bound == null ? new Amount(BigDecimal.ONE, currency) : bound;
    }

    public JsonObject toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (min != null) {
            json.add("min", min.cents());
        }
        if (max != null) {
            json.add("max", max.cents());
        }
        if (!choices.isEmpty()) {
            JsonArrayBuilder all = JSON.createArrayBuilder();
            choices.forEach(choice -> all.add(choice.cents()));
            json.add("choices", all);
        }
        return json.build();
    }
}
