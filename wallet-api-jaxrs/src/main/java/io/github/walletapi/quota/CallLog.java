package io.github.walletapi.quota;

import java.util.ArrayList;
import java.util.List;

/**
 * When calls were made, in milliseconds since 1970.
 *
 * @param times from the first to the last
 * @param closedUntil no call before this, because the server refused one
 */
record CallLog(List<Long> times, long closedUntil) {

    static final CallLog EMPTY = new CallLog(List.of(), 0);

    /** Takes a copy of the list. */
    CallLog {
        times = List.copyOf(times);
    }

    /** The last call of those that fill a limit leaves room this late; 0 if there is room anyway. */
    long freeAt(int calls, long counted) {
        return times.size() < calls ? 0 : times.get(times.size() - calls) + counted;
    }

    /** How many of them still count. */
    int counting(long now, long counted) {
        return (int) times.stream().filter(time -> time + counted > now).count();
    }

    /** Never before the last one: a clock that lags must not make a call look older than it is. */
    CallLog withCall(long now, long longest) {
        List<Long> kept = new ArrayList<>(
                times.stream().filter(time -> time + longest > now).toList());
        kept.add(kept.isEmpty() ? now : Math.max(now, kept.get(kept.size() - 1)));
        return new CallLog(kept, closedUntil);
    }

    CallLog closed(long until) {
        return new CallLog(times, Math.max(closedUntil, until));
    }

    /**
     * Without what cannot be: a time later than anything that counts was written by a clock that was wrong, and is
     * taken for now. Without what decides nothing, too: more calls than the largest limit has.
     */
    CallLog sound(long now, long longest, int mostCalls) {
        long latest = now + longest;
        return new CallLog(
                times.stream()
                        .map(time -> time > latest ? now : time)
                        .sorted()
                        .skip(Math.max(0, times.size() - mostCalls))
                        .toList(),
                closedUntil > latest ? now : closedUntil);
    }
}
