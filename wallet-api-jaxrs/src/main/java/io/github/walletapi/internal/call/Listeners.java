package io.github.walletapi.internal.call;

import io.github.walletapi.listener.AttemptEnded;
import io.github.walletapi.listener.AttemptStarted;
import io.github.walletapi.listener.CallListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All who hear of attempts; none of them can fail a call. */
public final class Listeners {

    private static final Logger LOG = System.getLogger("io.github.walletapi.listener");

    private final List<CallListener> all;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private final String client;
    private final String scheme;
    private final String host;
    private final int port;

    /** Tells them of calls of a client, whose name may be empty, to the origin of this URI. */
    public Listeners(List<CallListener> all, String client, URI baseUri) {
        this.all = List.copyOf(all);
        this.client = client;
        this.scheme = baseUri.getScheme();
        this.host = baseUri.getHost();
        this.port = baseUri.getPort() >= 0 ? baseUri.getPort() : "http".equalsIgnoreCase(scheme) ? 80 : 443;
    }

    /** An attempt begins; tells who must hear of its end. */
    List<CallListener.Ending> started(Call call, int resend) {
        if (all.isEmpty()) {
            return List.of();
        }
        AttemptStarted attempt =
                new AttemptStarted(client, call.method(), call.pathTemplate(), scheme, host, port, resend);
        List<CallListener.Ending> endings = new ArrayList<>(all.size());
        for (CallListener listener : all) {
            try {
                endings.add(listener.started(attempt));
            } catch (RuntimeException | LinkageError listenersOwn) {
                report(listenersOwn);
            }
        }
        return endings;
    }

    void ended(List<CallListener.Ending> endings, Attempt attempt, Duration took, @Nullable RuntimeException failure) {
        if (endings.isEmpty()) {
            return;
        }
        AttemptEnded ended = new AttemptEnded(took, attempt.status(), attempt.correlationId(), failure);
        for (int i = endings.size() - 1; i >= 0; i--) {
            try {
                endings.get(i).ended(ended);
            } catch (RuntimeException | LinkageError listenersOwn) {
                report(listenersOwn);
            }
        }
    }

    /** Each kind of failure once, not for every call; without its words, for which nobody vouches. */
    private void report(Throwable listenersOwn) {
        String kind = listenersOwn.getClass().getName();
        StackTraceElement[] trace = listenersOwn.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        if (reported.add(kind)) {
            LOG.log(Level.WARNING, "A listener of calls failed: {0}{1}", kind, where);
        }
    }
}
