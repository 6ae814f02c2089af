package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.Secrets;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.data.UserRepository;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.payment.Acceptance;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.Transaction;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a payer accepts a transaction by what the client sends. */
final class ReservationBody {
    /** Is the PIN of everybody, as in the documented example. */
    private static final String PIN = "1234";
    /** Is the one reservation code that is documented, with the wallet that it led to. */
    private static final String DOCUMENTED_CODE = "0155567464130298871198969060";

    private static final int DOCUMENTED_WALLET = 14471;
    /** By the member of the body: what the answer calls the way. */
    private static final Map<String, String> WAYS = Map.of(
            "pin_code", "pin",
            "pin", "pin",
            "sms_code", "flash",
            "code", "reservation_code",
            "reservation_code", "reservation_code");

    private final EndpointCall call;
    private final Fields fields;
    private final TransactionLifecycle lifecycle;

    private ReservationBody(EndpointCall call) {
        this.call = call;
        this.fields = Fields.ofOptional(call.request());
        this.lifecycle = TransactionLifecycle.of(call.state());
    }

    static JsonValue reserve(EndpointCall call) {
        Transaction transaction = TransactionRoutes.own(call);
        new ReservationBody(call).reserve(transaction);
        return transaction.toJson();
    }

    /** Sends a FLASH, which the sandbox does not: everybody knows the code that would be in it. */
    static JsonValue flash(EndpointCall call) {
        Transaction transaction = TransactionRoutes.own(call);
        requirePermission(call, "accept_with_flash");
        ReservationBody body = new ReservationBody(call);
        body.wallet();
        body.fields.errors().throwIfAny();
        body.lifecycle.ask(transaction, "flash");
        return transaction.toJson();
    }

    private static void requirePermission(EndpointCall call, String permission) {
        if (!call.client().hasPermission(permission)) {
            throw ApiException.forbidden("Client has no permission " + permission);
        }
    }

    private void reserve(Transaction transaction) {
        List<String> given = WAYS.keySet().stream().filter(fields::has).sorted().toList();
        if (given.size() > 1) {
            fields.refuse(given.get(1), "cannot be together with " + given.get(0));
        }
        String member = given.isEmpty() ? "" : given.get(0);
        String way = WAYS.getOrDefault(member, Acceptance.AUTOMATIC);
        String code = member.isEmpty() ? null : fields.text(member);
        Integer wallet = way.equals("reservation_code") ? walletOfCode(member, code) : wallet();
        if (wallet == null && !way.equals("reservation_code")) {
            fields.refuse("wallet_id", "is required");
        }
        Fields chosen = fields.child("payment_prices");
        Map<Integer, Amount> prices = chosen == null ? Map.of() : prices(chosen);
        Transaction revoked = revoked(transaction);
        Map<Integer, JsonObject> sources = fundsSources();
        fields.errors().throwIfAny();
        int payer = wallet == null ? 0 : wallet;
        requireCode(way, member, code, payer);
        lifecycle.accept(transaction, new Acceptance(payer, way, prices, true, false, revoked));
        transaction.payments().forEach(payment -> {
            JsonObject source = sources.get(payment.id());
            if (source != null) {
                payment.setFundsSource(source);
            }
        });
    }

    /** Checks the code once the rest is right, so that only a code is ever told to be wrong alone. */
    private void requireCode(String way, String member, @Nullable String code, int payer) {
        if (way.equals("pin")) {
            requirePermission(call, "accept_with_pin");
            requireEqual(member, PIN, code, payer);
        }
        if (way.equals("flash")) {
            requirePermission(call, "accept_with_flash");
            requireEqual(member, UserRepository.CODE, code, payer);
        }
    }

    private void requireEqual(String member, String right, @Nullable String given, int payer) {
        WrongCodes wrong = WrongCodes.of(call.state());
        wrong.requireFew(payer, lifecycle.now());
        if (given == null || !Secrets.areEqual(right, given)) {
            wrong.add(payer, lifecycle.now());
            fields.refuse(member, "is wrong");
            fields.errors().throwIfAny();
        }
        wrong.forget(payer);
    }

