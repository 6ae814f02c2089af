package io.github.walletapi.quota;

import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The log of all nodes: one entry of their map, which each replaces only if it is still what that one has seen. */
final class SharedLog {

    private final ConcurrentMap<String, String> state;
    private final String key;
    private final CallLogs logs;
    private final QuotaLimits limits;

    SharedLog(ConcurrentMap<String, String> state, String key, CallLogs logs, QuotaLimits limits) {
        this.state = state;
        this.key = key;
        this.logs = logs;
        this.limits = limits;
    }

    /** Lets the log be changed into another, or into the same; the log that was changed. */
    CallLog change(long now, UnaryOperator<CallLog> change) {
        while (true) {
            String text = state.get(key);
            CallLog read = text == null ? CallLog.EMPTY : logs.read(text);
            CallLog log = sound(read, now);
            CallLog changed = change.apply(log);
            // What was mended is stored as well, or its time would begin anew whenever somebody looks.
            if (changed.equals(read) || store(text, changed)) {
                return log;
            }
        }
    }

    private CallLog sound(@Nullable CallLog read, long now) {
        return read == null
                ? CallLog.EMPTY.closed(now + limits.shortest().toMillis())
                : read.sound(now, limits.longestCounted(), limits.mostCalls());
    }

    private boolean store(@Nullable String old, CallLog log) {
        String text = logs.write(log);
        return old == null ? state.putIfAbsent(key, text) == null : state.replace(key, old, text);
    }
}
