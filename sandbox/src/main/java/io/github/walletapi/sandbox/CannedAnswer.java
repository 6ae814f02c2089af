package io.github.walletapi.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox sends instead of its own answer, or how it disturbs its own: late, cut, endless and worse.
 *
 * <p>Immutable; every method gives a changed copy. Without a {@code Content-Type} header it is sent as
 * {@code application/json}.
 */
public final class CannedAnswer {
    /** The status of what the sandbox answers itself, and of raw bytes. */
    private static final int NONE = 0;

    // Changed only on a copy nobody has seen yet, see with().
    private int status;
    private Map<String, String> headers = Map.of();
    private byte @Nullable [] body;
    private byte @Nullable [] raw;
    private int times = Integer.MAX_VALUE;
    private boolean beforeCheck;
    private Delivery delivery = new Delivery();

    private CannedAnswer() {}

    private CannedAnswer with(Consumer<CannedAnswer> change) {
        CannedAnswer copy = new CannedAnswer();
        copy.status = status;
        copy.headers = headers;
        copy.body = body;
        copy.raw = raw;
        copy.times = times;
        copy.beforeCheck = beforeCheck;
        copy.delivery = new Delivery(delivery);
        change.accept(copy);
        return copy;
    }

    /** An answer with this status and an empty body. */
    public static CannedAnswer status(int status) {
        return new CannedAnswer().with(copy -> copy.status = status);
    }

    /**
     * What the sandbox answers itself: the request takes effect, and only the sending is disturbed.
     *
     * <p>A body or headers given here replace those of its own answer.
     */
    public static CannedAnswer own() {
        return status(NONE);
    }

    /** These bytes as they are, whatever they mean, and then the end of the connection. */
    public static CannedAnswer raw(byte[] bytes) {
        byte[] kept = bytes.clone();
        return status(NONE).with(copy -> copy.raw = kept);
    }

    /** No answer at all: the request is read, has no effect, and the connection is closed. */
    public static CannedAnswer hangUp() {
        return raw(new byte[0]);
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
        byte[] kept = bytes.clone();
        return with(copy -> copy.body = kept);
    }

    /** Used this many times only; then the next matching answer applies, or the sandbox answers itself again. */
    public CannedAnswer times(int count) {
        return with(copy -> copy.times = count);
    }

    /** Is sent whatever the signature; without this only properly signed requests get the answer. */
    public CannedAnswer beforeSignatureCheck() {
        return with(copy -> copy.beforeCheck = true);
    }

    /** Announces this Content-Length, whatever the length of the body is. */
    public CannedAnswer contentLength(long length) {
        return with(copy -> copy.delivery.announced = length);
    }

    /** Sends no Content-Length: the body ends when the connection does. */
    public CannedAnswer withoutContentLength() {
        return contentLength(Delivery.NO_LENGTH);
    }

    /** Sends the body in chunks of this many bytes, the last one shorter, instead of a Content-Length. */
    public CannedAnswer chunked(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a chunk has at least one byte");
        }
        return with(copy -> copy.delivery.chunk = bytes);
    }

    /** Closes the connection after this many bytes of status line and headers; 0 is before the status line. */
    public CannedAnswer cutHeadAfter(int bytes) {
        return with(copy -> copy.delivery.headCut = bytes);
    }

    /** Closes the connection in the middle of status line and headers. */
    public CannedAnswer cutHeadHalfway() {
        return cutHeadAfter(Delivery.HALF);
    }

    /** Closes the connection after this many bytes of the body; a chunked one also misses its last chunk. */
    public CannedAnswer cutAfter(int bytes) {
        return with(copy -> copy.delivery.bodyCut = bytes);
    }

    /** After the body sends spaces, in chunks if it is chunked, until the client closes the connection. */
    public CannedAnswer endless() {
        return with(copy -> copy.delivery.endless = true);
    }

    /** Ends with a reset (RST) of the connection, after all of the answer unless it is cut. */
    public CannedAnswer byReset() {
        return with(copy -> copy.delivery.ending = Delivery.Ending.RST);
    }

    /** Falls silent instead of closing, after all of the answer unless it is cut, until the client closes. */
    public CannedAnswer stalling() {
        return with(copy -> copy.delivery.ending = Delivery.Ending.SILENCE);
    }

    /** Waits before the answer is sent. */
    public CannedAnswer delayed(Duration wait) {
        return with(copy -> copy.delivery.delay = wait);
    }

    /** Sends byte by byte with this pause after each. */
    public CannedAnswer trickled(Duration pause) {
        return with(copy -> copy.delivery.pause = pause);
    }

    /** Sends interim responses of these statuses first, such as 100 or 103. */
    public CannedAnswer interim(int... statuses) {
        int[] kept = statuses.clone();
        return with(copy -> copy.delivery.interim = kept);
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

    boolean isOwn() {
        return status == NONE && raw == null;
    }

    /** This way of sending with status, headers and body of the sandbox's own answer. */
    CannedAnswer over(CannedAnswer answer) {
        Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        both.putAll(answer.headers);
        both.putAll(headers);
        return with(copy -> {
            copy.status = answer.status;
            copy.headers = both;
            copy.body = body == null ? answer.body : body;
        });
    }

    Delivery delivery() {
        return delivery;
    }

    byte @Nullable [] raw() {
        return raw;
    }

    byte[] body() {
        return body == null ? new byte[0] : body;
    }

    /** The Content-Length to announce, negative for none. */
    long announcedLength() {
        boolean none = delivery.endless || delivery.isChunked() || status == 204;
        return delivery.announced != Delivery.PROPER_LENGTH
                ? delivery.announced
                : none ? Delivery.NO_LENGTH : body().length;
    }
}
