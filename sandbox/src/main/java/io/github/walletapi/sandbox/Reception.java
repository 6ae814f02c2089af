package io.github.walletapi.sandbox;

import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a request to its answer: canned before the check, signature, canned after it, endpoint; and records it. */
final class Reception {
    private static final int MAX_RECORDED = 10_000;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final Map<Integer, String> REASONS = Map.of(
            200,
            "OK",
            400,
            "Bad Request",
            401,
            "Unauthorized",
            403,
            "Forbidden",
            404,
            "Not Found",
            406,
            "Not Acceptable",
            429,
            "Too Many Requests",
            500,
            "Internal Server Error");

    private final Clock clock;
    private final MacCheck macCheck;
    private final List<ClientKey> clients;
    private final String contentType;
    private final Consumer<String> log;
    private final CannedAnswers canned = new CannedAnswers();
    private final Object lock = new Object();
    private final Deque<RecordedRequest> recorded = new ArrayDeque<>();
    private SandboxState state;

    Reception(Clock clock, MacCheck macCheck, List<ClientKey> clients, boolean charset, Consumer<String> log) {
        this.clock = clock;
        this.macCheck = macCheck;
        this.clients = clients;
        this.contentType = charset ? "application/json;charset=utf-8" : "application/json";
        this.log = log;
        this.state = new SandboxState(SampleData.shared(), clients);
    }

    CannedAnswer answer(HttpRequest request) {
        String reason = "";
        CannedAnswer answer;
        synchronized (lock) {
            try {
                answer = answerOrRefuse(request);
            } catch (Refusal refusal) {
                answer = json(refusal.status(), refusal.toJson());
                reason = refusal.reason();
            } catch (RuntimeException e) {
                answer = json(500, Refusal.internal().toJson());
                reason = "failed: " + e;
            }
            RecordedRequest record = new RecordedRequest(request, answer.status());
            if (recorded.size() == MAX_RECORDED) {
                recorded.removeFirst();
            }
            recorded.addLast(record);
            String id = record.clientId();
            log.accept((record + " " + (id == null ? "-" : id) + " " + reason).strip());
        }
        return answer;
    }

    private CannedAnswer answerOrRefuse(HttpRequest request) {
        RequestTarget target = RequestTarget.parse(request.target());
        CannedAnswer early = canned.take(request, target, true);
        if (early != null) {
            return early;
        }
        boolean server = Routes.isServer(request, target);
        boolean open = server || Routes.isConfiguration(request, target);
        Caller caller = open && !request.headers().containsKey("Authorization")
                ? null
                : macCheck.verify(request, target, state, server);
        CannedAnswer late = canned.take(request, target, false);
        return late != null ? late : json(200, endpoint(caller, request, target, server));
    }

    private JsonValue endpoint(@Nullable Caller caller, HttpRequest request, RequestTarget target, boolean server) {
        if (server) {
            return Routes.server(clock.instant().getEpochSecond());
        }
        if (caller == null || Routes.isConfiguration(request, target)) {
            return Routes.configuration();
        }
        return Routes.answer(caller, request, target, state);
    }

    /** The answer to what could not even be read as a request. */
    CannedAnswer unreadable(Refusal refusal) {
        log.accept("unreadable request -> " + refusal.status() + " " + refusal.reason());
        return json(refusal.status(), refusal.toJson()).withoutContentLength();
    }

    private CannedAnswer json(int status, JsonValue body) {
        return CannedAnswer.status(status).header("Content-Type", contentType).body(body.toString());
    }

    /** Status line and headers of an answer. */
    String head(CannedAnswer answer, boolean last) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", contentType);
        headers.put("Date", HTTP_DATE.format(clock.instant().atZone(ZoneOffset.UTC)));
        headers.put("paysera-correlation-id", UUID.randomUUID().toString());
        if (answer.announcedLength() >= 0) {
            headers.put("Content-Length", Long.toString(answer.announcedLength()));
        }
        if (last) {
            headers.put("Connection", "close");
        }
        headers.putAll(answer.headers());
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(' ');
        head.append(REASONS.getOrDefault(answer.status(), "")).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    void reset() {
        synchronized (lock) {
            state = new SandboxState(SampleData.shared(), clients);
            recorded.clear();
            canned.clear();
        }
    }

    List<RecordedRequest> requests() {
        synchronized (lock) {
            return List.copyOf(recorded);
        }
    }

    void change(Consumer<SandboxState> change) {
        synchronized (lock) {
            change.accept(state);
        }
    }

    CannedAnswers canned() {
        return canned;
    }
}
