package io.github.walletapi.payment;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the client gets of a payment, in the payment's currency. It is a part of the price, and is paid out on the 1st of each
 * month.
 *
 * @param outCommission what the payer pays of it
 * @param inCommission what the beneficiary pays of it
 */
public record Commission(
        @MoneyMembers(currency = MoneyMembers.AROUND) @Nullable
        Money outCommission,

        @MoneyMembers(currency = MoneyMembers.AROUND) @Nullable
        Money inCommission)
        implements Serializable {

    /** Paid by the payer, within the price. */
    public static Commission ofPayer(Money amount) {
        return new Commission(amount, null);
    }

    /** Paid by the beneficiary, who gets so much less. */
    public static Commission ofBeneficiary(Money amount) {
        return new Commission(null, amount);
    }
}
