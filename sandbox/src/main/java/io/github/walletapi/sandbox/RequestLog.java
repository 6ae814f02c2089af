package io.github.walletapi.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what arrived for tests, and writes a line for each request, without keys, MACs and bodies. */
final class RequestLog {
    private static final int MAX_RECORDED = 10_000;
    /** Limits the bytes as well: a body can have 4 MiB. */
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private final Deque<RecordedRequest> recorded = new ArrayDeque<>();
    private final Consumer<String> lines;
    private long bytes;

    RequestLog(Consumer<String> lines) {
        this.lines = lines;
    }

    /** @param signer the client that the request names, with or without right; null when it names none */
    void add(RecordedRequest request, @Nullable String signer, String reason) {
        recorded.addLast(request);
        bytes += request.size();
        while (recorded.size() > MAX_RECORDED || bytes > MAX_BYTES) {
            bytes -= recorded.removeFirst().size();
        }
        String id = signer == null ? request.certificateClientId() : signer;
        note((request + " " + (id == null ? "-" : id) + " " + reason).strip());
    }

    void note(String line) {
        lines.accept(line);
    }

    void clear() {
        recorded.clear();
        bytes = 0;
    }

    List<RecordedRequest> all() {
        return List.copyOf(recorded);
    }
}
