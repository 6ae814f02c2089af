package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.UserRepository;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.PaymentOrder;
import io.github.walletapi.sandbox.internal.payment.PaymentPassword;
import io.github.walletapi.sandbox.internal.payment.PriceRules;
import io.github.walletapi.sandbox.internal.payment.TimeLimit;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a client asks a payment for, and writes what answers repeat of it. */
final class PaymentBody {
    /** Looked for once: a body has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final List<String> PURPOSES = List.of("cash", "tips");
    private static final List<String> PASSWORDS = List.of("generated", "provided");
    private static final List<String> FUNDS = List.of("buy", "sell", "loan", "gift", "inheritance", "dividends");
    private static final long MOST_ITEMS = 1_000_000;
    private static final long MOST_CENTS = 1_000_000_000_000L;

    private final Fields fields;
    private final SandboxState state;
    private final JsonObjectBuilder shown = JSON.createObjectBuilder();

    private PaymentBody(Fields fields, SandboxState state) {
        this.fields = fields;
        this.state = state;
    }

    /** Collects what is wrong in the errors of the fields; what it returns is of use only without any. */
    static PaymentOrder read(Fields fields, SandboxState state) {
        return new PaymentBody(fields, state).order();
    }

    private PaymentOrder order() {
        List<Fields> items = fields.children("items");
        String description = fields.text("description");
        if (description != null) {
            shown.add("description", description);
        } else if (items.isEmpty()) {
            fields.refuse("description", "is needed, or items");
        }
        String currency = currency(items);
        Amount price = items.isEmpty() ? fields.amount("price", currency) : total(items, currency);
        PriceRules rules = rules(currency);
        boolean priced = fields.has("price") || fields.has("price_decimal");
        if (!items.isEmpty() && priced) {
            fields.refuse("price", "cannot be together with items");
        }
        if (items.isEmpty() && !priced && rules == null) {
            fields.refuse("price", "is needed, or price_decimal, items or price_rules");
        }
        Fields commission = fields.child("commission");
        JsonObjectBuilder commissions = JSON.createObjectBuilder();
        BigDecimal out = commission("out_commission", commission, currency, commissions);
        BigDecimal in = commission("in_commission", commission, currency, commissions);
        if (commission != null) {
            if (commission.object().isEmpty()) {
                commission.refuse("out_commission", "is needed, or in_commission");
            }
            shown.add("commission", commissions);
        }
        if (price != null && out.add(in).compareTo(price.value()) > 0) {
            fields.refuse("commission", "is more than the price");
        }
        cashback(currency, price);
        JsonObject beneficiary = beneficiary();
        PaymentPassword password = password();
        TimeLimit freeze = fields.time("freeze");
        repeat();
        return new PaymentOrder(
                currency == null ? "" : currency,
                price,
                out,
                in,
                beneficiary,
                rules,
                password,
                freeze == null ? TimeLimit.ofSeconds(0) : freeze,
                description == null ? title(items) : description,
                shown.build());
    }

    private static String title(List<Fields> items) {
        return items.isEmpty() ? "" : items.get(0).object().getString("title", "");
    }

    /** Returns the one currency of the payment and all of its items. */
    private @Nullable String currency(List<Fields> items) {
        String own = fields.currency();
        Set<String> all = new TreeSet<>();
        for (Fields item : items) {
            String currency = item.currency();
            if (currency != null) {
                all.add(currency);
            }
        }
        if (own != null) {
            all.add(own);
        }
        if (all.size() > 1) {
            fields.refuse("currency", "has to be the same in all items: " + all);
        }
        if (all.isEmpty() && !fields.has("currency")) {
            fields.refuse("currency", "is required");
        }
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** Adds up the items, which then are shown with what each costs in all. */
    private @Nullable Amount total(List<Fields> items, @Nullable String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (Fields item : items) {
            if (item.text("title") == null && !item.has("title")) {
                item.refuse("title", "is required");
            }
            Long asked = item.number("quantity", 1, MOST_ITEMS);
            long quantity = asked == null ? 1 : asked;
            Amount each = currency == null ? null : item.amount("price", currency);
            if (!item.has("price") && !item.has("price_decimal")) {
                item.refuse("price", "is needed, or price_decimal");
            }
            item.text("description");
            item.text("image_uri");
            if (each != null) {
                BigDecimal costs = each.value().multiply(BigDecimal.valueOf(quantity));
                sum = sum.add(costs);
                all.add(item(item, each, new Amount(costs, each.currency()), quantity));
            }
        }
        shown.add("items", all);
        if (sum.movePointRight(2).compareTo(BigDecimal.valueOf(MOST_CENTS)) > 0) {
            fields.refuse("items", "cost more than can be paid");
        }
        return currency == null ? null : new Amount(sum, currency);
    }

    private static JsonObjectBuilder item(Fields item, Amount each, Amount all, long quantity) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (String name : List.of("title", "description", "image_uri", "parameters")) {
            JsonValue value = item.value(name);
            if (value != null) {
                json.add(name, value);
            }
        }
        each.addTo(json, "price");
        json.add("currency", each.currency()).add("quantity", quantity);
        all.addTo(json, "total_price");
        return json;
    }

