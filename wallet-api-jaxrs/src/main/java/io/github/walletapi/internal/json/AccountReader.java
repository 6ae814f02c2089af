package io.github.walletapi.internal.json;

import io.github.walletapi.wallet.Account;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts: an object, or nothing but the account number; the user's ID as number or text. */
final class AccountReader implements JsonbDeserializer<@Nullable Account> {

    @Override
    public @Nullable Account deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value instanceof JsonString number) {
            return Account.of(number.getString());
        }
        return value instanceof JsonObject account ? read(account) : null;
    }

    private static Account read(JsonObject account) {
        return new Account(
                text(account, "number"),
                number(account, "order_id"),
                number(account, "user_id"),
                text(account, "owner_type"),
                text(account, "owner_title"),
                text(account, "owner_display_name"),
                text(account, "description"),
                text(account, "type"),
                text(account, "status"),
                texts(account.get("ibans")),
                text(account, "main_iban"),
                flags(account.get("flags")));
    }

    private static @Nullable String text(JsonObject from, String name) {
        return from.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static @Nullable Long number(JsonObject from, String name) {
        JsonValue value = from.get(name);
        try {
            if (value instanceof JsonString text) {
                return Long.valueOf(text.getString());
            }
            return value instanceof JsonNumber number ? number.longValueExact() : null;
        } catch (NumberFormatException | ArithmeticException noId) {
            throw new UnreadableBody(name + " of an account is no number");
        }
    }

    private static List<String> texts(@Nullable JsonValue value) {
        return value instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }

    private static Account.@Nullable Flags flags(@Nullable JsonValue value) {
        return value instanceof JsonObject flags
                ? new Account.Flags(flag(flags, "savings"), flag(flags, "public"))
                : null;
    }

    private static @Nullable Boolean flag(JsonObject from, String name) {
        JsonValue value = from.get(name);
        if (value == null) {
            return null;
        }
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> null;
        };
    }
}
