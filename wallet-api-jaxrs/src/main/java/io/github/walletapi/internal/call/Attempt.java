package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.internal.shared.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call, and what is noted of it. Engines hand a filter or a reader nothing of their caller, so it waits
 * in the thread while {@link CallRunner} lets an engine work.
 */
final class Attempt {

    private static final ThreadLocal<Attempt> CURRENT = new ThreadLocal<>();

    private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");
    private static final int LONGEST_CORRELATION_ID = 100;

    private final Call call;
    private final long callBegan;

    private @Nullable Sent sent;
    private int status;
    private @Nullable String correlationId;
    private @Nullable RuntimeException noted;

    /** Of a call that began at this tick. */
    Attempt(Call call, long callBegan) {
        this.call = call;
        this.callBegan = callBegan;
    }

    /**
     * How it went out.
     *
     * @param credentials with which it was signed
     * @param time when, by the server's clock
     * @param tick at which it was sent
     * @param secrets takes out of texts of the server what was sent as a secret
     */
    record Sent(Credentials credentials, Instant time, long tick, Redaction secrets) {}

    /** The one that this thread is making. */
    static Attempt current() {
        Attempt attempt = CURRENT.get();
        if (attempt == null) {
            throw new IllegalStateException("A request was sent past WalletApi: nothing is known of its call");
        }
        return attempt;
    }

    /** Makes this the thread's; gives back the one that it interrupts, if any. */
    @Nullable
    Attempt enter() {
        Attempt outer = CURRENT.get();
        CURRENT.set(this);
        return outer;
    }

    /** Gives the thread back to the one that was interrupted. */
    static void leave(@Nullable Attempt outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    Call call() {
        return call;
    }

    /** What is left of the call's time at this tick; negative if it is over. */
    Duration left(long tick) {
        return call.policy().deadline().minusNanos(tick - callBegan);
    }

    /** Notes that it goes out now. */
    void sending(Sent how) {
        sent = how;
    }

    /** How it went out; null if it did not come so far. */
    @Nullable
    Sent sent() {
        return sent;
    }

    Redaction secrets() {
        return sent == null ? Redaction.NONE : sent.secrets;
    }

    /** Notes the status of the answer, and what it calls itself: a text that may forge no line of a log. */
    void answered(int httpStatus, @Nullable String correlation) {
        status = httpStatus;
        if (correlation != null) {
            String safe = UNPRINTABLE.matcher(secrets().of(correlation)).replaceAll("");
            correlationId = safe.substring(0, Math.min(safe.length(), LONGEST_CORRELATION_ID));
        }
    }

    /** The status of the answer; 0 without one. */
    int status() {
        return status;
    }

    @Nullable
    String correlationId() {
        return correlationId;
    }

    /**
     * Notes why it failed, where that is known: engines and what applications add to them wrap what is thrown, or swallow
     * it.
     */
    <F extends RuntimeException> F failed(F failure) {
        noted = failure;
        return failure;
    }

    /** Notes that the body of a success cannot be read, unless it is known already that it was none. */
    RuntimeException unreadable(String what) {
        RuntimeException known = noted;
        return known == null ? failed(new UnreadableAnswerException(what, failure(), null)) : known;
    }

    /** Why it failed; null if nothing was noted. */
    @Nullable
    RuntimeException noted() {
        return noted;
    }

    /** What is known of it, now that it failed. */
    Failure failure() {
        return Failure.of(call.method(), call.pathTemplate(), status, correlationId);
    }
}
