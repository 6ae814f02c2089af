package io.github.walletapi.location;

import io.github.walletapi.value.Money;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a location's price list.
 *
 * @param type whether it is a price or an offer
 * @param title what it is for
 * @param price the price; an offer has none
 */
public record LocationPrice(
        @Nullable PriceType type,
        @Nullable String title,
        @Nullable Money price) implements Serializable {}