    private @Nullable PriceRules rules(@Nullable String currency) {
        Fields rules = fields.child("price_rules");
        if (rules == null) {
            return null;
        }
        Amount min = rules.amount("min", currency);
        Amount max = rules.amount("max", currency);
        List<Amount> choices = new ArrayList<>();
        for (JsonValue one : rules.list("choices")) {
            if (currency != null
                    && one instanceof JsonNumber number
                    && number.toString().matches("[1-9][0-9]{0,12}")) {
                choices.add(new Amount(BigDecimal.valueOf(number.longValueExact(), 2), currency));
            } else {
                rules.refuse("choices", "must be whole numbers of cents above zero");
            }
        }
        if (min == null && max == null && choices.isEmpty()) {
            rules.refuse("min", "is needed, or max or choices");
        }
        if (min != null && max != null && min.value().compareTo(max.value()) > 0) {
            rules.refuse("min", "is more than max");
        }
        if ((min != null && !min.isInCents()) || (max != null && !max.isInCents())) {
            rules.refuse("min", "and max must be whole cents, as choices are");
            return null;
        }
        PriceRules read = new PriceRules(min, max, choices);
        if (choices.stream().anyMatch(choice -> !read.allow(choice))) {
            rules.refuse("choices", "are not between min and max");
        }
        shown.add("price_rules", read.toJson());
        return read;
    }

    private BigDecimal commission(
            String name, @Nullable Fields given, @Nullable String currency, JsonObjectBuilder json) {
        Amount amount = given == null || currency == null ? null : given.amount(name, currency);
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        amount.addTo(json, name);
        return amount.value();
    }

    private void cashback(@Nullable String currency, @Nullable Amount price) {
        Amount cashback = fields.amount("cashback", currency);
        if (cashback == null) {
            return;
        }
        if (price != null && cashback.value().compareTo(price.value()) > 0) {
            fields.refuse("cashback", "is more than the price");
        }
        cashback.addTo(shown, "cashback");
    }

    /** Reads an object with one identifier, or the number of a wallet as one guide writes it. */
    private @Nullable JsonObject beneficiary() {
        if (fields.value("beneficiary") instanceof JsonNumber) {
            Long id = fields.number("beneficiary", 1, Integer.MAX_VALUE);
            return id == null ? null : known("beneficiary", id.intValue());
        }
        Fields given = fields.child("beneficiary");
        if (given == null) {
            return null;
        }
        List<String> names = List.of("id", "email", "phone", "barcode").stream()
                .filter(given::has)
                .toList();
        if (names.size() != 1) {
            fields.refuse("beneficiary", "must have one of id, email, phone and barcode");
            return null;
        }
        String name = names.get(0);
        if (name.equals("id")) {
            Long id = given.number("id", 1, Integer.MAX_VALUE);
            return id == null ? null : known("beneficiary.id", id.intValue());
        }
        String text = given.text(name);
        if (text == null) {
            return null;
        }
        if (name.equals("barcode")) {
            JsonObject row = WalletSearchRoutes.withBarcode(state, text);
            return known("beneficiary.barcode", row == null ? 0 : row.getInt("id"));
        }
        JsonObject beneficiary = JSON.createObjectBuilder().add(name, text).build();
        shown.add("beneficiary", beneficiary);
        return beneficiary;
    }

    private @Nullable JsonObject known(String name, int wallet) {
        if (state.wallets().find(wallet) == null) {
            fields.refuse(name, "names no wallet");
            return null;
        }
        JsonObject beneficiary = JSON.createObjectBuilder().add("id", wallet).build();
        shown.add("beneficiary", beneficiary);
        return beneficiary;
    }

    private @Nullable PaymentPassword password() {
        Fields password = fields.child("password");
        if (password == null) {
            return null;
        }
        String type = password.word("type", PASSWORDS);
        String value = password.text("value");
        if (type == null && !password.has("type")) {
            password.refuse("type", "is required");
        }
        boolean provided = "provided".equals(type);
        if (provided && !password.has("value")) {
            password.refuse("value", "is required");
        }
        if (!provided && password.has("value")) {
            password.refuse("value", "is generated");
        }
        // Nobody does without it here: the page does not ask.
        password.flag("optional", false);
        // The sandbox sends no messages: what it generates is known to everybody.
        return new PaymentPassword(
                type == null ? "" : type,
                value == null ? UserRepository.CODE : value,
                password.flag("cancelable", false));
    }

    private void repeat() {
        String purpose = fields.word("purpose", PURPOSES);
        if (purpose != null) {
            shown.add("purpose", purpose);
        }
        Fields source = fields.child("funds_source");
        if (source != null) {
            shown.add("funds_source", fundsSource(source));
        }
        JsonValue parameters = fields.value("parameters");
        if (parameters != null) {
            shown.add("parameters", parameters);
        }
    }

    /** Reads where money comes from. */
    static JsonObject fundsSource(Fields source) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        String type = source.word("type", FUNDS);
        String details = source.text("details");
        if (type != null) {
            json.add("type", type);
        }
        if (details != null) {
            json.add("details", details);
        }
        if (!source.has("type") && !source.has("details")) {
            source.refuse("type", "is needed, or details");
        }
        return json.build();
    }
}
