package io.github.walletapi.transaction;

import io.github.walletapi.user.UserIdentity;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import org.jspecify.annotations.Nullable;

/** Answers on the wire: a text, or an object with what makes up an identity. For JSON-B only. */
public final class InquiryValues implements JsonbAdapter<@Nullable InquiryValue, @Nullable JsonValue> {

    /** Never called: an answer is not sent. */
    @Override
    public @Nullable JsonValue adaptToJson(@Nullable InquiryValue value) {
        return null;
    }

    @Override
    public @Nullable InquiryValue adaptFromJson(@Nullable JsonValue value) {
        if (value instanceof JsonObject object) {
            return new InquiryValue(
                    null,
                    new UserIdentity(
                            text(object.get("name")),
                            text(object.get("surname")),
                            text(object.get("nationality")),
                            text(object.get("code"))));
        }
        if (value == null || value.equals(JsonValue.NULL)) {
            return null;
        }
        String text = text(value);
        return new InquiryValue(text == null ? value.toString() : text, null);
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }
}
