package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.payment.Allowance;
import io.github.walletapi.sandbox.internal.payment.Creator;
import io.github.walletapi.sandbox.internal.payment.Payment;
import io.github.walletapi.sandbox.internal.payment.PaymentOrder;
import io.github.walletapi.sandbox.internal.payment.Status;
import io.github.walletapi.sandbox.internal.payment.TimeLimit;
import io.github.walletapi.sandbox.internal.payment.Transaction;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import io.github.walletapi.sandbox.internal.payment.TransactionOrder;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a client asks a transaction for, and creates it with all that is new in it. */
final class TransactionBody {
    /** Looked for once: a body has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final List<String> OWNERS = List.of("legal", "natural");
    private static final List<String> LEVELS =
            List.of("unidentified", "semi_identified", "identified", "fully_identified");
    private static final List<String> INQUIRIES = List.of("required", "optional");
    private static final List<String> INQUIRED = List.of("person_code", "user_identity");

    private final EndpointCall call;
    private final Fields fields;
    private final Creator creator;
    private final TransactionLifecycle lifecycle;
    private final JsonObjectBuilder shown = JSON.createObjectBuilder();
    private final Set<Integer> existing = new HashSet<>();

    private TransactionBody(EndpointCall call) {
        this.call = call;
        this.fields = Fields.of(call.request());
        this.creator = PaymentRoutes.creator(call);
        this.lifecycle = TransactionLifecycle.of(call.state());
    }

    static Transaction create(EndpointCall call) {
        return new TransactionBody(call).create();
    }

    /** Creates nothing before all of it has been checked. */
    private Transaction create() {
        List<Supplier<Payment>> payments = payments();
        Fields given = fields.child("allowance");
        Supplier<Allowance> allowance = given == null ? null : allowance(given);
        if (payments.isEmpty() && !fields.has("allowance")) {
            fields.refuse("payments", "are needed, or an allowance");
        }
        TransactionOrder order = order(given != null && given.flag("optional", false));
        fields.errors().throwIfAny();
        return lifecycle.createTransaction(
                creator,
                order,
                payments.stream().map(Supplier::get).toList(),
                allowance == null ? null : allowance.get());
    }

    private List<Supplier<Payment>> payments() {
        List<Supplier<Payment>> all = new ArrayList<>();
        for (JsonValue one : fields.list("payments")) {
            String place = "payments[" + all.size() + "]";
            if (one instanceof JsonObject inner) {
                PaymentOrder order = PaymentBody.read(fields.at(place, inner), call.state());
                all.add(() -> lifecycle.createPayment(creator, order));
            } else {
                Payment payment = one instanceof JsonNumber number ? newOne(number.intValue()) : null;
                if (payment == null) {
                    fields.refuse(place, "must be a payment, or the id of one of this client in status new");
                }
                all.add(() -> Objects.requireNonNull(payment));
            }
        }
        return all;
    }

    private @Nullable Payment newOne(int id) {
        Payment payment = lifecycle.repository().findPayment(id);
        boolean usable = payment != null
                && payment.client() == call.client()
                && payment.status() == Status.NEW
                && existing.add(id);
        return usable ? payment : null;
    }

    private @Nullable Supplier<Allowance> allowance(Fields given) {
        Fields data = given.child("data");
        Long id = given.number("id", 1, Integer.MAX_VALUE);
        if (given.has("data") == given.has("id")) {
            given.refuse("data", "is needed, or id, but not both");
            return null;
        }
        if (data != null) {
            Allowance.Order order = AllowanceBody.read(data);
            return () -> lifecycle.createAllowance(creator, order);
        }
        Allowance known = id == null ? null : lifecycle.repository().findAllowance(id.intValue());
        if (known == null || known.client() != call.client() || known.status() != Status.NEW) {
            given.refuse("id", "must be that of an allowance of this client in status new");
            return null;
        }
        return () -> known;
    }

    private TransactionOrder order(boolean allowanceOptional) {
        TimeLimit reserve = fields.time("reserve");
        String redirectUri = page("redirect_uri");
        if (JsonValue.FALSE.equals(fields.value("callback_uri"))) {
            shown.add("callback_uri", false);
        } else {
            page("callback_uri");
        }
        Fields user = fields.child("user");
        String email = user == null ? null : user.text("email");
        if (email != null) {
            shown.add("user", JSON.createObjectBuilder().add("email", email));
        }
        shown.add("suggest_allowance", fields.flag("suggest_allowance", false));
        JsonObject restrictions = restrictions();
        return new TransactionOrder(
                allowanceOptional,
                reserve == null ? TimeLimit.ofMonth() : reserve,
                // The one answer that looks real says true where nothing was asked for.
                fields.flag("use_allowance", true),
                fields.flag("auto_confirm", false),
                redirectUri,
                email,
                inquiries(),
                restrictions,
                shown.build());
    }

    private @Nullable String page(String name) {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        if (!isPage(text)) {
            fields.refuse(name, "must be an absolute URI of http or https");
            return null;
        }
        shown.add(name, text);
        return text;
    }

    private static boolean isPage(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private JsonObject restrictions() {
        Fields all = fields.child("restrictions");
        Fields owner = all == null ? null : all.child("account_owner");
        if (all == null || owner == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        JsonObjectBuilder json = JSON.createObjectBuilder();
        addText(json, "type", owner.word("type", OWNERS));
        owner.list("requirements").forEach(one -> {
            if (!one.equals(JSON.createValue("identity"))) {
                owner.refuse("requirements", "must be identity");
            }
        });
        if (owner.has("requirements")) {
            json.add("requirements", owner.list("requirements"));
        }
        addText(json, "level", owner.word("level", LEVELS));
        JsonObject shownOnes =
                JSON.createObjectBuilder().add("account_owner", json).build();
        shown.add("restrictions", shownOnes);
        return shownOnes;
    }

    /** Leaves out what the PHP client says to be null: no answer has any. */
    private static void addText(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text != null) {
            json.add(name, text);
        }
    }

    private JsonArray inquiries() {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (Fields inquiry : fields.children("inquiries")) {
            required(inquiry, "identifier", inquiry.text("identifier"));
            required(inquiry, "type", inquiry.word("type", INQUIRIES));
            List<Fields> items = inquiry.children("items");
            if (items.isEmpty()) {
                inquiry.refuse("items", "are required");
            }
            for (Fields item : items) {
                required(item, "identifier", item.text("identifier"));
                required(item, "type", item.word("type", INQUIRED));
                item.text("title");
            }
            all.add(inquiry.object());
        }
        return all.build();
    }

    private static void required(Fields fields, String name, @Nullable String value) {
        if (value == null && !fields.has(name)) {
            fields.refuse(name, "is required");
        }
    }
}
