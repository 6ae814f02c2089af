package io.github.walletapi.retry;

import java.io.Serializable;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How often and for how long a call is tried. What may be tried again is not a matter of taste: a call that may have
 * been carried out is not, unless it only reads, or is declared {@link #repeatingWhatMayBeDone() safe to repeat}.
 *
 * <pre>{@code
 * wallet.with(RetryPolicy.DEFAULT.withDeadline(Duration.ofSeconds(5))).locations().find(LocationFilter.ALL);
 * }</pre>
 *
 * @param maxAttempts how often a call is sent at the most, from 1 to 10
 * @param firstPause the longest pause before the second attempt; it doubles with each that follows
 * @param longestPause no pause grows beyond it, but those that the server asks for
 * @param deadline how long a call may take, with all attempts and pauses
 * @param quotaWait how long a call may wait, before its deadline begins, until a quota that this client keeps allows it
 * @param repeatsWhatMayBeDone whether POST, PUT and DELETE are treated as if they only read
 */
@Value.Builder
public record RetryPolicy(
        int maxAttempts,
        Duration firstPause,
        Duration longestPause,
        Duration deadline,
        Duration quotaWait,
        boolean repeatsWhatMayBeDone)
        implements Serializable {

    // Before the constants, whose constructor needs them.
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Three attempts within a minute, with pauses from 200 milliseconds to 10 seconds. */
    public static final RetryPolicy DEFAULT = new RetryPolicyBuilder()
            .maxAttempts(3)
            .firstPause(Duration.ofMillis(200))
            .longestPause(Duration.ofSeconds(10))
            .deadline(Duration.ofMinutes(1))
            .quotaWait(Duration.ZERO)
            .repeatsWhatMayBeDone(false)
            .build();

    /** One attempt: for who repeats calls in another place, such as MicroProfile Fault Tolerance. */
    public static final RetryPolicy NONE = DEFAULT.withMaxAttempts(1);

    /**
     * Checks what is given.
     *
     * @throws IllegalArgumentException that names the value and its limits
     */
    public RetryPolicy {
        if (maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("maxAttempts must be from 1 to " + MOST_ATTEMPTS);
        }
        check("firstPause", firstPause);
        check("longestPause", longestPause);
        check("deadline", deadline);
        if (quotaWait.isNegative() || quotaWait.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("quotaWait must be from 0 to 1 day");
        }
    }

    /** Another number of attempts. */
    public RetryPolicy withMaxAttempts(int attempts) {
        return copy().maxAttempts(attempts).build();
    }

    /** Another longest pause before the second attempt. */
    public RetryPolicy withFirstPause(Duration pause) {
        return copy().firstPause(pause).build();
    }

    /** Another bound for pauses. */
    public RetryPolicy withLongestPause(Duration pause) {
        return copy().longestPause(pause).build();
    }

    /** Another bound for the whole call. */
    public RetryPolicy withDeadline(Duration time) {
        return copy().deadline(time).build();
    }

    /** Waits so long until a quota allows the call; fails at once unless set otherwise. */
    public RetryPolicy withQuotaWait(Duration time) {
        return copy().quotaWait(time).build();
    }

    /**
     * Repeats a POST, PUT or DELETE like a GET, although it may have been carried out when its answer was lost. Only
     * for calls that do the same when done twice. Calls that move money are never repeated so, whatever the policy says.
     */
    public RetryPolicy repeatingWhatMayBeDone() {
        return copy().repeatsWhatMayBeDone(true).build();
    }

    private RetryPolicyBuilder copy() {
        return new RetryPolicyBuilder().copyOf(this);
    }

    private static void check(String name, Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 millisecond to 1 day");
        }
    }
}
