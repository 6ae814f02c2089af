package io.github.walletapi.sample.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sample.Wording;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.OtherParty;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementRowTest {

    private static final Wording WORDING = new Wording(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void whoComesFirstAndWhatItWasAfterIt() {
        StatementRow row = row(Direction.OUT, StatementType.AUTOMATIC_PAYMENT, "Jane");

        assertThat(row.who()).isEqualTo("Jane");
        assertThat(row.kind()).isEqualTo("Automatic payment");
        assertThat(row.amount()).isEqualTo("−12.00 EUR");
        assertThat(row.incoming()).isFalse();
        assertThat(row.dateTime()).isEqualTo("2026-05-01T10:00:00Z");
    }

    @Test
    void withoutAnotherPartyItIsCalledByWhatItWas() {
        assertThat(row(Direction.IN, StatementType.TAX, null))
                .extracting(StatementRow::who, StatementRow::kind, StatementRow::incoming)
                .containsExactly("Tax", null, true);
        assertThat(row(Direction.IN, new StatementType("moon_toll"), " ").who()).isEqualTo("moon toll");
        assertThat(row(Direction.IN, null, null).who()).isEqualTo("Payment");
    }

    @Test
    void anAmountThatMayHaveComeOrGoneIsNotShown() {
        assertThat(row(new Direction("sideways"), StatementType.TAX, null).amount())
                .isNull();
    }

    private static StatementRow row(Direction direction, @Nullable StatementType type, @Nullable String name) {
        OtherParty party = name == null
                ? null
                : new OtherParty(null, name, null, null, null, List.of(), null, null, null, null, null);
        return StatementRow.of(
                new Statement(
                        1,
                        Money.of("12", "EUR"),
                        Instant.parse("2026-05-01T10:00:00Z"),
                        " ",
                        direction,
                        type,
                        party,
                        null,
                        null,
                        null,
                        List.of()),
                WORDING);
    }
}
