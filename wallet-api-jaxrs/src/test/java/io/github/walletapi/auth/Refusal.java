package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every refusal has in common: its kind, and that it gives nothing away. */
final class Refusal {
    /** Stands in all passwords of these tests. */
    static final String MARK = "zzqq";

    private Refusal() {}

    static AbstractStringAssert<?> of(ThrowingCallable call) {
        Throwable refusal = catchThrowable(call);
        assertThat(refusal).isExactlyInstanceOf(IllegalArgumentException.class).hasNoCause();
        assertThat(refusal.getSuppressed()).isEmpty();
        // MII is how the base64 of keys and certificates begins.
        assertThat(refusal.getMessage()).doesNotContain(MARK, "MII", "MC4CAQ");
        return assertThat(refusal.getMessage());
    }
}
