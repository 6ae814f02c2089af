package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.bytes;
import static io.github.walletapi.internal.json.Samples.read;
import static io.github.walletapi.internal.json.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.user.User;
import io.github.walletapi.user.UserAddress;
import io.github.walletapi.user.UserEmail;
import io.github.walletapi.user.UserIdentity;
import io.github.walletapi.user.UserPhone;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.AccountDescription;
import io.github.walletapi.wallet.CardIdentifier;
import io.github.walletapi.wallet.CurrencyBalance;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.PaymentPassword;
import io.github.walletapi.wallet.PendingPayment;
import io.github.walletapi.wallet.ReservationStatement;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementType;
import io.github.walletapi.wallet.SufficientAmount;
import io.github.walletapi.wallet.Wallet;
import io.github.walletapi.wallet.WalletBalance;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.GenericType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation shows of people and their wallets, and what goes wrong with money. */
class DocumentedPeopleTest {

    @Test
    void user() {
        User user = sample("user/user-get.json", User.class);
        assertThat(user.id()).isEqualTo(221);
        assertThat(user.email()).isEqualTo("john@example.com");
        assertThat(user.phone()).isEqualTo("37066612345");
        assertThat(user.wallets()).containsExactly(14471L);
        assertThat(user.address()).isNull();
    }

    @Test
    void fieldsOfAUser() {
        assertThat(sample("user/user-email-get.json", UserEmail.class)).isEqualTo(new UserEmail("example@paysera.com"));
        assertThat(sample("user/user-phone-get.json", UserPhone.class)).hasToString("370612312345");
        assertThat(sample("user/user-address-get.json", UserAddress.class))
                .isEqualTo(new UserAddress("lt", "Vilnius", "Pilaites pr. 16", "04352"));
        assertThat(sample("user/user-identity-get.json", UserIdentity.class))
                .isEqualTo(new UserIdentity("John", "Smith", "lt", "31001010000"));
    }

    @Test
    void balance() {
        assertThat(sample("wallet/wallet-balance.json", WalletBalance.class))
                .isEqualTo(new WalletBalance(Map.of(
                        "EUR", new CurrencyBalance(Money.of("22.99", "EUR"), Money.of("0.00", "EUR"), null),
                        "USD", new CurrencyBalance(Money.of("1.00", "USD"), Money.of("98.00", "USD"), null))));
        assertThat(sample("wallet/wallet-sufficient-amount.json", SufficientAmount.class))
                .isEqualTo(new SufficientAmount(true));
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{}", SufficientAmount.class))
                .withMessage("is_sufficient is missing");
    }

