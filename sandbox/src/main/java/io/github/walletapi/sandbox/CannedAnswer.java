package io.github.walletapi.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the sandbox sends instead of its own answer: any status, headers and bytes, and deliberately broken ones.
 *
 * <p>Immutable; every method gives a changed copy. Without a {@code Content-Type} header it is sent as
 * {@code application/json}.
 */
public final class CannedAnswer {
    private static final byte[] FILLER = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);

    private static final long PROPER_LENGTH = -1;
    private static final long NO_LENGTH = -2;

    // Changed only on a copy nobody has seen yet, see with().
    private int status;
    private Map<String, String> headers = Map.of();
    private byte[] body = new byte[0];
    private int times = Integer.MAX_VALUE;
    private long announced = PROPER_LENGTH;
    private int cutAfter = Integer.MAX_VALUE;
    private boolean endless;
    private boolean hangUp;
    private boolean beforeCheck;
    private Duration delay = Duration.ZERO;

    private CannedAnswer() {}

    private CannedAnswer(CannedAnswer other) {
        status = other.status;
        headers = other.headers;
        body = other.body;
        times = other.times;
        announced = other.announced;
        cutAfter = other.cutAfter;
        endless = other.endless;
        hangUp = other.hangUp;
        beforeCheck = other.beforeCheck;
        delay = other.delay;
    }

    private CannedAnswer with(Consumer<CannedAnswer> change) {
        CannedAnswer copy = new CannedAnswer(this);
        change.accept(copy);
        return copy;
    }

    /** An answer with this status and an empty body. */
    public static CannedAnswer status(int status) {
        return new CannedAnswer().with(copy -> copy.status = status);
    }

    /** No answer at all: the request is read and the connection closed. */
    public static CannedAnswer hangUp() {
        return new CannedAnswer().with(copy -> copy.hangUp = true);
    }

    /** Adds or replaces a header. */
    public CannedAnswer header(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.keySet().removeIf(name::equalsIgnoreCase);
        changed.put(name, value);
        return with(copy -> copy.headers = changed);
    }

    /** The body as text, sent as UTF-8. */
    public CannedAnswer body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The body as raw bytes. */
    public CannedAnswer body(byte[] bytes) {
        byte[] own = bytes.clone();
        return with(copy -> copy.body = own);
    }

    /** Used this many times only; then the next matching answer applies, or the sandbox answers itself again. */
    public CannedAnswer times(int count) {
        return with(copy -> copy.times = count);
    }

    /** Announces this Content-Length, whatever the length of the body is. */
    public CannedAnswer contentLength(long length) {
        return with(copy -> copy.announced = length);
    }

    /** Sends no Content-Length: the body ends when the connection does. */
    public CannedAnswer withoutContentLength() {
        return with(copy -> copy.announced = NO_LENGTH);
    }

    /** Closes the connection after this many bytes of the body. */
    public CannedAnswer cutAfter(int bytes) {
        return with(copy -> copy.cutAfter = bytes);
    }

    /** After the body sends spaces until the client closes the connection. */
    public CannedAnswer endless() {
        return with(copy -> copy.endless = true);
    }

    /** Waits before the answer is sent. */
    public CannedAnswer delayed(Duration wait) {
        return with(copy -> copy.delay = wait);
    }

    /** Is sent whatever the signature; without this only properly signed requests get the answer. */
    public CannedAnswer beforeSignatureCheck() {
        return with(copy -> copy.beforeCheck = true);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    int times() {
        return times;
    }

    boolean isBeforeSignatureCheck() {
        return beforeCheck;
    }

    Duration delay() {
        return delay;
    }

    boolean hangsUp() {
        return hangUp;
    }

    boolean isEndless() {
        return endless;
    }

    byte[] filler() {
        return FILLER;
    }

    /** The Content-Length to announce, negative for none. */
    long announcedLength() {
        boolean none = endless || status == 204;
        return announced != PROPER_LENGTH ? announced : none ? NO_LENGTH : body.length;
    }

    byte[] bodyToSend() {
        return Arrays.copyOf(body, Math.min(cutAfter, body.length));
    }

    boolean isWellFormed() {
        boolean honest = announced == PROPER_LENGTH || announced == body.length;
        return honest && cutAfter == Integer.MAX_VALUE && !endless;
    }
}
