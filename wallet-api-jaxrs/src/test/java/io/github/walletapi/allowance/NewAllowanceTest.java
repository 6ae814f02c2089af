package io.github.walletapi.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An allowance that the API refuses cannot be built. */
class NewAllowanceTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final NewAllowance COFFEE = NewAllowance.of("Coffee", Money.of("60", "EUR"));

    private static void assertRefused(ThrowingCallable building, String field, String limits) {
        assertThatIllegalArgumentException()
                .isThrownBy(building)
                .withMessageStartingWith(field + " ")
                .withMessageContaining(limits);
    }

    private static AllowanceLimit limit(String amount, String currency) {
        return AllowanceLimit.of(Money.of(amount, currency), WEEK);
    }

    @Test
    void amountsArePositiveAndWhole() {
        for (String amount : List.of("0", "-1", "0.001", "1E40")) {
            assertRefused(() -> NewAllowance.of("Coffee", Money.of(amount, "EUR")), "max_price", "more than 0");
            assertRefused(() -> COFFEE.withLimits(limit(amount, "EUR")), "max_price of limits", "more than 0");
        }
        assertRefused(() -> NewAllowance.of("Coffee", Money.of("0.5", "JPY")), "max_price", "0 decimals");
        assertThat(NewAllowance.of("Coffee", Money.of("1.234", "KWD")).maxPrice())
                .isEqualTo(Money.of("1.234", "KWD"));
    }

    /** The API has no decimal form of a limit, and its cents of a currency without them nobody knows. */
    @Test
    void limitsAreInACurrencyWithCents() {
        for (String currency : List.of("JPY", "KWD", "ZZZ")) {
            assertRefused(
                    () -> NewAllowance.ofLimits("Coffee", limit("1", currency)), "max_price of limits", "with cents");
        }
    }

    @Test
    void currencyIsOne() {
        assertRefused(() -> COFFEE.withLimits(limit("1", "USD")), "max_price and limits", "one currency");
        assertRefused(
                () -> NewAllowance.ofLimits("Coffee", limit("1", "USD"), limit("1", "EUR")),
                "max_price and limits",
                "one currency");
        assertThat(COFFEE.withLimits(limit("1", "EUR"), limit("2", "EUR")).limits())
                .hasSize(2);
    }

    @Test
    void thereIsABound() {
        assertRefused(() -> new NewAllowance("Coffee", null, null, null), "max_price or limits", "given");
        assertRefused(() -> new NewAllowance("Coffee", null, null, List.of()), "max_price or limits", "given");
        assertRefused(() -> NewAllowance.ofLimits("Coffee"), "max_price or limits", "given");
        assertRefused(() -> COFFEE.withLimits(), "limits", "one at least");
        assertRefused(() -> new NewAllowance(" ", Money.of("1", "EUR"), null, null), "description", "empty");
        assertThat(new NewAllowance(null, Money.of("1", "EUR"), null, null).description())
                .isNull();
    }

    @Test
    void timesAreWholeSecondsAndOneForm() {
        Instant soon = Instant.ofEpochSecond(1_900_000_000);
        assertRefused(() -> COFFEE.withValidity(new TimeLimit(WEEK, soon)), "valid", "not both");
        assertRefused(() -> COFFEE.withValidity(new TimeLimit(null, null)), "valid", "not both");
        assertRefused(() -> COFFEE.withValidity(TimeLimit.until(Instant.EPOCH)), "valid", "1970");
        for (Duration length : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(1500))) {
            assertRefused(() -> COFFEE.withValidity(TimeLimit.of(length)), "valid", "1 second or more");
            assertRefused(
                    () -> COFFEE.withLimits(AllowanceLimit.of(Money.of("1", "EUR"), length)),
                    "time of limits",
                    "1 second or more");
        }
        assertRefused(() -> COFFEE.withLimits(new AllowanceLimit(null, WEEK)), "limits", "max_price and time");
        assertRefused(
                () -> COFFEE.withLimits(new AllowanceLimit(Money.of("1", "EUR"), null)),
                "limits",
                "max_price and time");
        assertThat(COFFEE.withValidity(TimeLimit.until(soon)).valid()).isEqualTo(new TimeLimit(null, soon));
    }

    @Test
    void statusSaysWhatCanBeDone() {
        assertThat(AllowanceStatus.ACTIVE.isActive()).isTrue();
        assertThat(AllowanceStatus.ACTIVE.canBeCanceled()).isTrue();
        assertThat(AllowanceStatus.ACTIVE.isFinal()).isFalse();
        assertThat(AllowanceStatus.INACTIVE.isFinal()).isTrue();
        assertThat(AllowanceStatus.DELETED.isFinal()).isTrue();
        for (AllowanceStatus other : List.of(AllowanceStatus.NEW, new AllowanceStatus("paused"))) {
            assertThat(other.isActive() || other.isFinal() || other.canBeCanceled())
                    .as(other.value())
                    .isFalse();
        }
    }
}
