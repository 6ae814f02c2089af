package io.github.walletapi.wallet;

import io.github.walletapi.value.Money;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a wallet holds in one currency.
 *
 * @param atDisposal what can be spent
 * @param reserved what is reserved, and cannot be spent
 * @param converted the same in the currency that was asked for
 */
public record CurrencyBalance(
        Money atDisposal, Money reserved, @Nullable Converted converted) implements Serializable {

    /**
     * A balance in another currency, that of {@link BalanceQuery#convertTo}. The answer does not repeat it, so the
     * components are numbers, and the methods want to know it.
     *
     * @param atDisposal what can be spent, in cents
     * @param reserved what is reserved, in cents
     */
    public record Converted(
            @Nullable Long atDisposal, @Nullable Long reserved) implements Serializable {

        /** Gives what can be spent, in the currency that was asked for; empty if the answer does not say it. */
        public Optional<Money> atDisposal(String currency) {
            return Optional.ofNullable(atDisposal).map(cents -> Money.ofMinor(cents, currency));
        }

        /** Gives what is reserved, in the currency that was asked for; empty if the answer does not say it. */
        public Optional<Money> reserved(String currency) {
            return Optional.ofNullable(reserved).map(cents -> Money.ofMinor(cents, currency));
        }
    }
}
