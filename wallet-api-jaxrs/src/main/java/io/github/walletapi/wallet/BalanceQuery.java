package io.github.walletapi.wallet;

import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a balance is to be shown.
 *
 * @param convertTo a currency (ISO 4217) in which every balance is repeated
 * @param showHistoricalCurrencies whether currencies without funds are shown too
 * @param includeConvertToCurrency whether the currency of {@code convertTo} is shown too (known from an SDK only)
 */
public record BalanceQuery(
        @QueryParam("convert_to") @Nullable String convertTo,
        @QueryParam("show_historical_currencies") @Nullable Boolean showHistoricalCurrencies,
        @QueryParam("include_convert_to_currency") @Nullable Boolean includeConvertToCurrency)
        implements Serializable {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** As the server shows it unless asked otherwise. */
    public static final BalanceQuery DEFAULT = new BalanceQuery(null, null, null);

    /**
     * Checks the currency.
     *
     * @throws IllegalArgumentException if it is not three upper-case letters
     */
    public BalanceQuery {
        if (convertTo != null && !CURRENCY.matcher(convertTo).matches()) {
            throw new IllegalArgumentException("convert_to must be an ISO 4217 code such as EUR");
        }
    }

    /** Every balance in this currency too. */
    public static BalanceQuery convertedTo(String currency) {
        return new BalanceQuery(currency, null, null);
    }

    /** With or without currencies that have no funds. */
    public BalanceQuery withHistoricalCurrencies(boolean shown) {
        return new BalanceQuery(convertTo, shown, includeConvertToCurrency);
    }
}
