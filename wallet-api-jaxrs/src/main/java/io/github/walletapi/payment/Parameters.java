package io.github.walletapi.payment;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.internal.json.UnreadableBody;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.shared.Unicode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of the application that travels with a payment, as records of its own: by the same JSON as what the API says. */
final class Parameters {

    private static final String REFERENCE = "client_reference";
    private static final int LONGEST_REFERENCE = 200;

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

    static JsonValue withReference(@Nullable JsonValue parameters, String reference) {
        Unicode.checked("reference", reference);
        if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException(
                    "reference must have 1 to " + LONGEST_REFERENCE + " characters, and not only blanks");
        }
        if (parameters != null && !(parameters instanceof JsonObject)) {
            throw new IllegalArgumentException("parameters must be a JSON object, or left out, beside a reference");
        }
        JsonObject before = parameters == null ? JsonValue.EMPTY_JSON_OBJECT : parameters.asJsonObject();
        if (before.containsKey(REFERENCE) && !reference(before).equals(Optional.of(reference))) {
            throw new IllegalArgumentException("parameters must not have another " + REFERENCE);
        }
        return Json.createObjectBuilder(before).add(REFERENCE, reference).build();
    }

    static Optional<String> reference(@Nullable JsonValue parameters) {
        return parameters instanceof JsonObject object && object.get(REFERENCE) instanceof JsonString text
                ? Optional.of(text.getString())
                : Optional.empty();
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
