package io.github.walletapi.sample.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.project.MoneyList.Row;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.OtherParty;
import io.github.walletapi.wallet.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyListTest {

    private static final Wording WORDING = new Wording(Locale.UK, ZoneId.of("Europe/Vilnius"));
    private static final Instant TEN = Instant.parse("2026-05-01T07:00:00Z");

    @Test
    void whatCameInIsAddedUpForEachCurrencyAndNamesNobody() {
        MoneyList list = cameIn(statement("Order 77", "12.30"), statement("Order 78", "0.70"), yen(" ", "500"));

        assertThat(list.state()).isEqualTo("known");
        assertThat(list.sums()).containsExactly("13.00 EUR", "500 JPY");
        assertThat(list.rows()).extracting(Row::what).containsExactly("Order 77", "Order 78", "Payment");
        assertThat(list.rows().get(0))
                .extracting(Row::amount, Row::note, Row::dateTime)
                .containsExactly("12.30 EUR", null, "2026-05-01T07:00:00Z");
        assertThat(list.rows().get(0).time()).contains("1 May 2026").contains("10:00");
        assertThat(list.more()).isZero();
        assertThat(list.toString()).doesNotContain("Jane");
    }

    @Test
    void aSumThatIsNotTheWholeTruthIsNotShown() {
        assertThat(cameIn(statement("a", "1"), statement("b", null)).sums()).isEmpty();
        Page<Statement> part = new Page<>(List.of(statement("a", "1")), new PageMetadata(2, 0, 1, null, null, null));
        MoneyList list = MoneyList.cameIn(() -> Optional.of(part), WORDING);
        assertThat(list.sums()).isEmpty();
        assertThat(list.more()).isEqualTo(1);
        Page<Statement> open = new Page<>(List.of(statement("a", "1")), new PageMetadata(null, 0, 1, true, null, null));
        assertThat(MoneyList.cameIn(() -> Optional.of(open), WORDING).sums()).isEmpty();
    }

    @Test
    void theNewestAreShownAndTheOthersCounted() {
        MoneyList list = cameIn(Collections.nCopies(20, statement("a", "1")).toArray(Statement[]::new));
        assertThat(list.rows()).hasSize(8);
        assertThat(list.more()).isEqualTo(12);
        assertThat(list.sums()).containsExactly("20.00 EUR");
    }

    @Test
    void whatWaitsSaysForWhat() {
        MoneyList list = waiting(
                transaction(TransactionStatus.RESERVED, payment("Order 77", "12.30")),
                transaction(TransactionStatus.WAITING_FUNDS, payment(null, "2"), payment("b", "3")),
                transaction(new TransactionStatus("waiting_moon"), payment("c", null)),
                transaction(null));

        assertThat(list.rows())
                .extracting(Row::what)
                .containsExactly("Order 77", "Payment and 1 more", "c", "Permission for later payments");
        assertThat(list.rows())
                .extracting(Row::note)
                .containsExactly("Reserved, not confirmed yet", "The payer has too little money", "waiting moon", null);
        assertThat(list.rows()).extracting(Row::amount).containsExactly("12.30 EUR", "5.00 EUR", null, null);
        assertThat(list.sums()).isEmpty();
    }

    @Test
    void whatOurClientMayNotKnowIsNoFailure() {
        assertThat(MoneyList.cameIn(Optional::empty, WORDING))
                .isEqualTo(new MoneyList("refused", null, 0, List.of(), List.of()));
    }

    @Test
    void aFailureLeavesTheRestOfThePage() {
        MoneyList list = MoneyList.waiting(
                () -> {
                    throw new ServerFailureException(
                            "SQL failed", Failure.of("GET", "rest/v1/transactions", 500, "c0ffee-1234"));
                },
                WORDING);
        assertThat(list).isEqualTo(new MoneyList("failed", "c0ffee-1234", 0, List.of(), List.of()));
    }

    private static MoneyList cameIn(Statement... statements) {
        return MoneyList.cameIn(() -> Optional.of(new Page<>(List.of(statements), PageMetadata.UNKNOWN)), WORDING);
    }

    private static MoneyList waiting(Transaction... transactions) {
        return MoneyList.waiting(() -> Optional.of(new Page<>(List.of(transactions), PageMetadata.UNKNOWN)), WORDING);
    }

    private static Statement statement(String details, @Nullable String euros) {
        return of(details, euros == null ? null : Money.of(euros, "EUR"));
    }

    private static Statement yen(String details, String amount) {
        return of(details, Money.of(amount, "JPY"));
    }

    private static Statement of(String details, @Nullable Money amount) {
        OtherParty jane = new OtherParty(null, "Jane", null, null, null, List.of(), null, null, null, null, null);
        return new Statement(1, amount, TEN, details, Direction.IN, null, jane, null, null, null, List.of());
    }

    private static Payment payment(@Nullable String description, @Nullable String euros) {
        return new Payment(
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                description,
                euros == null ? null : Money.of(euros, "EUR"),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Transaction transaction(@Nullable TransactionStatus status, Payment... payments) {
        return new Transaction(
                "key",
                null,
                TEN,
                status,
                null,
                null,
                null,
                Stream.of(payments).toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
