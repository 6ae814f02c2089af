package io.github.walletapi.internal.http;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.internal.shared.Unicode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy to go through, and what it is shown: only ever to the proxy itself. */
public final class HttpProxy {

    private final String host;
    private final int port;
    private final @Nullable String user;
    private final @Nullable Supplier<Secret> password;

    private HttpProxy(String host, int port, @Nullable String user, @Nullable Supplier<Secret> password) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /** One that asks for nothing. */
    public static HttpProxy at(String host, int port) {
        return new HttpProxy(host, port, null, null);
    }

    /** The same, shown this user and what password is given at the time (RFC 7617). */
    public HttpProxy with(String name, Supplier<Secret> secret) {
        return new HttpProxy(host, port, name, secret);
    }

    /** Its name or address. */
    public String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean hasCredentials() {
        return user != null;
    }

    /** The line of a head with user and password; empty if there are none. */
    String line() {
        if (user == null || password == null) {
            return "";
        }
        byte[] pair = (Unicode.checked("The user of the proxy", user)
                        + ":"
                        + Unicode.checked(
                                "The password of the proxy", password.get().reveal()))
                .getBytes(StandardCharsets.UTF_8);
        return "\r\nProxy-Authorization: Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Its address, never what it is shown. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
