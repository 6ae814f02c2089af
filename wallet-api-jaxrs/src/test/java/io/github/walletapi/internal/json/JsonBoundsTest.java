package io.github.walletapi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.internal.shared.JsonBounds;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.project.Project;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.WalletBalance;
import jakarta.json.JsonObject;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing dear is made of what JSON from outside holds too much of. */
class JsonBoundsTest {

    /** To make a number of these takes minutes, and the test would not end in anybody's patience. */
    private static final String DIGITS = "9".repeat(15_000_000);

    /** Numbers without a bound of their own. */
    public record Numbers(
            @Nullable BigDecimal decimal, @Nullable BigInteger whole) {}

    private static void assertRefused(String json, Type type) {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> Samples.read(json, type))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).hasSizeLessThan(200).doesNotContain("99"));
    }

    static List<Type> types() {
        return List.of(
                Project.class,
                Samples.LOCATIONS.getType(),
                Money.class,
                WalletBalance.class,
                Account.class,
                Numbers.class,
                JsonObject.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void numberOfMillionsOfDigitsIsRefusedWhereverItStands(Type type) {
        for (String number : List.of(DIGITS, "-" + DIGITS, "0." + DIGITS, DIGITS + "e-15000000", "1e" + DIGITS)) {
            for (String member : List.of("id", "amount", "unknown", "decimal", "at_disposal")) {
                assertRefused("{\"" + member + "\":" + number + "}", type);
                assertRefused("{\"a\\\\\":[{\"b\":\"\\\"\",\"" + member + "\":[1," + number + "]}]}", type);
            }
        }
    }

    @Test
    void textOfMillionsOfDigitsIsRefusedWhereANumberIsExpected() {
        String escaped = "\\u0039".repeat(2_500_000);
        for (String text : List.of(DIGITS, escaped, " " + DIGITS, "0." + DIGITS)) {
            assertRefused("{\"amount_decimal\":\"" + text + "\",\"currency\":\"EUR\"}", Money.class);
            assertRefused("{\"amount\":\"" + text + "\",\"currency\":\"EUR\"}", Money.class);
            assertRefused("{\"EUR\":{\"at_disposal_decimal\":\"" + text + "\"}}", WalletBalance.class);
            assertRefused("{\"user_id\":\"" + text + "\"}", Account.class);
            assertRefused("{\"id\":\"" + text + "\"}", Project.class);
            assertRefused("{\"decimal\":\"" + text + "\"}", Numbers.class);
            assertRefused("{\"whole\":\"" + text + "\"}", Numbers.class);
        }
        String token = "{\"expires_in\":\"" + "9".repeat(500_000) + "\"}";
        assertThat(Samples.read(token, AccessToken.class).expiresIn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e2147483647", "\"1e999999999\"", "1e-999999999", "\"1e-2147483647\""})
    void shortTextThatMeansAGigabyteIsRefusedWhereItWouldBeWrittenOut(String number) {
        assertRefused("{\"whole\":" + number + "}", Numbers.class);
        assertRefused("{\"amount\":" + number + ",\"currency\":\"EUR\"}", Money.class);
        assertRefused("{\"id\":" + number + "}", Project.class);
    }

    @Test
    void numbersOfAnyUseAreRead() {
        String pi = "3." + "1".repeat(997);

        assertThat(Samples.read("{\"decimal\":" + pi + ",\"whole\":" + "8".repeat(1_000) + "}", Numbers.class))
                .isEqualTo(new Numbers(new BigDecimal(pi), new BigInteger("8".repeat(1_000))));
        assertThat(Samples.read("{\"decimal\":\"12.50\",\"whole\":\"1e3\"}", Numbers.class))
                .isEqualTo(new Numbers(new BigDecimal("12.50"), BigInteger.valueOf(1000)));
        assertThat(Samples.read("{\"decimal\":null}", Numbers.class)).isEqualTo(new Numbers(null, null));
    }

    @Test
    void longTextsAreNoNumbers() {
        String title = "-".repeat(5_000) + "\\\"" + "7".repeat(5_000) + "\\\\";

        assertThat(Samples.read("{\"id\":1,\"title\":\"" + title + "\"}", Project.class)
                        .title())
                .hasSize(10_002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "1", "null"})
    void millionsOfEntriesAreRefused(String entry) {
        String many = "[" + (entry + ",").repeat(4_600_000) + entry + "]";

        assertRefused("{\"locations\":" + many + "}", Samples.LOCATIONS.getType());
        assertRefused("{\"unknown\":" + many + "}", Project.class);
    }

    @Test
    void aPageOfMoreThanWasAskedForIsRead() {
        String many = "[" + "{\"id\":1},".repeat(999) + "{\"id\":1}]";

        assertThat(Samples.read("{\"locations\":" + many + "}", Samples.LOCATIONS)
                        .entries())
                .hasSize(1_000);
    }

    @Test
    void whatStandsBeforeAnExcessIsWithin() {
        for (String excess : List.of(DIGITS, "[" + "0,".repeat(JsonBounds.MOST_VALUES) + "0]")) {
            assertThat(JsonBounds.within("{\"error\":\"not_found\",\"x\":" + excess + "}"))
                    .startsWith("{\"error\":\"not_found\",\"x\":")
                    .hasSizeLessThan(500_000);
        }
        for (String fine : List.of("", "\"", "\"\\", "{\"a\":\"" + DIGITS, "[1,2", "-")) {
            assertThat(JsonBounds.within(fine)).isSameAs(fine);
            assertThat(JsonBounds.checked(fine)).isSameAs(fine);
        }
    }

    @Test
    void boundsAreWhatTheySay() {
        assertThat(JsonBounds.checked("[" + "1".repeat(1_000) + "]")).isNotNull();
        assertThatExceptionOfType(JsonBounds.Exceeded.class)
                .isThrownBy(() -> JsonBounds.checked("[" + "1".repeat(1_001) + "]"));
        assertThat(JsonBounds.checked("[" + "0,".repeat(JsonBounds.MOST_VALUES - 1) + "0]"))
                .isNotNull();
        assertThatExceptionOfType(JsonBounds.Exceeded.class)
                .isThrownBy(() -> JsonBounds.checked("[" + "0,".repeat(JsonBounds.MOST_VALUES) + "0]"));
    }
}
