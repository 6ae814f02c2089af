package io.github.walletapi.internal.json;

import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.wallet.Wallet;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings an answer into the form that its type has, for the second look at one that is not plain. What says no more than a
 * missing member is left out: null, an empty object that PHP wrote as {@code []}, a text without characters where a number
 * is expected. Flags may be numbers and texts; an account may be the text of its number, a list its only entry, as one
 * page of the documentation shows the wallets of a user. Members get the names that the record knows, and amounts the
 * currency of the object around. Members that a record keeps without knowing them are put
 * together. Entries that cannot be read are taken out of their lists.
 */
final class Fold {

    private final JsonProvider provider;
    private final BiConsumer<JsonValue, Type> trial;

    /** With a trial that fails for JSON that cannot be read as a type. */
    Fold(JsonProvider provider, BiConsumer<JsonValue, Type> trial) {
        this.provider = provider;
        this.trial = trial;
    }

    /** The value in the form of its type; notes what it took out. */
    JsonValue of(JsonValue value, Shape shape, Oddities odd) {
        return of(value, shape, odd, null);
    }

    private JsonValue of(JsonValue value, Shape shape, Oddities odd, @Nullable String currency) {
        return switch (shape.kind()) {
            case RECORD ->
                value instanceof JsonObject object ? record(object, shape, odd, currency) : bare(value, shape);
            case LIST -> list(value, shape, odd, currency);
            case MAP, BALANCE -> map(value, shape, odd, currency);
            case FLAG -> flag(value);
            case MONEY -> cents(value, currency);
            default -> value;
        };
    }

    /** Money may be nothing but a number, where the object around says the currency. */
    private JsonValue cents(JsonValue value, @Nullable String currency) {
        return value instanceof JsonNumber && currency != null
                ? provider.createObjectBuilder()
                        .add("amount", value)
                        .add("currency", currency)
                        .build()
                : value;
    }

    /** An account may be nothing but its number, and a wallet nothing but its ID. */
    private JsonValue bare(JsonValue value, Shape shape) {
        if (shape.isWalletIdentifier() && (value instanceof JsonNumber || value instanceof JsonString)) {
            return provider.createObjectBuilder().add("id", value).build();
        }
        if (value instanceof JsonString && shape.isAccount()) {
            return provider.createObjectBuilder().add("number", value).build();
        }
        return shape.keepsWhatIsNoObject() ? OtherMembersAdapter.noObject(value, provider) : value;
    }

