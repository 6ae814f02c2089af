package io.github.walletapi.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One connection to the server: carries an exchange at a time, and knows whether it can carry another. */
final class Connection {

    private static final int FIRST_ERROR = 300;
    private static final int LONGEST_ERROR = 64 * 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_REST = 30 * SECOND;
    private static final byte[] NO_BODY = {};
    /** These alerts come before a server reads anything of a request. */
    private static final Pattern CERTIFICATE_REFUSED = Pattern.compile(
            ".*(bad_certificate|unsupported_certificate|certificate_(revoked|expired|unknown|required)|unknown_ca|access_denied)");

    private final TimedChannel wire;
    private final Link link;
    private final @Nullable SSLContext tls;
    private final Incoming in;
    private boolean reusable = true;
    private boolean used;
    private long restingSince;
    private long mayRest = LONGEST_REST;

    /** Over a wire that stands; with TLS, link and context are its. */
    Connection(TimedChannel wire, Link link, @Nullable SSLContext tls) {
        this.wire = wire;
        this.link = link;
        this.tls = tls;
        this.in = new Incoming(link);
    }

    /** Whether it was made with this identity and trust. */
    boolean isOf(@Nullable SSLContext other) {
        return tls == other;
    }

    boolean isReusable() {
        return reusable;
    }

    void rest() {
        restingSince = System.nanoTime();
    }

    boolean hasRestedSince(long tick) {
        return restingSince - tick <= 0;
    }

    boolean hasRestedTooLong() {
        return System.nanoTime() - restingSince > mayRest;
    }

    /** Whether an answer has come over it before. */
    boolean wasUsed() {
        return used;
    }

    /**
     * Whether a request may be risked on it. A look that costs some microseconds is always taken; one of a millisecond
     * after a rest, and for what must not be lost. What comes while nothing is under way would be taken for the next
     * answer; or it is the goodbye.
     */
    boolean isAlive(boolean careful) {
        boolean patient = careful || System.nanoTime() - restingSince > SECOND;
        return !hasRestedTooLong() && !in.hasLeftover() && link.isQuiet(patient);
    }

    /** Sends a request and reads its answer. Whatever fails, nothing is sent a second time. */
    Answer exchange(String method, byte[] request, Limits limits) throws IOException {
        reusable = false;
        wire.until(Deadline.in(limits.answer(), limits.silence()));
        IOException lost = write(request);
        wire.shield(lost == null && !method.equals("GET"));
        try {
            AnswerHead head = head(lost);
            used = true;
            Answer answer = answer(head, method, limits.longestAnswer());
            reusable &= lost == null;
            return answer;
        } finally {
            wire.shield(false);
        }
    }

    private AnswerHead head(@Nullable IOException lost) throws IOException {
        try {
            return AnswerHead.read(in);
        } catch (IOException noAnswer) {
            throw reason(lost, noAnswer);
        }
    }

    /** With TLS 1.3 a client hears what the server thinks of its certificate only when it waits for the answer. */
    private IOException reason(@Nullable IOException lost, IOException noAnswer) {
        if (!used
                && noAnswer instanceof SSLException
                && CERTIFICATE_REFUSED
                        .matcher(String.valueOf(noAnswer.getMessage()))
                        .matches()) {
            return new NotSentException(noAnswer);
        }
        if (lost == null) {
            return noAnswer;
        }
        lost.addSuppressed(noAnswer);
        return lost;
    }

    /** A server that refuses early may hang up before it has read all; its answer says more than the broken pipe. */
    private @Nullable IOException write(byte[] request) throws InterruptedIOException {
        try {
            link.write(request);
            return null;
        } catch (InterruptedIOException over) {
            // The time, or the patience of the caller. A peer that does not read answers nothing either.
            throw over;
        } catch (IOException brokenPipe) {
            return brokenPipe;
        }
    }

    private Answer answer(AnswerHead head, String method, int longestAnswer) throws IOException {
        boolean failed = head.status() >= FIRST_ERROR;
        AnswerBody body =
                failed ? AnswerBody.beginning(in, head, LONGEST_ERROR) : AnswerBody.whole(in, head, longestAnswer);
        boolean encoded = isEncoded(head);
        try {
            if (encoded && !failed) {
                throw new MalformedAnswerException("The answer has a content encoding, which was not asked for");
            }
            if (mayHaveBody(head, method)) {
                body.read();
            } else {
                body.skip();
            }
            reusable = body.endsItself() && staysOpen(head);
        } catch (IOException cutOff) {
            if (!failed) {
                throw new BrokenAnswerException(head, cutOff);
            }
            // The status of an error matters more than how its body broke off.
        }
        return new Answer(head.status(), head.headers(), encoded ? NO_BODY : body.soFar());
    }

    private static boolean mayHaveBody(AnswerHead head, String method) {
        return head.status() != 204 && head.status() != 304 && !method.equals("HEAD");
    }

    private static boolean isEncoded(AnswerHead head) {
        List<String> codings = Grammar.list(head.lines("Content-Encoding"));
        return !codings.stream().allMatch(coding -> coding.equalsIgnoreCase("identity"));
    }

    private boolean staysOpen(AnswerHead head) {
        mayRest = Math.min(LONGEST_REST, restOf(Grammar.list(head.lines("Keep-Alive"))));
        List<String> options = Grammar.list(head.lines("Connection"));
        return !has(options, "close") && (head.persistent() || has(options, "keep-alive"));
    }

    private static boolean has(List<String> options, String one) {
        return options.stream().anyMatch(one::equalsIgnoreCase);
    }

    /** A second less than the server says: what it closes while a request is on its way is lost. */
    private static long restOf(List<String> hints) {
        String name = "timeout=";
        for (String hint : hints) {
            if (hint.regionMatches(true, 0, name, 0, name.length())) {
                long seconds = Grammar.number(hint.substring(name.length()), 10);
                return seconds < 0 ? LONGEST_REST : (Math.min(seconds, LONGEST_REST / SECOND + 1) - 1) * SECOND;
            }
        }
        return LONGEST_REST;
    }

    /** Ends it, with a goodbye if all is in order; waits for none. */
    void close() {
        if (reusable) {
            link.goodbye();
        }
        wire.abort();
    }
}
