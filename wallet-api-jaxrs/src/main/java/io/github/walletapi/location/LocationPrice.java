package io.github.walletapi.location;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.OtherMembers;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a location's price list.
 *
 * @param type whether it is a price or an offer
 * @param title what it is for
 * @param price the price; an offer has none
 * @param others what came with it beside all that
 */
public record LocationPrice(
        @Nullable PriceType type,
        @Nullable String title,
        @Nullable Money price,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    private static final String PRICE = "price";

    /** Turns what is missing into what is empty. */
    @JsonbCreator
    public LocationPrice {
        others = others == null ? OtherMembers.NONE : others;
    }

    /** Describes a new entry. */
    public LocationPrice(@Nullable PriceType type, @Nullable String title, @Nullable Money price) {
        this(type, title, price, OtherMembers.NONE);
    }

    /**
     * The price; an offer has none.
     *
     * @throws UnreadableAnswerException if there is one that cannot be read, such as one in a currency that has no ISO
     *     4217 code, or if the entry is no object, and has neither type nor title; {@link #others} has it as it came
     */
    @Override
    public @Nullable Money price() {
        boolean cameOtherwise =
                others.members().containsKey(PRICE) || others.members().containsKey(OtherMembers.NAME);
        if (price == null && cameOtherwise) {
            throw new UnreadableAnswerException("The price of a location cannot be read", Failure.UNKNOWN_CALL, null);
        }
        return price;
    }

    /** The price of an entry; null if it has none, or one that cannot be read, which {@link #others} has. */
    public static @Nullable Money readable(LocationPrice entry) {
        return entry.price;
    }
}
