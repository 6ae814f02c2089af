package io.github.walletapi.internal.shared;

import java.io.NotSerializableException;
import org.jspecify.annotations.Nullable;

/** What is written of ours to sessions, caches and other machines, and what cannot be. */
public final class Serialised {

    private static final String OURS = "io.github.walletapi.";

    private Serialised() {}

    /** For what holds connections and threads, in the place of the JDK's exception, which names a class only. */
    public static NotSerializableException refusal(String what) {
        return new NotSerializableException(what + " that was made by a builder cannot be serialised, for it has"
                + " connections: keep it out of sessions and caches, or have it injected, for what is injected, and each"
                + " view of it, finds its client again");
    }

    /**
     * A cause, if whoever reads it has its class and those of all that caused it: the JDK's and ours. An engine's or a
     * cache's may be missing there, or hold what cannot be written.
     */
    public static @Nullable Throwable cause(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            boolean ofTheJdk = each.getClass().getClassLoader() == null;
            if (!ofTheJdk && !each.getClass().getName().startsWith(OURS)) {
                return null;
            }
        }
        return cause;
    }
}
