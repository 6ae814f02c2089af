package io.github.walletapi.payment;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.internal.json.UnreadableBody;
import io.github.walletapi.internal.json.WalletJson;
import jakarta.json.JsonValue;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of the application that travels with a payment, as records of its own: by the same JSON as what the API says. */
final class Parameters {

    /**
     * What knows the records of the application by their classes. Held softly: where it outlives an application, because the
     * library is shared by several, it keeps the classes of one that is gone no longer than there is memory for them. It
     * needs no closing: nothing in it was made by the container.
     */
    private static SoftReference<@Nullable WalletJson> known = new SoftReference<>(null);

    private Parameters() {}

    static synchronized WalletJson json() {
        WalletJson json = known.get();
        if (json == null) {
            json = new WalletJson();
            known = new SoftReference<>(json);
        }
        return json;
    }

    /** What says nothing is missing. */
    static @Nullable JsonValue orNull(@Nullable JsonValue parameters) {
        return JsonValue.NULL.equals(parameters) ? null : parameters;
    }

    static JsonValue of(Record parameters) {
        return (JsonValue) json().decode(json().encode(parameters), JsonValue.class);
    }

    static <T> Optional<T> as(Class<T> type, @Nullable JsonValue parameters) {
        if (parameters == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.cast(json().decode(parameters.toString().getBytes(StandardCharsets.UTF_8), type)));
        } catch (UnreadableBody unreadable) {
            throw new UnreadableAnswerException(
                    "parameters cannot be read as " + type.getName() + ": " + unreadable.getMessage(),
                    Failure.UNKNOWN_CALL,
                    null);
        }
    }
}
