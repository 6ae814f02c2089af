package io.github.walletapi.sandbox.internal.http;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes status line and headers. */
public final class ResponseHead {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(100, "Continue"),
            Map.entry(103, "Early Hints"),
            Map.entry(200, "OK"),
            Map.entry(303, "See Other"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"));

    private final Clock clock;
    private final String contentType;

    public ResponseHead(Clock clock, boolean charset) {
        this.clock = clock;
        this.contentType = charset ? "application/json;charset=utf-8" : "application/json";
    }

    /** @param close whether to announce that the connection will carry no other answer */
    String of(HttpResponse response, boolean close) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", contentType);
        headers.put("Date", HTTP_DATE.format(clock.instant().atZone(ZoneOffset.UTC)));
        headers.put("paysera-correlation-id", UUID.randomUUID().toString());
        if (response.contentLength() >= 0) {
            headers.put("Content-Length", Long.toString(response.contentLength()));
        }
        if (response.delivery().isChunked()) {
            headers.put("Transfer-Encoding", "chunked");
        }
        if (close) {
            headers.put("Connection", "close");
        }
        headers.putAll(response.headers());
        StringBuilder head = new StringBuilder(statusLine(response.status()));
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    static String interim(int status) {
        return statusLine(status) + "\r\n";
    }

    private static String statusLine(int status) {
        return "HTTP/1.1 " + status + " " + REASONS.getOrDefault(status, "") + "\r\n";
    }
}
