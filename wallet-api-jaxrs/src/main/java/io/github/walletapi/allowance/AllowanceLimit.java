package io.github.walletapi.allowance;

import io.github.walletapi.internal.shared.Cents;
import io.github.walletapi.internal.shared.OtherName;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.Seconds;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The most that may be taken in each period of an allowance.
 *
 * @param maxPrice the most, in the currency of the allowance; null if the answer does not say the currency
 * @param period how long each period is, in whole seconds
 */
public record AllowanceLimit(
        @Cents @Nullable Money maxPrice,

        @OtherName("period") @JsonbProperty("time") @JsonbTypeAdapter(Seconds.class) @Nullable
        Duration period)
        implements Serializable {

    /** So much at the most in each period, such as {@code of(Money.of("20", "EUR"), Duration.ofDays(7))}. */
    public static AllowanceLimit of(Money maxPrice, Duration period) {
        return new AllowanceLimit(maxPrice, period);
    }
}