    /** Finds whom a reservation code belongs to: the documented one, or the id of a wallet after zeros. */
    private @Nullable Integer walletOfCode(String member, @Nullable String code) {
        if (DOCUMENTED_CODE.equals(code)) {
            return DOCUMENTED_WALLET;
        }
        for (JsonObject row : call.state().wallets().all()) {
            if (String.format(Locale.ROOT, "%028d", row.getInt("id")).equals(code)) {
                return row.getInt("id");
            }
        }
        fields.refuse(member, "is wrong");
        return null;
    }

    /** Reads who pays, from the path, {@code wallet_id}, or {@code payer}. */
    private @Nullable Integer wallet() {
        SandboxState state = call.state();
        if (call.variables().size() > 1) {
            return state.wallets().get(call.id(1, "Wallet")).getInt("id");
        }
        Long id = fields.number("wallet_id", 1, Integer.MAX_VALUE);
        Fields payer = fields.child("payer");
        if (payer != null) {
            List<String> given = List.of("id", "wallet_id", "email", "phone", "card").stream()
                    .filter(payer::has)
                    .toList();
            if (given.size() != 1 || id != null) {
                fields.refuse("payer", "must have one of id, wallet_id, email, phone and card, without wallet_id");
                return null;
            }
            return payer(payer, given.get(0));
        }
        if (id == null) {
            return null;
        }
        if (state.wallets().find(id.intValue()) == null) {
            fields.refuse("wallet_id", "names no wallet");
        }
        return id.intValue();
    }

    private @Nullable Integer payer(Fields payer, String name) {
        JsonObject row = switch (name) {
            case "id", "wallet_id" -> {
                Long id = payer.number(name, 1, Integer.MAX_VALUE);
                yield id == null ? null : call.state().wallets().find(id.intValue());
            }
            case "card" -> {
                Fields card = payer.child("card");
                yield card == null
                        ? null
                        : WalletSearchRoutes.withCard(call.state(), card.text("issuer"), card.text("number"));
            }
            default -> {
                String text = payer.text(name);
                User user = text == null ? null : call.state().users().findBy(name, text);
                yield user == null ? null : call.state().wallets().findDefaultOf(user.id());
            }
        };
        if (row == null) {
            payer.refuse(name, "names no wallet");
            return null;
        }
        return row.getInt("id");
    }

    private @Nullable Transaction revoked(Transaction transaction) {
        String key = fields.text("revoke_transaction_key");
        if (key == null) {
            return null;
        }
        Transaction other = lifecycle.repository().find(key);
        if (other == null || other == transaction || other.client() != call.client()) {
            fields.refuse("revoke_transaction_key", "names no other transaction of this client");
            return null;
        }
        return other;
    }

    private Map<Integer, JsonObject> fundsSources() {
        Map<Integer, JsonObject> sources = new LinkedHashMap<>();
        for (String name : List.of("payment_funds_sources", "funds_sources")) {
            Fields all = fields.child(name);
            if (all != null) {
                for (String id : all.object().keySet()) {
                    Fields one = all.child(id);
                    if (!id.matches("[0-9]{1,9}")) {
                        all.refuse(id, "is not the id of a payment");
                    } else if (one != null) {
                        sources.put(Integer.parseInt(id), PaymentBody.fundsSource(one));
                    }
                }
            }
        }
        return sources;
    }

    /** Reads prices by the ids of payments. */
    static Map<Integer, Amount> prices(Fields fields) {
        Map<Integer, Amount> prices = new LinkedHashMap<>();
        for (String id : fields.object().keySet()) {
            Fields one = fields.child(id);
            Amount price = one == null ? null : one.amountTwice("price", one.currency());
            if (!id.matches("[0-9]{1,9}")) {
                fields.refuse(id, "is not the id of a payment");
            } else if (price == null) {
                fields.refuse(id, "must be an object with price or price_decimal, and currency");
            } else {
                prices.put(Integer.parseInt(id), price);
            }
        }
        return prices;
    }
}
