package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.allowance.Allowance;
import io.github.walletapi.allowance.AllowanceLimit;
import io.github.walletapi.allowance.AllowanceStatus;
import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.PaymentRefusedException;
import io.github.walletapi.error.RejectedRequestException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.WalletId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An allowance from its creation to its end, and what the calls of money have in common. */
class AllowancesFlowTest {
    private static final int ONA = 1234;
    private static final int WALLET = 1;
    private static final NewAllowance COFFEE = NewAllowance.of("Coffee", Money.of("60", "EUR"));

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(Flow.ID, Flow.KEY));

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server()).build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    private static Allowance active(NewAllowance asked) {
        Allowance created = wallet.allowances().create(asked);
        SANDBOX.server().accept(Objects.requireNonNull(created.transaction()), ONA, WALLET);
        return wallet.allowances().get(Objects.requireNonNull(created.id()));
    }

    @Test
    void itIsCreatedConfirmedByThePayerAndCanceled() {
        AllowanceLimit daily = AllowanceLimit.of(Money.of("2", "EUR"), Duration.ofDays(1));
        Allowance created =
                wallet.allowances().create(COFFEE.withLimits(daily).withValidity(TimeLimit.of(Duration.ofDays(30))));

        assertThat(last(SANDBOX.server()).bodyText())
                .contains("\"max_price\":6000", "\"limits\":[{\"max_price\":200,\"time\":86400}]")
                .contains("\"valid\":{\"for\":2592000}", "\"currency\":\"EUR\"");
        assertThat(created.status()).isEqualTo(AllowanceStatus.NEW);
        assertThat(created.maxPrice()).isEqualTo(Money.of("60.00", "EUR"));
        assertThat(created.limits()).containsExactly(daily);
        assertThat(Objects.requireNonNull(created.valid()).length()).isEqualTo(Duration.ofDays(30));

        SANDBOX.server().accept(Objects.requireNonNull(created.transaction()), ONA, WALLET);
        long id = Objects.requireNonNull(created.id());
        Allowance active = wallet.allowances().active(WalletId.of(WALLET));
        assertThat(active).isEqualTo(wallet.allowances().get(id));
        assertThat(Objects.requireNonNull(active.status()).isActive()).isTrue();
        assertThat(active.wallet()).isEqualTo(WALLET);
        assertThat(wallet.allowances().limit(WalletId.of(WALLET), "EUR")).isEqualTo(Money.of("2.00", "EUR"));

        assertThat(wallet.allowances().cancel(id).status()).isEqualTo(AllowanceStatus.INACTIVE);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wallet.allowances().cancel(id));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.allowances().active(WalletId.of(WALLET)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.allowances().limit(WalletId.of(WALLET), "EUR"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.allowances().get(999_999));
    }

    @Test
    void anotherOneEndsTheFirst() {
        Allowance first = active(COFFEE);
        Allowance second = active(NewAllowance.of("Tea", Money.of("5", "EUR")));

        assertThat(wallet.allowances().get(Objects.requireNonNull(first.id())).status())
                .isEqualTo(AllowanceStatus.INACTIVE);
        assertThat(wallet.allowances().cancelActive(WalletId.of(WALLET)).id()).isEqualTo(second.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.allowances().cancelActive(WalletId.of(WALLET)));
    }

    @Test
    void ownerOfNoTokenHasNoAllowance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.allowances().active(WalletId.ME))
                .withMessageContaining("access token");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.allowances().limit(WalletId.ME, "EUR"));
    }

    /** Not even where the policy says that everything is: what moves money is done twice when it is sent twice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 500, 502, 503, 504})
    void whatMayHaveBeenDoneIsNotSentAgain(int status) {
        WalletApi eager = wallet.with(RetryPolicy.DEFAULT.repeatingWhatMayBeDone());
        for (Runnable call : List.<Runnable>of(
                () -> eager.allowances().create(COFFEE),
                () -> eager.allowances().cancel(7),
                () -> eager.allowances().cancelActive(WalletId.of(WALLET)))) {
            int before = SANDBOX.server().requests().size();
            SANDBOX.server()
                    .answerWith(
                            "*",
                            "/rest/v1/allowance",
                            status == 0
                                    ? CannedAnswer.hangUp().times(1)
                                    : CannedAnswer.status(status).times(1));
            assertThatExceptionOfType(WalletApiException.class)
                    .isThrownBy(call::run)
                    .isInstanceOf(status == 0 ? ConnectionFailedException.class : ServerFailureException.class);
            assertThat(SANDBOX.server().requests()).hasSize(before + 1);
        }
    }

    /** Whatever status it comes with. */
    @ParameterizedTest
    @CsvSource({
        "not_enough_funds, 400",
        "limits_exceeded, 403",
        "restriction_limits_exceeded, 409",
        "restriction_violation, 500",
        "restriction_of_days_to_come, 404",
        "payer_account_inactive, 429",
        "payment_to_same_account, 200"
    })
    void payerCannotPay(String code, int status) {
        SANDBOX.server()
                .answerWith(
                        "*",
                        "/rest/v1/allowance",
                        CannedAnswer.status(status)
                                .body("{\"error\":\"" + code + "\",\"error_description\":\"No\"}")
                                .times(1));
        assertThatExceptionOfType(PaymentRefusedException.class)
                .isThrownBy(() -> wallet.with(RetryPolicy.DEFAULT).allowances().get(7))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(new ErrorCode(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "beneficiary_account_inactive, 500",
        "client_not_verified, 403",
        "client_restricted, 503",
        "expectation_failed, 409"
    })
    void somebodyElseIsToBlame(String code, int status) {
        answer(code, status);
        assertThatExceptionOfType(RejectedRequestException.class)
                .isThrownBy(() -> wallet.allowances().get(7))
                .isExactlyInstanceOf(RejectedRequestException.class);
    }

    @Test
    void clientWithoutRightsIsForbidden() {
        answer("no_rights", 400);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.allowances().get(7));
    }

    private static void answer(String code, int status) {
        SANDBOX.server()
                .answerWith(
                        "*",
                        "/rest/v1/allowance",
                        CannedAnswer.status(status)
                                .body("{\"error\":\"" + code + "\"}")
                                .times(1));
    }
}
