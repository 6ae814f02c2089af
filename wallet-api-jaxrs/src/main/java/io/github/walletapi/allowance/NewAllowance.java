package io.github.walletapi.allowance;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An allowance to ask a payer for:
 *
 * <pre>{@code
 * NewAllowance.of("Coffee, a cup a day", Money.of("60", "EUR"))
 *         .withLimits(AllowanceLimit.of(Money.of("2", "EUR"), Duration.ofDays(1)))
 *         .withValidity(TimeLimit.of(Duration.ofDays(30)))
 * }</pre>
 *
 * <p>All amounts have one currency. Where nothing says how long it is valid, the API takes 30 days from the confirmation on.
 *
 * @param description what for, as the payer reads it
 * @param maxPrice the most that may be taken in all; null if the limits say enough
 * @param valid for how long from the payer's confirmation on, or until when
 * @param limits the most that may be taken in each period; null if there is none
 */
@Value.Builder
public record NewAllowance(
        @Nullable String description,
        @MoneyMembers @Nullable Money maxPrice,
        @Nullable TimeLimit valid,
        @Nullable List<AllowanceLimit> limits)
        implements Serializable {

    /**
     * Checks what the server would refuse, and copies the limits.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public NewAllowance {
        limits = limits == null ? null : List.copyOf(limits);
        check(description == null || !description.isBlank(), "description must not be empty; leave it out with null");
        check(maxPrice != null || (limits != null && !limits.isEmpty()), "max_price or limits must be given");
        check(limits == null || !limits.isEmpty(), "limits must have one at least; leave them out with null");
        if (maxPrice != null) {
            maxPrice.payable("max_price");
        }
        if (valid != null) {
            valid.checked("valid");
        }
        List<AllowanceLimit> each = limits == null ? List.of() : limits;
        each.forEach(NewAllowance::check);
        long currencies = Stream.concat(
                        Stream.ofNullable(maxPrice), each.stream().map(AllowanceLimit::maxPrice))
                .filter(Objects::nonNull)
                .map(Money::currency)
                .distinct()
                .count();
        check(currencies == 1, "max_price and limits must have one currency");
    }

    /** With so much at the most in all. */
    public static NewAllowance of(String description, Money maxPrice) {
        return new NewAllowanceBuilder()
                .description(Objects.requireNonNull(description, "description"))
                .maxPrice(Objects.requireNonNull(maxPrice, "maxPrice"))
                .build();
    }

    /** With so much at the most in each period, and no bound in all. */
    public static NewAllowance ofLimits(String description, AllowanceLimit... limits) {
        return new NewAllowanceBuilder()
                .description(Objects.requireNonNull(description, "description"))
                .limits(List.of(limits))
                .build();
    }

    /** Valid for a length of time from the payer's confirmation on, or until a moment. */
    public NewAllowance withValidity(TimeLimit limit) {
        return copy().valid(Objects.requireNonNull(limit, "limit")).build();
    }

    /** With so much at the most in each period; in cents, so in a currency that has them. */
    public NewAllowance withLimits(AllowanceLimit... perPeriod) {
        return copy().limits(List.of(perPeriod)).build();
    }

    private NewAllowanceBuilder copy() {
        return new NewAllowanceBuilder().copyOf(this);
    }

    private static void check(AllowanceLimit limit) {
        check(limit.maxPrice() != null && limit.period() != null, "limits must have max_price and time");
        if (limit.maxPrice() != null && limit.period() != null) {
            limit.maxPrice().payableInCents("max_price of limits");
            TimeLimit.of(limit.period()).checked("time of limits");
        }
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
