package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the host by which the sandbox is called: this machine, the address it listens on, or what else was allowed. A
 * page of somebody else's that has its own name lead to this machine (DNS rebinding) is refused by that name.
 */
public final class AllowedHosts {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[(0{1,4}:){7}0{0,3}1]");
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+]");

    private final Set<String> names = new HashSet<>();

    public void allow(String name) {
        names.add(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Refuses a request that names a host which is none of this machine.
     *
     * @param arrivedAt the own address of the connection; null when nobody knows any more
     */
    public void requireAllowed(HttpRequest request, @Nullable InetAddress arrivedAt) {
        String host = Origin.ofHostHeader(request.header("Host"), 0).host();
        if (!names.contains(host) && !isLoopback(host) && !isAddress(host, arrivedAt)) {
            throw ApiException.malformed("The Host header names another server; a name is allowed by --allow-host");
        }
    }

    /** Says whether a name or literal is this machine, without looking it up. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /** Compares literals only: a name is never looked up. */
    private static boolean isAddress(String host, @Nullable InetAddress arrivedAt) {
        try {
            return LITERAL.matcher(host).matches()
                    && InetAddress.getByName(host).equals(arrivedAt);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
