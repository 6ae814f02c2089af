package io.github.walletapi.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** It is the proxy that stands in the way, not the server. Says nothing that it said. */
public final class ProxyException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int CREDENTIALS_WANTED = 407;

    private final boolean refused;

    private ProxyException(String whatIsWrong, boolean refused, @Nullable IOException reason) {
        super(whatIsWrong, reason);
        this.refused = refused;
    }

    /** By this status it says that it will not go on, and would say so again. */
    static ProxyException refusing(HttpProxy proxy, int status) {
        String why = status == CREDENTIALS_WANTED
                ? proxy.hasCredentials() ? ": it does not accept our user and password" : ": it wants user and password"
                : "";
        return new ProxyException("the proxy refuses, by HTTP " + status + why, true, null);
    }

    /** It did not come so far as to answer. */
    static ProxyException failing(String what, IOException reason) {
        return new ProxyException("the proxy " + what, false, reason);
    }

    /** Whether it will say the same when asked again. */
    public boolean isRefusal() {
        return refused;
    }
}
