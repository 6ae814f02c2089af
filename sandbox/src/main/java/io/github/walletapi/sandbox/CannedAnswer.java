package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.http.Delivery;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private long contentLength = Delivery.PROPER_LENGTH;
    private int headLimit = Delivery.UNCUT;
    private int bodyLimit = Delivery.UNCUT;
    private int chunkSize;
    private boolean endless;
    private List<Integer> interim = List.of();
    private Duration delay = Duration.ZERO;
    private Duration pause = Duration.ZERO;
    private Delivery.Ending ending = Delivery.Ending.FIN;

    private CannedAnswer() {}

    private CannedAnswer with(Consumer<CannedAnswer> change) {
        CannedAnswer copy = new CannedAnswer();
        copy.status = status;
        copy.headers = headers;
        copy.body = body;
        copy.raw = raw;
        copy.times = times;
        copy.beforeCheck = beforeCheck;
        copy.contentLength = contentLength;
        copy.headLimit = headLimit;
        copy.bodyLimit = bodyLimit;
        copy.chunkSize = chunkSize;
        copy.endless = endless;
        copy.interim = interim;
        copy.delay = delay;
        copy.pause = pause;
        copy.ending = ending;
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
        return with(copy -> copy.contentLength = length);
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
        return with(copy -> copy.chunkSize = bytes);
    }

    /** Closes the connection after this many bytes of status line and headers; 0 is before the status line. */
    public CannedAnswer cutHeadAfter(int bytes) {
        return with(copy -> copy.headLimit = bytes);
    }

    /** Closes the connection in the middle of status line and headers. */
    public CannedAnswer cutHeadHalfway() {
        return cutHeadAfter(Delivery.HALF);
    }

    /** Closes the connection after this many bytes of the body; a chunked one also misses its last chunk. */
    public CannedAnswer cutAfter(int bytes) {
        return with(copy -> copy.bodyLimit = bytes);
    }

    /** After the body sends spaces, in chunks if it is chunked, until the client closes the connection. */
    public CannedAnswer endless() {
        return with(copy -> copy.endless = true);
    }

    /** Ends with a reset (RST) of the connection, after all of the answer unless it is cut. */
    public CannedAnswer byReset() {
        return with(copy -> copy.ending = Delivery.Ending.RST);
    }

    /** Falls silent instead of closing, after all of the answer unless it is cut, until the client closes. */
    public CannedAnswer stalling() {
        return with(copy -> copy.ending = Delivery.Ending.SILENCE);
    }

    /** Waits before the answer is sent. */
    public CannedAnswer delayed(Duration wait) {
        return with(copy -> copy.delay = wait);
    }

    /** Sends byte by byte with this pause after each. */
    public CannedAnswer trickled(Duration pause) {
        return with(copy -> copy.pause = pause);
    }

    /** Sends interim responses of these statuses first, such as 100 or 103. */
    public CannedAnswer interim(int... statuses) {
        List<Integer> kept = Arrays.stream(statuses).boxed().toList();
        return with(copy -> copy.interim = kept);
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

    /** Makes the response that is sent instead of the sandbox's own one. */
    HttpResponse toResponse() {
        return raw == null ? over(HttpResponse.of(status)) : HttpResponse.raw(raw, delivery());
    }

    /** Makes a response of the sandbox's own one, with headers and body of this and sent in the way of this. */
    HttpResponse over(HttpResponse own) {
        HttpResponse response = own;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            response = response.header(header.getKey(), header.getValue());
        }
        return (body == null ? response : response.body(body)).sentAs(delivery());
    }

    private Delivery delivery() {
        return new Delivery(contentLength, headLimit, bodyLimit, chunkSize, endless, interim, delay, pause, ending);
    }
}
