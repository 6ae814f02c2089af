package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static io.github.walletapi.internal.json.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.value.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyJsonTest {
    private static @Nullable Money price(String json) {
        return read("{\"price\":" + json + "}", LocationPrice.class).price();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":1234,\"currency\":\"EUR\"}|12.34|EUR",
                "{\"amount\":\"1234\",\"currency\":\"EUR\"}|12.34|EUR",
                "{\"amount_decimal\":\"12.34\",\"currency\":\"EUR\"}|12.34|EUR",
                "{\"amount_decimal\":12.34,\"currency\":\"EUR\"}|12.34|EUR",
                "{\"amount\":1234,\"amount_decimal\":\"12.34\",\"currency\":\"EUR\"}|12.34|EUR",
                "{\"amount\":1234,\"amount_decimal\":\"12.340\",\"currency\":\"EUR\"}|12.34|EUR",
                "{\"amount\":0,\"amount_decimal\":\"0.00\",\"currency\":\"EUR\"}|0|EUR",
                "{\"amount\":-5,\"amount_decimal\":\"-0.05\",\"currency\":\"EUR\"}|-0.05|EUR",
                "{\"amount\":1234,\"currency\":\"JPY\"}|1234|JPY",
                "{\"amount\":1234,\"amount_decimal\":\"1234\",\"currency\":\"JPY\"}|1234|JPY",
                "{\"amount\":123400,\"amount_decimal\":\"1234\",\"currency\":\"JPY\"}|1234|JPY",
                "{\"amount\":1234,\"amount_decimal\":\"1.234\",\"currency\":\"BHD\"}|1.234|BHD",
                "{\"amount\":1234,\"currency\":\"BHD\"}|1.234|BHD",
                "{\"amount_decimal\":\"0.005\",\"currency\":\"EUR\"}|0.005|EUR",
                "{\"amount_decimal\":\"12345678901234567890.12\",\"currency\":\"EUR\"}|12345678901234567890.12|EUR",
                "{\"amount\":1234.0,\"currency\":\"EUR\"}|12.34|EUR"
            })
    void isReadFromEitherFormOrBoth(String json, String amount, String currency) {
        assertThat(price(json)).isEqualTo(Money.of(amount, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"currency\":\"EUR\"}",
                "{\"amount\":null,\"amount_decimal\":null,\"currency\":\"EUR\"}"
            })
    void noAmountIsNoPrice(String json) {
        assertThat(price(json)).isNull();
    }

    @Test
    void anAmountWithoutCurrencyIsAnErrorAndNoOffer() {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> price("{\"amount\":1234}"))
                .withMessageContaining("The price of a location cannot be read");
    }

    @Test
    void amountsThatDisagreeAreReportedWithoutTheAmounts() {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> price("{\"amount\":9753,\"amount_decimal\":\"86.42\",\"currency\":\"EUR\"}"))
                .withMessageContaining("The price of a location cannot be read")
                .withMessageNotContainingAny("9753", "86.42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount_decimal\":\"86,42\",\"currency\":\"EUR\"}",
                "{\"amount_decimal\":\"86.42 EUR\",\"currency\":\"EUR\"}",
                "{\"amount_decimal\":\"\",\"currency\":\"EUR\"}",
                "{\"amount_decimal\":\"NaN\",\"currency\":\"EUR\"}",
                "{\"amount_decimal\":\"86.42\",\"currency\":\"EURO\"}",
                "{\"amount_decimal\":\"86.42\",\"currency\":\"\"}",
                "{\"amount\":86.42,\"currency\":\"EUR\"}",
                "{\"amount\":99999999999999999999,\"currency\":\"EUR\"}"
            })
    void malformedAmountsAreReportedWithoutTheAmounts(String json) {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> price(json))
                .withMessageContaining("The price of a location cannot be read")
                .withMessageNotContainingAny("86", "NaN", "99999", "EURO");
    }

    @Test
    void hugeExponentsDoNotExhaustMemory() {
        for (String amount : new String[] {"1E+999999999", "1E-999999999", "1E+2000000", "-1E+100000"}) {
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .as(amount)
                    .isThrownBy(() -> price("{\"amount_decimal\":\"" + amount + "\",\"currency\":\"EUR\"}"));
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .as(amount)
                    .isThrownBy(() -> price("{\"amount\":" + amount + ",\"currency\":\"EUR\"}"));
        }
    }

    /** Cents where they are two decimals; a text where a number could be taken for cents, and where it has more of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.34|EUR|{\"amount\":1234,\"currency\":\"EUR\"}",
                "1E+3|EUR|{\"amount\":100000,\"currency\":\"EUR\"}",
                "0|USD|{\"amount\":0,\"currency\":\"USD\"}",
                "-0.05|EUR|{\"amount\":-5,\"currency\":\"EUR\"}",
                "1234|JPY|{\"amount_decimal\":\"1234\",\"currency\":\"JPY\"}",
                "1.234|KWD|{\"amount_decimal\":\"1.234\",\"currency\":\"KWD\"}",
                "1.5|KWD|{\"amount_decimal\":\"1.500\",\"currency\":\"KWD\"}",
                "0.005|EUR|{\"amount_decimal\":\"0.005\",\"currency\":\"EUR\"}",
                "5|XAU|{\"amount_decimal\":\"5\",\"currency\":\"XAU\"}",
                "5|QQQ|{\"amount_decimal\":\"5.00\",\"currency\":\"QQQ\"}",
                "12345678901234567890.12|EUR|{\"amount\":1234567890123456789012,\"currency\":\"EUR\"}"
            })
    void isWrittenInCentsWhereTheyCannotBeMisread(String amount, String currency, String json) {
        Money money = Money.of(amount, currency);

        assertThat(written(new LocationPrice(PriceType.PRICE, null, money)))
                .isEqualTo("{\"price\":" + json + ",\"type\":\"price\"}");
        if (money.amount().precision() < 18) {
            assertThat(price(json)).isEqualTo(money);
        }
    }
}
