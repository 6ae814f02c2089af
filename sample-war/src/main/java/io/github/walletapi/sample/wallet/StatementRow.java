package io.github.walletapi.sample.wallet;

import io.github.walletapi.sample.Wording;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.OtherParty;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows money that came or went.
 *
 * @param who the other side, or else what it was about
 * @param details what for; null if not said
 * @param kind what it was about, if that does not stand in {@code who}
 * @param amount with its sign
 * @param incoming whether it came
 * @param dateTime when, for machines
 * @param time when, for people
 */
public record StatementRow(
        long id,
        String who,
        @Nullable String details,
        @Nullable String kind,
        @Nullable String amount,
        boolean incoming,
        @Nullable String dateTime,
        @Nullable String time) {

    private static final Map<StatementType, String> KINDS = Map.of(
            StatementType.TRANSFER, "Transfer",
            StatementType.COMMISSION, "Fee",
            StatementType.CURRENCY, "Currency exchange",
            StatementType.TAX, "Tax",
            StatementType.RETURN, "Refund",
            StatementType.AUTOMATIC_PAYMENT, "Automatic payment");

    static StatementRow of(Statement statement, Wording wording) {
        String party = party(statement.otherParty());
        String kind = kind(statement.type());
        Money change = change(statement);
        Instant date = statement.date();
        return new StatementRow(
                statement.id(),
                party == null ? kind : party,
                blankToNull(statement.details()),
                party == null ? null : kind,
                change == null ? null : wording.change(change),
                change != null && change.amount().signum() > 0,
                date == null ? null : date.toString(),
                date == null ? null : wording.time(date));
    }

    /** Tells what it did to the wallet; null if that cannot be told. */
    static @Nullable Money change(Statement statement) {
        Money amount = statement.amount();
        if (amount == null || Direction.IN.equals(statement.direction())) {
            return amount;
        }
        return Direction.OUT.equals(statement.direction())
                ? new Money(amount.amount().negate(), amount.currency())
                : null;
    }

    private static @Nullable String party(@Nullable OtherParty party) {
        if (party == null) {
            return null;
        }
        String shown = blankToNull(party.displayName());
        String name = shown == null ? blankToNull(party.name()) : shown;
        return name == null ? blankToNull(party.accountNumber()) : name;
    }

    private static String kind(@Nullable StatementType type) {
        return type == null ? "Payment" : KINDS.getOrDefault(type, type.value().replace('_', ' '));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
