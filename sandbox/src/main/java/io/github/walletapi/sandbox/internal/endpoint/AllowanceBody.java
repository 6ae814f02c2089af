package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.payment.Allowance;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.TimeLimit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a client asks an allowance for. */
final class AllowanceBody {
    private static final long MOST_SECONDS = 10L * 366 * 86_400;

    private AllowanceBody() {}

    /** Collects what is wrong in the errors of the fields; what it returns is of use only without any. */
    static Allowance.Order read(Fields fields) {
        String currency = fields.currency();
        if (!fields.has("currency")) {
            fields.refuse("currency", "is required");
        }
        Amount most = fields.amount("max_price", currency);
        List<Allowance.Limit> limits = limits(fields, currency);
        if (!fields.has("max_price") && !fields.has("max_price_decimal") && limits.isEmpty()) {
            fields.refuse("max_price", "is needed, or max_price_decimal or limits");
        }
        TimeLimit valid = fields.time("valid");
        return new Allowance.Order(
                fields.text("description"),
                currency == null ? "" : currency,
                most,
                limits,
                valid == null ? TimeLimit.ofMonth() : valid);
    }

    private static List<Allowance.Limit> limits(Fields fields, @Nullable String currency) {
        List<Allowance.Limit> limits = new ArrayList<>();
        for (Fields one : fields.children("limits")) {
            Amount most = one.amount("max_price", currency);
            // Swift reads both names.
            Long time = one.number(one.has("time") ? "time" : "period", 1, MOST_SECONDS);
            if (most == null) {
                one.refuse("max_price", "is required");
            }
            if (time == null) {
                one.refuse("time", "is required");
            }
            if (most != null && time != null) {
                limits.add(new Allowance.Limit(most, time));
            }
        }
        return limits;
    }
}
