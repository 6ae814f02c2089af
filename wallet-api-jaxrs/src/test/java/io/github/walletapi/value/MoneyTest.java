package io.github.walletapi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "12.34, EUR, 12.34 EUR",
        "12.3,  EUR, 12.30 EUR",
        "12,    EUR, 12.00 EUR",
        "12.340, EUR, 12.34 EUR",
        "12.345, EUR, 12.345 EUR",
        "0,     EUR, 0.00 EUR",
        "0E+9,  EUR, 0.00 EUR",
        "1E+3,  EUR, 1000.00 EUR",
        "-0.01, EUR, -0.01 EUR",
        "1234,  JPY, 1234 JPY",
        "1234.00, JPY, 1234 JPY",
        "1.2345, BHD, 1.2345 BHD",
        "1.2,   BHD, 1.200 BHD",
        "5,     XTS, 5 XTS",
        "5,     QQQ, 5.00 QQQ",
        "5,     eur, 5.00 EUR"
    })
    void amountHasTheDecimalsOfItsCurrency(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown);
    }

    @Test
    void equalAmountsAreEqual() {
        assertThat(Money.of("1.10", "EUR")).isEqualTo(Money.of("1.1000", "EUR")).isEqualTo(Money.ofMinor(110, "EUR"));
        assertThat(Money.of("1.10", "EUR").hashCode())
                .isEqualTo(Money.of("1.1", "EUR").hashCode());
        assertThat(Money.of("1.10", "EUR")).isNotEqualTo(Money.of("1.10", "USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "110, EUR, 1.10",
        "110, JPY, 110",
        "1234, BHD, 1.234",
        "-5, EUR, -0.05",
        "9223372036854775807, EUR, 92233720368547758.07"
    })
    void minorUnitsGoBothWays(long minor, String currency, BigDecimal amount) {
        Money money = Money.ofMinor(minor, currency);

        assertThat(money.amount()).isEqualByComparingTo(amount);
        assertThat(money.minorUnits()).isEqualTo(minor);
    }

    @Test
    void fractionOfAMinorUnitIsNoWholeNumberOfThem() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of("0.001", "EUR").minorUnits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "EURO", "E1R", "€", "EU\n"})
    void currencyIsThreeLetters(String currency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", currency))
                .withMessageContaining("ISO 4217");
    }

    @Test
    void centsBesideACurrencyWithoutThemAgreeToo() {
        assertThat(Money.of("1234", "JPY").agreesWith(1234)).isTrue();
        assertThat(Money.of("1234", "JPY").agreesWith(123400)).isTrue();
        assertThat(Money.of("1234", "JPY").agreesWith(12)).isFalse();
        assertThat(Money.of("1.234", "BHD").agreesWith(1234)).isTrue();
    }

    @Test
    void amountOfMillionsOfDigitsIsRefusedAtOnce() {
        String digits = "7".repeat(15_000_000);
        for (String amount : List.of(digits, "0." + digits, digits + "e-15000000", "1e" + digits)) {
            assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "EUR"));
        }
        BigDecimal made = new BigDecimal(BigInteger.ONE.shiftLeft(200_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(made, "EUR"));
        assertThat(Money.of("0".repeat(150) + "12.34", "EUR")).isEqualTo(Money.of("12.34", "EUR"));
        String longest = "9".repeat(50);
        assertThat(Money.of(longest, "EUR").amount()).isEqualByComparingTo(longest);
    }
}
