package io.github.walletapi.internal.json;

import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.CurrencyBalance;
import io.github.walletapi.wallet.WalletBalance;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Balances: an object whose names are the currencies. PHP writes an empty one as {@code []}. */
final class BalanceReader implements JsonbDeserializer<@Nullable WalletBalance> {

    @Override
    public @Nullable WalletBalance deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        Map<String, CurrencyBalance> currencies = new LinkedHashMap<>();
        if (value instanceof JsonObject object) {
            object.forEach((currency, balance) -> {
                if (balance instanceof JsonObject amounts) {
                    currencies.put(currency, read(currency, amounts));
                } else if (!saysNothing(balance)) {
                    throw new UnreadableBody("A balance is no object");
                }
            });
            return new WalletBalance(currencies);
        }
        return value.equals(JsonValue.EMPTY_JSON_ARRAY) ? new WalletBalance(currencies) : null;
    }

    private static boolean saysNothing(JsonValue balance) {
        return balance.equals(JsonValue.NULL) || balance.equals(JsonValue.EMPTY_JSON_ARRAY);
    }

    private static CurrencyBalance read(String currency, JsonObject amounts) {
        return new CurrencyBalance(
                money(amounts, "at_disposal", currency),
                money(amounts, "reserved", currency),
                amounts.get("converted") instanceof JsonObject converted
                        ? new CurrencyBalance.Converted(minor(converted, "at_disposal"), minor(converted, "reserved"))
                        : null);
    }

    private static Money money(JsonObject amounts, String name, String currency) {
        BigDecimal minor = amounts.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : null;
        String decimal = amounts.get(name + "_decimal") instanceof JsonString text ? text.getString() : null;
        Money money = Amounts.read(minor, decimal, currency);
        if (money == null) {
            throw new UnreadableBody("A balance has no " + name);
        }
        return money;
    }

    private static @Nullable Long minor(JsonObject amounts, String name) {
        try {
            return amounts.get(name) instanceof JsonNumber number ? number.longValueExact() : null;
        } catch (ArithmeticException notWhole) {
            throw new UnreadableBody(name + " of a converted balance is not whole");
        }
    }
}