    @Test
    @SuppressWarnings("unchecked") // JSON-B makes what the type says.
    void walletsByWhatFoundThem() {
        Map<String, Wallet> found = (Map<String, Wallet>) Samples.JSON.decode(
                bytes("wallet/wallets-search.json"), new GenericType<Map<String, Wallet>>() {}.getType());
        assertThat(found).containsOnlyKeys("smith@example.com", "john@example.com");
        assertThat(Objects.requireNonNull(found.get("smith@example.com")).id()).isEqualTo(887);
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("wallet-description-update-request", new AccountDescription("My personal account")),
                Arguments.of("wallet-pending-payment-password-request", new PaymentPassword(Secret.of("secret123"))),
                Arguments.of("wallet-relate-card-request", new CardIdentifier("paysera", "5487963154")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requestsAreWrittenAsDocumented(String name, Object request) {
        assertThat(read(Samples.written(request), JsonObject.class))
                .isEqualTo(sample("wallet/" + name + ".json", JsonObject.class));
    }

    @Test
    void statement() {
        assertThat(read(
                        "{\"id\":123,\"amount\":1050,\"amount_decimal\":\"10.50\",\"currency\":\"EUR\",\"date\":1382969469,"
                                + "\"direction\":\"out\",\"type\":\"tax\",\"ibans\":null}",
                        Statement.class))
                .isEqualTo(new Statement(
                        123,
                        Money.of("10.50", "EUR"),
                        Instant.ofEpochSecond(1382969469),
                        null,
                        Direction.OUT,
                        StatementType.TAX,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":1050,\"currency\":\"EUR\"|10.50 EUR",
                "\"amount_decimal\":\"10.50\",\"currency\":\"EUR\"|10.50 EUR",
                "\"amount_decimal\":\"10.5\",\"amount\":1050,\"currency\":\"EUR\"|10.50 EUR",
                "\"amount_decimal\":\"1050\",\"amount\":1050,\"currency\":\"JPY\"|1050 JPY",
                "\"amount_decimal\":\"1050\",\"amount\":105000,\"currency\":\"JPY\"|1050 JPY",
                "\"amount\":1050,\"currency\":\"KWD\"|1.050 KWD"
            })
    void moneyIsExactInEveryFormThatASourceKnows(String members, String expected) {
        assertThat(read("{\"id\":1," + members + "}", Statement.class).amount()).hasToString(expected);
        assertThat(read("{" + members + "}", ReservationStatement.class).amount())
                .hasToString(expected);
        assertThat(read("{\"id\":1," + members + "}", PendingPayment.class).amount())
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":1050,\"amount_decimal\":\"1050\",\"currency\":\"EUR\"|disagree",
                "\"amount\":1050|no currency",
                "\"amount\":10.5,\"currency\":\"EUR\"|malformed",
                "\"amount_decimal\":\"10,50\",\"currency\":\"EUR\"|malformed",
                "\"amount_decimal\":\"10.50\",\"currency\":\"euro\"|malformed"
            })
    void moneyThatIsNotClearIsNotRead(String members, String reason) {
        for (Class<?> type : List.of(Statement.class, ReservationStatement.class, PendingPayment.class)) {
            assertThatExceptionOfType(UnreadableBody.class)
                    .isThrownBy(() -> read("{\"id\":1," + members + "}", type))
                    .withMessageContaining(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"EUR\":{\"at_disposal\":2299,\"at_disposal_decimal\":\"2299\",\"reserved\":0}}",
                "{\"EUR\":{\"at_disposal\":2299}}",
                "{\"EUR\":{\"at_disposal\":22.99,\"reserved\":0}}",
                "{\"euro\":{\"at_disposal\":2299,\"reserved\":0}}",
                "{\"EUR\":{\"at_disposal\":1,\"reserved\":0,\"converted\":{\"at_disposal\":0.5}}}",
                "[1]",
                "\"EUR\""
            })
    void balancesThatAreNotClearAreNotRead(String json) {
        if (json.startsWith("{")) {
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .isThrownBy(() -> List.copyOf(
                            read(json, WalletBalance.class).currencies().values()));
        } else {
            assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(json, WalletBalance.class));
        }
    }

    @Test
    void balancesAreConvertedOnlyIfAskedFor() {
        WalletBalance balance = read(
                "{\"EUR\":{\"at_disposal\":100,\"reserved\":0,\"converted\":{\"at_disposal\":108,\"reserved\":0}},"
                        + "\"USD\":null}",
                WalletBalance.class);
        assertThat(balance.currencies()).containsOnlyKeys("EUR");
        assertThat(Objects.requireNonNull(balance.currencies().get("EUR")).converted())
                .isEqualTo(new CurrencyBalance.Converted(108L, 0L))
                .satisfies(converted -> assertThat(converted.atDisposal("USD")).contains(Money.of("1.08", "USD")))
                .satisfies(converted -> assertThat(converted.reserved("USD")).contains(Money.of("0", "USD")));
        assertThat(read("[]", WalletBalance.class).currencies()).isEmpty();
    }

    @Test
    void passwordsOfPaymentsAreSecrets() {
        PendingPayment payment = read("{\"id\":1,\"password\":\"hush\"}", PendingPayment.class);
        assertThat(Objects.requireNonNull(payment.password()).reveal()).isEqualTo("hush");
        assertThat(payment.toString()).doesNotContain("hush");
    }
}
