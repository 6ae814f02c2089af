package io.github.walletapi.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
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

    private final TimedSocket wire;
    private final Socket socket;
    private final @Nullable SSLContext tls;
    private final Incoming in;
    private final OutputStream out;
    private boolean reusable = true;
    private boolean used;
    private long restingSince;
    private long mayRest = LONGEST_REST;

    /** Over a socket that stands; with TLS, both are given. */
    Connection(TimedSocket wire, Socket socket, @Nullable SSLContext tls) throws IOException {
        this.wire = wire;
        this.socket = socket;
        this.tls = tls;
        this.in = new Incoming(socket.getInputStream());
        this.out = socket.getOutputStream();
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

    /**
     * Whether a request may be risked on it. The look at the wire costs a millisecond: it is taken after a rest, and
     * for what must not be lost.
     */
    boolean isAlive(boolean careful) {
        if (hasRestedTooLong() || saysSomething()) {
            return false;
        }
        return !(careful || System.nanoTime() - restingSince > SECOND) || !wire.isStale();
    }

    /** What comes while nothing is under way would be taken for the next answer; or it is the goodbye of TLS. */
    private boolean saysSomething() {
        try {
            return in.hasLeftover() || wire.available() > 0;
        } catch (IOException broken) {
            return true;
        }
    }

    /** Sends a request and reads its answer. Whatever fails, nothing is sent a second time. */
    Answer exchange(String method, byte[] request, Limits limits) throws IOException {
        reusable = false;
        wire.until(Deadline.in(limits.answer(), limits.silence()));
        IOException lost = write(request);
        AnswerHead head;
        try {
            head = AnswerHead.read(in);
        } catch (IOException noAnswer) {
            throw reason(lost, noAnswer);
        }
        used = true;
        Answer answer = answer(head, method, limits.longestAnswer());
        reusable &= lost == null;
        return answer;
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
    private @Nullable IOException write(byte[] request) {
        try {
            out.write(request);
            out.flush();
            return null;
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
        String encoding = head.header("Content-Encoding");
        return encoding != null && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity");
    }

    private boolean staysOpen(AnswerHead head) {
        String hint = head.header("Keep-Alive");
        if (hint != null) {
            mayRest = Math.min(LONGEST_REST, restOf(hint));
        }
        String connection = head.header("Connection");
        String options = connection == null ? "" : connection.toLowerCase(Locale.ROOT);
        return !options.contains("close") && (head.persistent() || options.contains("keep-alive"));
    }

    /** A second less than the server says: what it closes while a request is on its way is lost. */
    private static long restOf(String hint) {
        for (String part : hint.toLowerCase(Locale.ROOT).split(",", -1)) {
            String word = part.strip();
            if (word.matches("timeout=[0-9]{1,6}")) {
                return (Long.parseLong(word.substring("timeout=".length())) - 1) * SECOND;
            }
        }
        return LONGEST_REST;
    }

    /** Ends it, with a goodbye if TLS is in order; waits for none. */
    void close() {
        try {
            if (reusable) {
                wire.until(Deadline.in(Duration.ZERO, Duration.ZERO));
                socket.close();
            }
        } catch (IOException closedAnyway) {
            // The wire below is closed in any case.
        }
        wire.abort();
    }
}
