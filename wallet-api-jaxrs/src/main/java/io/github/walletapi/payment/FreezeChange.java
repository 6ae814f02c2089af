package io.github.walletapi.payment;

import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another time in which the beneficiary of a payment cannot use the money, or the end of it.
 *
 * @param freeze from the confirmation on
 * @param freezeUntil 1970, which ends it; any other time goes into {@code freeze}
 */
public record FreezeChange(
        @Nullable TimeLimit freeze,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant freezeUntil) implements Serializable {

    /** Ends it now: the beneficiary can use the money. */
    public static final FreezeChange END = new FreezeChange(null, Instant.EPOCH);

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public FreezeChange {
        if ((freeze == null) == (freezeUntil == null)) {
            throw new IllegalArgumentException("freeze and freeze_until exclude each other, and one must be given");
        }
        if (freeze != null) {
            freeze.checked("freeze");
        }
        if (freezeUntil != null && !freezeUntil.equals(Instant.EPOCH)) {
            throw new IllegalArgumentException("freeze_until must be 1970, which ends it; use freeze for another time");
        }
    }

    /** So long, from the confirmation on; in whole seconds. */
    public static FreezeChange of(Duration length) {
        return new FreezeChange(TimeLimit.of(length), null);
    }

    /** Until a moment, to the second. */
    public static FreezeChange until(Instant moment) {
        return new FreezeChange(TimeLimit.until(moment), null);
    }
}
