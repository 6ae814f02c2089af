package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.Pages;
import io.github.walletapi.paging.PositionedPage;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.value.Contact;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.AccountDescription;
import io.github.walletapi.wallet.BalanceQuery;
import io.github.walletapi.wallet.CardIdentifier;
import io.github.walletapi.wallet.ContactSearch;
import io.github.walletapi.wallet.CurrencyBalance;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.PaymentPassword;
import io.github.walletapi.wallet.PendingPayment;
import io.github.walletapi.wallet.PendingPaymentFilter;
import io.github.walletapi.wallet.PendingPaymentType;
import io.github.walletapi.wallet.ReservationFilter;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementFilter;
import io.github.walletapi.wallet.SufficientAmountQuery;
import io.github.walletapi.wallet.Wallet;
import io.github.walletapi.wallet.WalletBalance;
import io.github.walletapi.wallet.WalletCriterion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wallets of people who granted a client something for good, at a sandbox that enforces it. */
class WalletsFlowTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final WalletId JOHN = WalletId.of(14471);
    private static final WalletId JANE = WalletId.of(887);
    private static final WalletId STRANGER = WalletId.of(3201);

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().clock(CLOCK).client(Flow.ID, Flow.KEY));

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server()).clock(CLOCK).build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    @BeforeEach
    void grant() {
        SANDBOX.server()
                .issueToken(
                        Flow.ID,
                        221,
                        "balance_offline",
                        "statements_offline",
                        "wallet_list_offline",
                        "manage_account_offline",
                        "incoming_payments_offline",
                        "outgoing_payments_offline",
                        "favourites_offline",
                        "check_has_sufficient_balance_offline");
    }

    private static int requestsSince(int before) {
        return SANDBOX.server().requests().size() - before;
    }

    @Test
    void walletHasItsOwnerAndAccount() {
        Wallet found = wallet.wallets().get(JOHN);

        assertThat(found.owner()).isEqualTo(221);
        Account account = Objects.requireNonNull(found.account());
        assertThat(account.number()).isEqualTo("EVP0010001000101");
        assertThat(account.ibans()).containsExactly("LT007300010022221111");
    }

    @Test
    void balanceHasEveryCurrencyToTheCent() {
        WalletBalance balance = wallet.wallets().balance(JOHN);

        assertThat(balance.currencies())
                .containsEntry("EUR", new CurrencyBalance(Money.of("22.99", "EUR"), Money.of("0.00", "EUR"), null))
                .containsEntry("USD", new CurrencyBalance(Money.of("1.00", "USD"), Money.of("98.00", "USD"), null));
        assertThat(balance.atDisposal("eur")).isEqualTo(Money.of("22.99", "EUR"));
        assertThat(balance.reserved("USD")).isEqualTo(Money.of("98.00", "USD"));
        assertThat(balance.atDisposal("JPY")).isEqualTo(Money.of("0", "JPY"));
        assertThat(balance.reserved("JPY")).isEqualTo(Money.of("0", "JPY"));
    }

    @Test
    void balanceIsRepeatedInAnotherCurrency() {
        WalletBalance balance = wallet.wallets().balance(JOHN, BalanceQuery.convertedTo("USD"));

        assertThat(last(SANDBOX.server()).rawTarget()).isEqualTo("/rest/v1/wallet/14471/balance?convert_to=USD");
        CurrencyBalance euros = Objects.requireNonNull(balance.currencies().get("EUR"));
        assertThat(Objects.requireNonNull(euros.converted()).atDisposal()).isPositive();
    }

    @Test
    void whetherThereIsEnoughIsToldWithoutTellingHowMuch() {
        assertThat(wallet.wallets()
                        .holds(JOHN, SufficientAmountQuery.of(Money.of("22.99", "EUR")))
                        .isSufficient())
                .isTrue();
        assertThat(last(SANDBOX.server()).query())
                .isEqualTo(Map.of("amount", List.of("2299"), "currency", List.of("EUR")));
        assertThat(wallet.wallets()
                        .holds(JOHN, SufficientAmountQuery.of(Money.of("23.00", "EUR")))
                        .isSufficient())
                .isFalse();
    }

    @Test
    void whatWasNotGrantedIsForbidden() {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.wallets().balance(STRANGER));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.wallets().statements(STRANGER, StatementFilter.ALL));
        assertThat(wallet.wallets().favourites(JOHN)).isNotNull();
        SANDBOX.server().revokeGrant(221, Flow.ID);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.wallets().favourites(JOHN));
    }

    @Test
    void statementsAreFiltered() {
        Page<Statement> page = wallet.wallets()
                .statements(
                        JOHN,
                        StatementFilter.ALL
                                .withCurrencies("EUR", "USD")
                                .withDirection(Direction.IN)
                                .withFrom(NOW.minus(Duration.ofDays(90)))
                                .withTo(NOW)
                                .withLimit(50));

        assertThat(page.entries()).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.direction()).isEqualTo(Direction.IN);
            assertThat(statement.date()).isBetween(NOW.minus(Duration.ofDays(90)), NOW);
            assertThat(Objects.requireNonNull(statement.amount()).currency()).isIn("EUR", "USD");
        });
        assertThat(last(SANDBOX.server()).query())
                .containsEntry("currency", List.of("EUR,USD"))
                .containsEntry("direction", List.of("in"))
                .containsEntry("limit", List.of("50"))
                .containsOnlyKeys("currency", "direction", "from", "to", "limit");
    }

    @Test
    void allStatementsComeOnceInPagesThatAreAllNeeded() {
        int before = SANDBOX.server().requests().size();
        List<Statement> all =
                Pages.of(at -> wallet.wallets()
                                .statements(
                                        JOHN, StatementFilter.ALL.withLimit(200).at(at)))
                        .stream()
                        .toList();

        assertThat(all).hasSizeGreaterThan(3000);
        assertThat(all).extracting(Statement::id).doesNotHaveDuplicates();
        assertThat(requestsSince(before)).isEqualTo((all.size() + 199) / 200);
        assertThat(last(SANDBOX.server()).query()).containsOnlyKeys("limit", "after");
        assertThat(all).extracting(Statement::date).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aWalkOverStatementsIsResumedAndGoesBack() {
        StatementFilter inTens = StatementFilter.ALL.withLimit(10);
        Pages<Statement> pages = Pages.of(at -> wallet.wallets().statements(JOHN, inTens.at(at)));
        List<PositionedPage<Statement>> seen = pages.byPage().limit(3).toList();

        List<Statement> thirtieth = pages
                .from(Objects.requireNonNull(seen.get(2).next()))
                .stream()
                .limit(1)
                .toList();
        List<Statement> direct = wallet.wallets()
                .statements(JOHN, inTens.at(io.github.walletapi.paging.PagePosition.at(30)))
                .entries();
        assertThat(thirtieth).containsExactly(direct.get(0));

        String cursor = Objects.requireNonNull(
                Objects.requireNonNull(seen.get(1).page().metadata().cursors()).before());
        assertThat(wallet.wallets().statements(JOHN, inTens.before(cursor)).entries())
                .isEqualTo(seen.get(0).page().entries());
    }

    @Test
    void aMonthWithoutStatementsCostsOneRequest() {
        int before = SANDBOX.server().requests().size();
        StatementFilter longAgo = StatementFilter.ALL.withTo(Instant.ofEpochSecond(1_000_000_000));
        assertThat(Pages.of(longAgo, filter -> wallet.wallets().statements(JOHN, filter)).stream())
                .isEmpty();
        assertThat(requestsSince(before)).isEqualTo(1);
    }

    @Test
    void amountsThatDisagreeAreNotReadAndSayOfWhichCall() {
        String statement =
                "{\"statements\":[{\"id\":1,\"amount\":1234,\"amount_decimal\":\"1234\",\"currency\":\"EUR\"}]}";
        SANDBOX.server()
                .answerWith("GET", "/rest/v1/wallet", CannedAnswer.status(200).body(statement));

        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> wallet.wallets()
                        .statements(JOHN, StatementFilter.ALL)
                        .entries()
                        .get(0))
                .withMessageContaining("amount and amount_decimal disagree")
                .withMessageContaining("HTTP 200")
                .withMessageContaining("GET rest/v1/wallet/{walletId}/statements");
    }

    @Test
    void paymentsThatWaitAreListedUnlockedAndCancelled() {
        List<PendingPayment> waiting = Pages.of(
                        PendingPaymentFilter.ALL.withLimit(1),
                        filter -> wallet.wallets().pendingPayments(JOHN, filter))
                .stream()
                .toList();
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(2);

        PendingPayment locked = wallet.wallets()
                .pendingPayments(
                        JOHN,
                        PendingPaymentFilter.ALL
                                .withType(PendingPaymentType.PASSWORD)
                                .withDirection(Direction.IN))
                .entries()
                .get(0);
        assertThat(locked.amount()).isEqualTo(Money.of("15.00", "EUR"));
        assertThatExceptionOfType(WalletApiException.class)
                .isThrownBy(() -> wallet.wallets().unlock(JOHN, locked.id(), new PaymentPassword(Secret.of("wrong"))))
                .satisfies(refused -> assertThat(refused.code()).hasToString("invalid_password"));
        wallet.wallets().unlock(JOHN, locked.id(), new PaymentPassword(Secret.of("secret123")));
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{\"password\":\"secret123\"}");

        assertThat(wallet.wallets().reservations(JOHN, ReservationFilter.ALL).entries())
                .extracting(one -> one.amount())
                .contains(Money.of("98.00", "USD"));
        wallet.wallets().cancel(JOHN, 70001);
        assertThat(wallet.wallets().balance(JOHN).reserved("USD")).isEqualTo(Money.of("0.00", "USD"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.wallets().cancel(JOHN, 70001));
    }

    @Test
    void descriptionsAreSetAndRemoved() {
        SANDBOX.server().issueToken(Flow.ID, 5547, "manage_account_offline", "wallet_list_offline");
        Wallet described = wallet.wallets().describe(JANE, new AccountDescription("Kelionėms"));
        assertThat(Objects.requireNonNull(described.account()).description()).isEqualTo("Kelionėms");
        wallet.wallets().deleteDescription(JANE);
        assertThat(Objects.requireNonNull(wallet.wallets().get(JANE).account()).description())
                .isNull();
    }

    @Test
    void walletsAreFoundByWhatTheyAreKnownBy() {
        assertThat(wallet.wallets()
                        .find(WalletCriterion.email("John@Example.com"))
                        .id())
                .isEqualTo(14471);
        assertThat(wallet.wallets()
                        .find(WalletCriterion.accountNumber("EVP0010001000102"))
                        .id())
                .isEqualTo(887);
        assertThat(wallet.wallets().find(WalletCriterion.user(221)).id()).isEqualTo(14471);
        assertThat(wallet.wallets()
                        .find(WalletCriterion.phone("+370 666 12345"))
                        .id())
                .isEqualTo(14471);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.wallets().find(WalletCriterion.email("nobody@example.com")));
    }

    @Test
    void criteriaWithAnIndexArriveAsOne() {
        SANDBOX.server()
                .answerWith("GET", "/rest/v1/wallet", CannedAnswer.status(200).body("{\"id\":1}"));
        wallet.wallets().find(WalletCriterion.personCode("LT", "31001010000"));
        assertThat(last(SANDBOX.server()).query()).isEqualTo(Map.of("person_code[LT]", List.of("31001010000")));
        wallet.wallets().find(WalletCriterion.card(new CardIdentifier("paysera", "54 87&x=")));
        assertThat(last(SANDBOX.server()).query()).isEqualTo(Map.of("card[paysera]", List.of("54 87&x=")));
    }

    @Test
    void severalWalletsAreFoundByContactsAndByTheirHashes() {
        Map<String, Wallet> found = wallet.wallets()
                .findAll(ContactSearch.emails(List.of("Smith@example.com", "john@example.com", "nobody@example.com")));
        assertThat(found).containsOnlyKeys("smith@example.com", "john@example.com");

        Map<String, Wallet> hashed = wallet.wallets().findAll(ContactSearch.hashedEmails(List.of("John@example.com")));
        assertThat(hashed).containsOnlyKeys(Contact.emailHash("john@example.com"));
        assertThat(last(SANDBOX.server()).rawTarget()).doesNotContain("example");
        assertThat(wallet.wallets().findAll(ContactSearch.phones(List.of("+37066612345"))))
                .containsOnlyKeys("37066612345");
        assertThat(wallet.wallets().findAll(ContactSearch.hashedPhones(List.of("+37066612345"))))
                .containsOnlyKeys(Contact.phoneHash("37066612345"));
    }

    @Test
    void nobodyFoundIsAnEmptyMapHoweverItIsWritten() {
        for (String empty : List.of("{}", "[]")) {
            SANDBOX.server()
                    .answerWith(
                            "GET",
                            "/rest/v1/wallets",
                            CannedAnswer.status(200).body(empty).times(1));
            assertThat(wallet.wallets().findAll(ContactSearch.emails(List.of("a@b.lt"))))
                    .isEmpty();
            SANDBOX.server()
                    .answerWith(
                            "GET",
                            "/rest/v1/wallet/",
                            CannedAnswer.status(200).body(empty).times(1));
            assertThat(wallet.wallets().balance(JOHN).currencies()).isEmpty();
        }
    }

    @Test
    void restOfTheWalletIsAnswered() {
        assertThat(wallet.wallets().favourites(JOHN)).isNotNull();
        assertThat(wallet.wallets().accountOf("LT007300010022221111").accountNumber())
                .isEqualTo("EVP0010001000101");
        assertThat(wallet.wallets().barcode(WalletCriterion.user(221)).barcode())
                .isNotBlank();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.wallets().meaningOf("no such code"));
    }

    @Test
    void cardWithoutItsIssuerIsNotSent() {
        int before = SANDBOX.server().requests().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.wallets().relate(JOHN, new CardIdentifier(null, "5487963154")))
                .withMessageContaining("issuer of card");
        assertThat(requestsSince(before)).isZero();
    }

    @Test
    void whatNeedsASpecialPermissionIsForbiddenOrDone() {
        try {
            wallet.wallets().relate(JOHN, new CardIdentifier("paysera", "5487963154"));
            assertThat(wallet.wallets().balanceReceipt(JOHN, "en", 40).text()).isNotBlank();
        } catch (ForbiddenException | ConflictException forbidden) {
            assertThat(forbidden.status()).isIn(403, 409);
        }
    }
}