    private JsonObject record(JsonObject came, Shape shape, Oddities odd, @Nullable String around) {
        JsonObject named = Names.plain(came, shape, provider);
        String currency = named.get("currency") instanceof JsonString own ? own.getString() : around;
        JsonObject object = FlatMoney.completed(named, shape.flatMoney(), currency, provider);
        JsonObjectBuilder builder = provider.createObjectBuilder();
        JsonObjectBuilder others = provider.createObjectBuilder();
        boolean keeps = shape.keepsOthers();
        long seen = 0;
        for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
            String name = entry.getKey();
            JsonValue value = entry.getValue();
            Shape.Member member = shape.member(name);
            if (member == null) {
                (keeps ? others : builder).add(name, value);
            } else if (keeps && member.shape().kind() == Shape.Kind.MONEY && value instanceof JsonObject money) {
                money(name, money, builder, others);
            } else if (keeps && isKeptAsItCame(member.shape(), value)) {
                others.add(name, value);
                if (member.shape().kind() == Shape.Kind.LIST) {
                    builder.add(name, within(name, value, member, odd, currency));
                }
            } else if (!saysNothing(value, member.shape()) && !isOfNoCurrency(name, value, shape, currency)) {
                builder.add(name, within(name, value, member, odd, currency));
                seen |= member.bit();
            }
        }
        if ((shape.required() & ~seen) != 0) {
            throw new UnreadableBody(shape.missing(seen) + " is missing");
        }
        JsonObject kept = others.build();
        if (!kept.isEmpty()) {
            builder.add(OtherMembers.NAME, kept.toString());
        }
        return builder.build();
    }

    /** Nobody says what these cents are of. */
    private static boolean isOfNoCurrency(String name, JsonValue value, Shape shape, @Nullable String currency) {
        if (currency != null || !shape.cents().contains(name)) {
            return false;
        }
        return (value instanceof JsonArray all && isList(shape, name))
                ? !all.isEmpty() && all.stream().allMatch(JsonNumber.class::isInstance)
                : value instanceof JsonNumber;
    }

    private static boolean isList(Shape shape, String name) {
        Shape.Member member = shape.member(name);
        return member != null && member.shape().kind() == Shape.Kind.LIST;
    }

    private JsonValue within(
            String name, JsonValue value, Shape.Member member, Oddities odd, @Nullable String currency) {
        Shape shape = member.shape();
        Oddities within = new Oddities();
        try {
            if (!name.equals(member.name()) && !(value instanceof JsonArray)) {
                // JSON-B would say by its own name where it stands.
                throw new UnreadableBody("There is no list of a page");
            }
            JsonValue folded = of(value, shape, within, currency);
            odd.within(member.name(), within);
            if (name.equals("id") && shape.kind() == Shape.Kind.NUMBER) {
                refuseNothing(folded);
            }
            return folded;
        } catch (UnreadableBody unreadable) {
            throw unreadable.within(name);
        }
    }

    /** What has an ID has a number that is more than 0: a 0 is what a program makes of none. */
    private static void refuseNothing(JsonValue id) {
        boolean zero =
                (id instanceof JsonNumber number && number.bigDecimalValue().signum() == 0)
                        || (id instanceof JsonString text && text.getString().equals("0"));
        if (zero) {
            throw new UnreadableBody("An ID is 0");
        }
    }

    private static boolean saysNothing(JsonValue value, Shape shape) {
        boolean numeric = shape.kind() == Shape.Kind.NUMBER || shape.kind() == Shape.Kind.FLAG;
        return value.equals(JsonValue.NULL)
                || (value.equals(JsonValue.EMPTY_JSON_ARRAY)
                        && shape.kind() != Shape.Kind.LIST
                        && shape.kind() != Shape.Kind.HOURS
                        && shape.kind() != Shape.Kind.JSON)
                || (numeric
                        && value instanceof JsonString text
                        && text.getString().isEmpty());
    }

    private boolean isKeptAsItCame(Shape shape, JsonValue value) {
        return switch (shape.kind()) {
            case HOURS, MONEY -> isNoObject(value);
            case LIST -> isUnreadableList(shape, value);
            default -> false;
        };
    }

    /** It says something, but nothing that is known; days of a week are looked at where they are read. */
    private static boolean isNoObject(JsonValue value) {
        return !(value instanceof JsonObject)
                && !value.equals(JsonValue.NULL)
                && !value.equals(JsonValue.EMPTY_JSON_ARRAY);
    }

    /** Stands for what has no place in it for an entry that cannot be read, and is sent where the record is. */
    private boolean isUnreadableList(Shape shape, JsonValue value) {
        if (shape.element().keepsOthers() || !(value instanceof JsonArray)) {
            return false;
        }
        Oddities within = new Oddities();
        list(value, shape, within, null);
        return !within.isEmpty();
    }

    /** Money that cannot be read is kept as it came; else what stands beside the amount. */
    private void money(String name, JsonObject money, JsonObjectBuilder builder, JsonObjectBuilder others) {
        JsonObjectBuilder known = provider.createObjectBuilder();
        JsonObjectBuilder beside = provider.createObjectBuilder();
        money.forEach((member, value) -> (Shape.isOfMoney(member) ? known : beside).add(member, value));
        JsonObject amount = known.build();
        JsonObject rest = beside.build();
        boolean saysHowMuch = amount.containsKey("amount") || amount.containsKey("amount_decimal");
        if (isReadable(amount) && (saysHowMuch || rest.isEmpty())) {
            builder.add(name, amount);
            if (!rest.isEmpty()) {
                others.add(name, rest);
            }
        } else {
            others.add(name, money);
        }
    }

    private static boolean isReadable(JsonObject amount) {
        try {
            Amounts.read(
                    decimal(amount.get("amount")), text(amount.get("amount_decimal")), text(amount.get("currency")));
            return true;
        } catch (UnreadableBody | NumberFormatException malformed) {
            return false;
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable JsonValue value) {
        String text = text(value);
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    private JsonValue list(JsonValue value, Shape shape, Oddities odd, @Nullable String currency) {
        if (value instanceof JsonObject only
                && only.containsKey("id")
                && shape.element().type() == Wallet.class) {
            return list(provider.createArrayBuilder().add(only).build(), shape, odd, currency);
        }
        if (!(value instanceof JsonArray array)) {
            return value;
        }
        JsonArrayBuilder readable = provider.createArrayBuilder();
        int index = 0;
        int left = 0;
        for (JsonValue element : array) {
            if (element.equals(JsonValue.NULL)) {
                continue;
            }
            Oddities within = new Oddities();
            try {
                JsonValue folded = of(element, shape.element(), within, currency);
                trial.accept(folded, shape.element().type());
                odd.within(left++, within);
                readable.add(folded);
            } catch (UnreadableBody unreadable) {
                odd.entry(index, String.valueOf(unreadable.getMessage()));
            }
            index++;
        }
        return readable.build();
    }

    private JsonValue map(JsonValue value, Shape shape, Oddities odd, @Nullable String currency) {
        if (value.equals(JsonValue.EMPTY_JSON_ARRAY)) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObjectBuilder readable = provider.createObjectBuilder();
        for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
            String key = entry.getKey();
            if (entry.getValue().equals(JsonValue.NULL) || entry.getValue().equals(JsonValue.EMPTY_JSON_ARRAY)) {
                continue;
            }
            Oddities within = new Oddities();
            try {
                JsonValue folded = shape.kind() == Shape.Kind.MAP
                        ? of(entry.getValue(), shape.element(), within, currency)
                        : entry.getValue();
                if (shape.kind() == Shape.Kind.MAP) {
                    trial.accept(folded, shape.element().type());
                } else {
                    trial.accept(provider.createObjectBuilder().add(key, folded).build(), shape.type());
                }
                odd.within(key, within);
                readable.add(key, folded);
            } catch (UnreadableBody unreadable) {
                odd.value(key, String.valueOf(unreadable.getMessage()));
            }
        }
        return readable.build();
    }

    private static JsonValue flag(JsonValue value) {
        String said =
                value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE
                        ? value.toString()
                        : String.valueOf(text(value));
        return switch (said) {
            case "true", "1" -> JsonValue.TRUE;
            case "false", "0" -> JsonValue.FALSE;
            default -> throw new UnreadableBody("There is neither true nor false");
        };
    }
}
