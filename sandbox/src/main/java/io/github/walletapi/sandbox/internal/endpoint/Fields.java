package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.TimeLimit;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the members of a body about money, and of what is inside of it; null counts as absent. */
final class Fields {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final int HOUR = 3600;
    private static final long MOST_SECONDS = 100L * 366 * 24 * HOUR;
    private static final long MOST_CENTS = 1_000_000_000_000L;

    private final JsonObject object;
    private final String prefix;
    private final ParameterErrors errors;

    private Fields(JsonObject object, String prefix, ParameterErrors errors) {
        this.object = object;
        this.prefix = prefix;
        this.errors = errors;
    }

    static Fields of(HttpRequest request) {
        return new Fields(JsonBody.object(request), "", new ParameterErrors());
    }

    /** Reads a body that may be absent, which counts as an empty object. */
    static Fields ofOptional(HttpRequest request) {
        return new Fields(JsonBody.ofOptional(request).object(), "", new ParameterErrors());
    }

    ParameterErrors errors() {
        return errors;
    }

    void refuse(String name, String message) {
        errors.add(prefix + name, message);
    }

    JsonObject object() {
        return object;
    }

    @Nullable
    JsonValue value(String name) {
        JsonValue value = object.get(name);
        return value == null || value.equals(JsonValue.NULL) ? null : value;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    @Nullable
    String text(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonString text && !text.getString().isEmpty()) {
            return text.getString();
        }
        refuse(name, "must be a text that is not empty");
        return null;
    }

    /** Reads a text that is one of these. */
    @Nullable
    String word(String name, List<String> known) {
        String text = text(name);
        if (text != null && !known.contains(text)) {
            refuse(name, "must be one of " + known);
        }
        return text;
    }

    @Nullable
    Long number(String name, long least, long most) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        boolean whole = value instanceof JsonNumber number
                && number.toString().matches("-?[0-9]{1,18}")
                && number.longValueExact() >= least
                && number.longValueExact() <= most;
        if (!whole) {
            refuse(name, "must be a whole number from " + least + " to " + most);
            return null;
        }
        return ((JsonNumber) value).longValueExact();
    }

    boolean flag(String name, boolean otherwise) {
        JsonValue value = value(name);
        if (value != null && !JsonBody.isBoolean(value)) {
            refuse(name, "must be true or false");
        }
        return value == null ? otherwise : value.equals(JsonValue.TRUE);
    }

    @Nullable
    Fields child(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonObject inner) {
            return at(name, inner);
        }
        if (value != null) {
            refuse(name, "must be an object");
        }
        return null;
    }

    /** Reads a list of objects. */
    List<Fields> children(String name) {
        List<Fields> all = new ArrayList<>();
        for (JsonValue one : list(name)) {
            String place = name + "[" + all.size() + "]";
            if (!(one instanceof JsonObject)) {
                refuse(place, "must be an object");
            }
            all.add(at(place, one instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT));
        }
        return all;
    }

    /** Reads an object that stands at this place. */
    Fields at(String place, JsonObject inner) {
        return new Fields(inner, prefix + place + ".", errors);
    }

    JsonArray list(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonArray array) {
            return array;
        }
        if (value != null) {
            refuse(name, "must be a list");
        }
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    @Nullable
    String currency() {
        String code = text("currency");
        if (code != null && !CURRENCIES.contains(code)) {
            refuse("currency", "must be a currency of ISO 4217");
            return null;
        }
        return code;
    }

    /** Reads an amount above zero, in cents or as {@code _decimal} in units of the currency; only one of the two. */
    @Nullable
    Amount amount(String name, @Nullable String currency) {
        return amount(name, currency, false);
    }

    /** Reads an amount of which the documented example has both forms, which then have to agree. */
    @Nullable
    Amount amountTwice(String name, @Nullable String currency) {
        return amount(name, currency, true);
    }

    private @Nullable Amount amount(String name, @Nullable String currency, boolean both) {
        String decimalName = name + "_decimal";
        Long cents = number(name, 0, MOST_CENTS);
        BigDecimal decimal = decimal(decimalName);
        if (cents != null && decimal != null) {
            if (!both) {
                refuse(decimalName, "cannot be together with " + name);
            } else if (decimal.movePointRight(2).compareTo(BigDecimal.valueOf(cents)) != 0) {
                refuse(decimalName, "is another amount than " + name);
            }
        }
        BigDecimal value = cents == null ? decimal : BigDecimal.valueOf(cents, 2);
        String shown = cents == null ? decimalName : name;
        if (value == null) {
            return null;
        }
        if (currency == null) {
            // Without one it is already refused, or it is missing here.
            if (!has("currency")) {
                refuse("currency", "is required with an amount");
            }
            return null;
        }
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (value.signum() <= 0) {
            refuse(shown, "must be more than zero");
        } else if (value.stripTrailingZeros().scale() > digits) {
            refuse(shown, "has more than the " + digits + " decimals of " + currency);
        }
        return new Amount(value, currency);
    }

    private @Nullable BigDecimal decimal(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,10}(\\.[0-9]{1,6})?")) {
            refuse(name, "must be a decimal number in a text");
            return null;
        }
        return new BigDecimal(text);
    }

    /** Reads {@code name} with {@code for} in seconds or {@code until}, or the old members with hours; only one. */
    @Nullable
    TimeLimit time(String name) {
        List<TimeLimit> found = new ArrayList<>();
        Fields inner = child(name);
        if (inner != null) {
            add(found, inner.number("for", 0, MOST_SECONDS), 1);
            addUntil(found, inner.number("until", 0, Integer.MAX_VALUE * 2L));
            if (found.isEmpty()) {
                inner.refuse("for", "is needed, or until");
            }
        }
        add(found, number(name + "_for", 0, MOST_SECONDS / HOUR), HOUR);
        addUntil(found, number(name + "_until", 0, Integer.MAX_VALUE * 2L));
        if (found.size() > 1) {
            refuse(name, "is said more than once");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static void add(List<TimeLimit> found, @Nullable Long number, int unit) {
        if (number != null) {
            found.add(TimeLimit.ofSeconds(number * unit));
        }
    }

    private static void addUntil(List<TimeLimit> found, @Nullable Long seconds) {
        if (seconds != null) {
            found.add(TimeLimit.until(Instant.ofEpochSecond(seconds)));
        }
    }
}
