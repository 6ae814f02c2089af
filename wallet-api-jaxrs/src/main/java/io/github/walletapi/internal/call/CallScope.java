package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.json.UnreadableBody;
import io.github.walletapi.internal.shared.Redaction;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one call while it is on its way. Engines hand a filter nothing of its caller, so this waits in the
 * thread: set by {@link CallRunner}, read by the filters, gone when the call returns.
 */
public final class CallScope {

    private static final ThreadLocal<CallScope> CURRENT = new ThreadLocal<>();

    private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");
    private static final int LONGEST_CORRELATION_ID = 100;

    private final String method;
    private final String pathTemplate;
    private final CallTerms terms;
    private final @Nullable String target;
    private final boolean signed;

    private int status;
    private @Nullable String correlationId;
    private @Nullable RuntimeException refusal;
    private @Nullable WalletApiException named;
    private @Nullable Credentials credentials;
    private Redaction redaction = Redaction.NONE;
    private Instant signedAt = Instant.EPOCH;
    private long beganAt;
    private long sentAt;
    private boolean repeatedForTime;
    private boolean repeatedForCredentials;

    /**
     * Follows a call that is about to begin.
     *
     * @param target path and query that must be sent exactly so; null if the engine makes them
     */
    CallScope(String method, String pathTemplate, CallTerms terms, @Nullable String target) {
        this(method, pathTemplate, terms, target, true);
    }

    private CallScope(String method, String pathTemplate, CallTerms terms, @Nullable String target, boolean signed) {
        this.method = method;
        this.pathTemplate = pathTemplate;
        this.terms = terms;
        this.target = target;
        this.signed = signed;
    }

    /** Follows a call that needs no credentials. */
    static CallScope unsigned(String method, String pathTemplate) {
        return new CallScope(method, pathTemplate, CallTerms.of(ExtraParameters.NONE, RetryPolicy.NONE), null, false);
    }

    /** The call that this thread is carrying out. */
    public static CallScope current() {
        CallScope scope = CURRENT.get();
        if (scope == null) {
            throw new IllegalStateException("A request was sent past WalletApi: nothing is known of its call");
        }
        return scope;
    }

    /** Makes this the thread's call; gives back the one that it interrupts, if any. */
    @Nullable
    CallScope enter() {
        CallScope outer = CURRENT.get();
        CURRENT.set(this);
        return outer;
    }

    /** Gives the thread back to the call that was interrupted. */
    static void leave(@Nullable CallScope outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** The extra parameters of this call. */
    public ExtraParameters parameters() {
        return terms.parameters();
    }

    /** Path and query that must be sent exactly so; null if the engine makes them. */
    public @Nullable String target() {
        return target;
    }

    /** How often and for how long it is tried. */
    RetryPolicy policy() {
        return terms.policy();
    }

    /** For whom the call is made; null if the client calls for itself. */
    public @Nullable ActingFor person() {
        return terms.person();
    }

    /** A call begins at this tick. */
    void begin(long tick) {
        beganAt = tick;
    }

    /** What is left of its time at this tick; negative if it is over. */
    public Duration left(long tick) {
        return terms.policy().deadline().minusNanos(tick - beganAt);
    }

    /** Another attempt begins: nothing is known of it. */
    void beginAttempt() {
        refusal = null;
        named = null;
        status = 0;
        correlationId = null;
    }

    /** Whether it must be signed. */
    public boolean isSigned() {
        return signed;
    }

    /** Notes with what, and when by the server's clock, an attempt was signed; and the tick at which it is sent. */
    public void sending(Credentials used, Instant time, long tick) {
        refusal = null;
        named = null;
        credentials = used;
        signedAt = time;
        sentAt = tick;
    }

    /** Notes what is secret of it, which no text of the server may bring back. */
    public void sent(Redaction secrets) {
        redaction = secrets;
    }

    /** Takes out of texts of the server what was sent as a secret. */
    Redaction redaction() {
        return redaction;
    }

    /** With what the last attempt was signed; null if there was none. */
    @Nullable
    Credentials credentials() {
        return credentials;
    }

    /** When the last attempt was signed, by the server's clock. */
    Instant signedAt() {
        return signedAt;
    }

    /** The tick at which the last attempt was sent. */
    public long sentAt() {
        return sentAt;
    }

    /** Whether this is the first time that a wrong time is a reason to repeat. */
    boolean firstForTime() {
        boolean first = !repeatedForTime;
        repeatedForTime = true;
        return first;
    }

    /** Whether this is the first time that refused credentials are a reason to repeat. */
    boolean firstForCredentials() {
        boolean first = !repeatedForCredentials;
        repeatedForCredentials = true;
        return first;
    }

    /** Notes why the request was not sent, so that no engine's wrapping hides it. */
    public void refuse(RuntimeException reason) {
        refusal = reason;
    }

    /** Why the request was not sent; null if it was. */
    @Nullable
    RuntimeException refusal() {
        return refusal;
    }

    /**
     * Notes how the attempt failed, where that is known: engines and what applications add to them wrap what is thrown,
     * or swallow it.
     */
    public WalletApiException failed(WalletApiException failure) {
        named = failure;
        return failure;
    }

    /** Notes that what came as the body of a success cannot be read. */
    public static void unreadable(UnreadableBody body) {
        CallScope scope = current();
        if (scope.named == null) {
            scope.failed(new UnreadableAnswerException(String.valueOf(body.getMessage()), scope.failure(), null));
        }
    }

    /** What was noted of an attempt that did not succeed; null if nothing was. */
    @Nullable
    RuntimeException noted() {
        return refusal == null ? named : refusal;
    }

    /** Notes the status of the answer, and what it calls itself: a text that may forge no line of a log. */
    public void answered(int httpStatus, @Nullable String correlation) {
        status = httpStatus;
        if (correlation != null) {
            String safe = UNPRINTABLE.matcher(redaction.of(correlation)).replaceAll("");
            correlationId = safe.substring(0, Math.min(safe.length(), LONGEST_CORRELATION_ID));
        }
    }

    int status() {
        return status;
    }

    @Nullable
    String correlationId() {
        return correlationId;
    }

    boolean wasAnswered() {
        return status > 0;
    }

    /** What is known of this call, now that it failed. */
    public Failure failure() {
        return Failure.of(method, pathTemplate, status, correlationId);
    }

    String method() {
        return method;
    }

    /** The path below the base URI with its parameters as names. */
    public String pathTemplate() {
        return pathTemplate;
    }
}
