package io.github.walletapi.internal.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record that is a text in JSON. An anonymous subclass per type keeps the type visible to JSON-B.
 *
 * @param <R> the record
 */
abstract class BareText<R> implements JsonbAdapter<@Nullable R, @Nullable String> {

    private final Function<String, R> of;

    BareText(Function<String, R> of) {
        this.of = of;
    }

    @Override
    public @Nullable String adaptToJson(@Nullable R record) {
        return record == null ? null : record.toString();
    }

    @Override
    public @Nullable R adaptFromJson(@Nullable String text) {
        return text == null ? null : of.apply(text);
    }
}
