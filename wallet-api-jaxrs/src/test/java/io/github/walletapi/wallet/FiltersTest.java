package io.github.walletapi.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.paging.PagePosition;
import io.github.walletapi.value.Contact;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be right is refused before it is sent. */
class FiltersTest {
    private static final StatementFilter ALL = StatementFilter.ALL;

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201})
    void pagesHaveOneToTwoHundredEntries(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.withLimit(limit))
                .withMessage("limit must be 1 to 200");
        assertThatIllegalArgumentException().isThrownBy(() -> ReservationFilter.ALL.withLimit(limit));
        assertThatIllegalArgumentException().isThrownBy(() -> PendingPaymentFilter.ALL.withLimit(limit));
        assertThatCode(() -> ALL.withLimit(1).withLimit(200)).doesNotThrowAnyException();
    }

    @Test
    void statementsAreFilteredByWhatMakesSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.withFrom(Instant.ofEpochSecond(2)).withTo(Instant.ofEpochSecond(1)))
                .withMessageStartingWith("to must not be before from");
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.withFrom(Instant.ofEpochSecond(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.withCurrencies("eur"));
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.withCurrencies());
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.withDirection(new Direction("sideways")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatementFilter(null, null, null, null, null, null, null, "a", "b", null, null))
                .withMessage("after and before exclude each other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatementFilter(null, null, null, null, null, null, 1, "a", null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatementFilter(null, null, null, null, null, null, -1, null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatementFilter(
                        null, null, null, null, null, null, null, null, null, null, new OrderDirection("up")));
        assertThat(ALL.withOrderDirection(OrderDirection.ASC).orderDirection()).hasToString("ASC");
        assertThat(ALL.withText("nuoma").withCurrencies("EUR", "USD"))
                .isEqualTo(
                        new StatementFilter("EUR,USD", null, "nuoma", null, null, null, null, null, null, null, null));
    }

    @Test
    void aPositionReplacesOffsetAndCursors() {
        StatementFilter before = ALL.withLimit(5).before("cursor");
        assertThat(before.at(PagePosition.START)).isEqualTo(ALL.withLimit(5));
        assertThat(before.at(PagePosition.at(40)).offset()).isEqualTo(40);
        assertThat(before.at(new PagePosition(40, "next")))
                .isEqualTo(new StatementFilter(null, null, null, null, null, 5, null, "next", null, null, null));
        assertThat(ReservationFilter.ALL.at(PagePosition.at(40))).isEqualTo(new ReservationFilter(null, 40));
        assertThat(new ReservationFilter(5, 40).at(PagePosition.START)).isEqualTo(new ReservationFilter(5, null));
        assertThat(PendingPaymentFilter.ALL
                        .withType(PendingPaymentType.PASSWORD)
                        .at(PagePosition.at(1)))
                .isEqualTo(new PendingPaymentFilter(PendingPaymentType.PASSWORD, null, null, 1));
    }

    @Test
    void amountsAreAskedForInWholeCents() {
        assertThat(SufficientAmountQuery.of(Money.of("12.34", "EUR")))
                .isEqualTo(new SufficientAmountQuery(1234L, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> SufficientAmountQuery.of(Money.of("12.345", "EUR")));
        assertThatIllegalArgumentException().isThrownBy(() -> SufficientAmountQuery.of(Money.of("0", "EUR")));
        assertThatIllegalArgumentException().isThrownBy(() -> new SufficientAmountQuery(1L, "euro"));
        assertThatIllegalArgumentException().isThrownBy(() -> BalanceQuery.convertedTo("euro"));
        assertThat(BalanceQuery.convertedTo("USD").withHistoricalCurrencies(true))
                .isEqualTo(new BalanceQuery("USD", true, null));
    }

    @Test
    void oneWalletIsFoundByOneCriterion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WalletCriterion("370", "a@b.lt", null, null, null, null, null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WalletCriterion(null, null, null, null, null, null, null, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> WalletCriterion.user(0));
        assertThatIllegalArgumentException().isThrownBy(() -> WalletCriterion.personCode("L[T", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> WalletCriterion.companyCode("LT", " "));
        for (CardIdentifier part : List.of(
                new CardIdentifier("", "1"),
                new CardIdentifier(null, "1"),
                new CardIdentifier("paysera", " "),
                new CardIdentifier("paysera", null))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WalletCriterion.card(part))
                    .withMessageContaining("of card must not be empty");
        }
    }

    @Test
    void severalAreFoundByContactsInTheirOneForm() {
        assertThat(ContactSearch.phones(List.of("+370 612 34567", "37061234567"))
                        .phone())
                .isEqualTo("37061234567");
        assertThat(ContactSearch.hashedPhones(List.of("37061234567")).phoneHash())
                .isEqualTo(Contact.phoneHash("+37061234567"));
        assertThat(ContactSearch.emails(List.of("A@b.lt", "c@d.lt")).withLimit(3))
                .isEqualTo(new ContactSearch("a@b.lt,c@d.lt", null, null, null, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> ContactSearch.emails(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactSearch.emails(List.of("a@b.lt")).withLimit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactSearch(null, null, null, null, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "Me", "1.0", "99999999999999999999"})
    void walletsHaveANumberOrAreTheOwnOne(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WalletId(id))
                .withMessage("walletId must be a positive number or \"me\"");
        assertThat(WalletId.of(14471)).hasToString("14471").isNotEqualTo(WalletId.ME);
    }
}
