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
 * Describes what the sandbox sends instead of its own answer, or how it disturbs its own: late, cut, endless and worse.
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

    /** Makes an answer with this status and an empty body. */
    public static CannedAnswer status(int status) {
        return new CannedAnswer().with(copy -> copy.status = status);
    }

    /**
     * Takes the answer of the sandbox itself: the request has its effect, and only the sending is disturbed.
     *
     * <p>A body or headers given here replace those of its own answer.
     */
    public static CannedAnswer own() {
        return status(NONE);
    }

    /** Sends these bytes as they are and then ends the connection. */
    public static CannedAnswer raw(byte[] bytes) {
        byte[] kept = bytes.clone();
        return status(NONE).with(copy -> copy.raw = kept);
    }

    /** Sends no answer: the request is read, has no effect, and the connection is closed. */
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

    /** Sends this text as body, in UTF-8. */
    public CannedAnswer body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends these bytes as body. */
    public CannedAnswer body(byte[] bytes) {
        byte[] kept = bytes.clone();
        return with(copy -> copy.body = kept);
    }

    /** Uses the answer this many times; then the next one that matches applies, or the sandbox answers itself again. */
    public CannedAnswer times(int count) {
        return with(copy -> copy.times = count);
    }

    /** Sends the answer whatever the signature is; without this only properly signed requests get it. */
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

    /** Sends spaces after the body, in chunks if it is chunked, until the client closes the connection. */
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

    /** Makes the response that is sent instead of that of the sandbox itself. */
    HttpResponse toResponse() {
        return raw == null ? over(HttpResponse.of(status)) : HttpResponse.raw(raw, delivery());
    }

    /** Changes the response of the sandbox itself: its headers, its body if this has one, and the way it is sent. */
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
