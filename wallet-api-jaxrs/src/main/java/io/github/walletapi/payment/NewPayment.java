package io.github.walletapi.payment;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.wallet.WalletIdentifier;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A payment to ask a payer for, either at a price or for items:
 *
 * <pre>{@code
 * NewPayment.of("Order 77", Money.of("12.34", "EUR"))
 * NewPayment.ofItems(List.of(NewPaymentItem.of("Coffee", Money.of("1.80", "EUR")).withQuantity(2)))
 * }</pre>
 *
 * <p>All amounts have one currency. What the API would refuse cannot be built.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param description what for, as the payer reads it
 * @param price what the payer pays; null if there are items, whose prices add up to it
 * @param commission what the client gets of it
 * @param items what is paid for, one by one; null if there is a price
 * @param beneficiary who is paid; null for the wallet of the project
 * @param priceRules what price the payer may choose
 * @param protection how it is protected by a password
 * @param freeze how long the beneficiary cannot use the money, from the confirmation on
 * @param parameters any JSON, such as the number of an order; it comes back as it is
 * @param cashback cash that is paid out to the payer
 * @param purpose what it is for
 * @param fundsSource where the money comes from (known from the PHP SDK only)
 */
@Value.Builder
public record NewPayment(
        @Nullable String description,
        @MoneyMembers @Nullable Money price,
        @Nullable Commission commission,
        @Nullable List<NewPaymentItem> items,
        @Nullable WalletIdentifier beneficiary,
        @Nullable PriceRules priceRules,
        @JsonbProperty("password") @Nullable NewPasswordProtection protection,
        @Nullable TimeLimit freeze,
        @Nullable JsonValue parameters,
        @MoneyMembers @Nullable Money cashback,
        @Nullable PaymentPurpose purpose,
        @Nullable FundsSource fundsSource)
        implements Serializable {

    /**
     * Checks what the server would refuse, and copies the items.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public NewPayment {
        items = items == null ? null : List.copyOf(items);
        parameters = Parameters.orNull(parameters);
        check(description == null || !description.isBlank(), "description must not be empty; leave it out with null");
        check(items == null || price == null, "price and items exclude each other");
        check(items != null || (price != null && description != null), "description and price must be given, or items");
        check(items == null || !items.isEmpty(), "items must have one at least; leave them out with null");
        Money total = items == null ? Objects.requireNonNull(price) : totalOf(items);
        total.payable(items == null ? "price" : "the sum of items");
        if (cashback != null) {
            inCurrencyOf(total, "cashback", cashback.payable("cashback"));
        }
        if (commission != null) {
            check(total, commission);
        }
        if (priceRules != null) {
            check(total, priceRules);
        }
        if (beneficiary != null) {
            beneficiary.checked("beneficiary");
        }
        if (freeze != null) {
            freeze.checked("freeze");
        }
        if (fundsSource != null) {
            fundsSource.checked("funds_source");
        }
    }

    /** At a price. */
    public static NewPayment of(String description, Money price) {
        return new NewPaymentBuilder()
                .description(Objects.requireNonNull(description, "description"))
                .price(Objects.requireNonNull(price, "price"))
                .build();
    }

    /** For items, which cost together what the payer pays. */
    public static NewPayment ofItems(Collection<NewPaymentItem> items) {
        return new NewPaymentBuilder().items(List.copyOf(items)).build();
    }

    /** With what the client gets of it. */
    public NewPayment withCommission(Commission part) {
        return copy().commission(Objects.requireNonNull(part, "part")).build();
    }

    /** Paid to this wallet, and not to that of the project. */
    public NewPayment withBeneficiary(WalletIdentifier wallet) {
        return copy().beneficiary(Objects.requireNonNull(wallet, "wallet")).build();
    }

    /** At a price that the payer chooses; the one that is given is proposed. */
    public NewPayment withPriceRules(PriceRules rules) {
        return copy().priceRules(Objects.requireNonNull(rules, "rules")).build();
    }

    /** Protected by a password. */
    public NewPayment withPassword(NewPasswordProtection password) {
        return copy().protection(Objects.requireNonNull(password, "password")).build();
    }

    /** Frozen: the beneficiary cannot use the money before, counted from the confirmation. */
    public NewPayment withFreeze(TimeLimit time) {
        return copy().freeze(Objects.requireNonNull(time, "time")).build();
    }

    /** With any JSON, which comes back as it is. */
    public NewPayment withParameters(JsonValue json) {
        return copy().parameters(Objects.requireNonNull(json, "json")).build();
    }

    /** With a record of the application, which {@link Payment#parametersAs} reads again. */
    public NewPayment withParameters(Record own) {
        return withParameters(Parameters.of(own));
    }

    /**
     * With a reference of the application's own, such as the number of an order, by which it is found again. It travels in
     * {@code parameters}, as the member {@code client_reference}; what else is there stays.
     *
     * @throws IllegalArgumentException if it is empty, or the parameters are no JSON object or have another reference
     */
    public NewPayment withReference(String reference) {
        return withParameters(Parameters.withReference(parameters, reference));
    }

    /** With cash that is paid out to the payer. */
    public NewPayment withCashback(Money cash) {
        return copy().cashback(Objects.requireNonNull(cash, "cash")).build();
    }

    /** For a purpose. */
    public NewPayment withPurpose(PaymentPurpose what) {
        return copy().purpose(Objects.requireNonNull(what, "what")).build();
    }

    /** With where the money comes from. */
    public NewPayment withFundsSource(FundsSource source) {
        return copy().fundsSource(Objects.requireNonNull(source, "source")).build();
    }

    /** With a text for the payer, of items too. */
    public NewPayment withDescription(String text) {
        return copy().description(Objects.requireNonNull(text, "text")).build();
    }

    /** What the payer is asked for: the price, or what all items cost together, to the cent. */
    public Money total() {
        return items == null ? Objects.requireNonNull(price) : totalOf(items);
    }

    private static Money totalOf(List<NewPaymentItem> items) {
        return items.stream()
                .map(NewPaymentItem::totalOf)
                .reduce(NewPayment::sum)
                .orElseThrow();
    }

    private static Money sum(Money one, Money other) {
        check(one.currency().equals(other.currency()), "currency of items must be one");
        return new Money(one.amount().add(other.amount()), one.currency());
    }

    private static void check(Money total, Commission part) {
        Money out = part.outCommission();
        Money in = part.inCommission();
        check(out != null || in != null, "commission must have out_commission or in_commission");
        if (out != null) {
            inCurrencyOf(total, "out_commission", out.payable("out_commission"));
        }
        if (in != null) {
            inCurrencyOf(total, "in_commission", in.payable("in_commission"));
        }
        Money both = out == null ? Objects.requireNonNull(in) : in == null ? out : sum(out, in);
        check(isAtMost(both, total), "commission must not be larger than the price, which is " + total);
    }

    private static void check(Money total, PriceRules rules) {
        Money min = rules.min();
        Money max = rules.max();
        List<Money> choices = rules.choices();
        check(
                min != null || max != null || (choices != null && !choices.isEmpty()),
                "price_rules must have min, max or choices");
        check(choices == null || !choices.isEmpty(), "choices must have one at least; leave them out with null");
        if (min != null) {
            inCurrencyOf(total, "min", min.payableInCents("min"));
            check(isAtMost(min, total), "price must be at least min, which is " + min);
        }
        if (max != null) {
            inCurrencyOf(total, "max", max.payableInCents("max"));
            check(isAtMost(total, max), "price must be at most max, which is " + max);
        }
        if (choices != null) {
            for (Money choice : choices) {
                inCurrencyOf(total, "choices", choice.payableInCents("choices"));
                check(
                        (min == null || isAtMost(min, choice)) && (max == null || isAtMost(choice, max)),
                        "choices must be from min to max");
            }
            check(choices.stream().distinct().count() == choices.size(), "choices must differ from each other");
            check(choices.contains(total), "price must be one of choices, which are " + choices);
        }
    }

    private static boolean isAtMost(Money one, Money other) {
        return one.amount().compareTo(other.amount()) <= 0;
    }

    private static void inCurrencyOf(Money total, String name, Money amount) {
        check(
                amount.currency().equals(total.currency()),
                name + " must have the currency of the price, which is " + total.currency());
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private NewPaymentBuilder copy() {
        return new NewPaymentBuilder().copyOf(this);
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }
}
