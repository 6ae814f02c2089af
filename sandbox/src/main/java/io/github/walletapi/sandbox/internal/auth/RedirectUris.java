package io.github.walletapi.sandbox.internal.auth;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks where a client may have users sent back to: its hosts, or this machine when it has none. */
public final class RedirectUris {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private RedirectUris() {}

    /** Reads a redirect URI; returns null when it is none, or not one of the client. */
    public static @Nullable URI parseAllowed(ApiClient client, String text) {
        try {
            URI uri = new URI(text);
            boolean usable = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return usable && web && isAllowed(client, uri) ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isAllowed(ApiClient client, URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return client.hosts().isEmpty()
                ? LOOPBACK.contains(host)
                : client.hosts().getValuesAs(JsonObject.class).stream().anyMatch(known -> matches(known, host, uri));
    }

    private static boolean matches(JsonObject known, String host, URI uri) {
        String name = known.getString("host").toLowerCase(Locale.ROOT);
        boolean named = host.equals(name) || (known.getBoolean("any_subdomain") && host.endsWith("." + name));
        boolean ported = known.getBoolean("any_port") || port(uri) == known.getInt("port", standardPort(uri));
        String path = known.getString("path", "");
        boolean below = path.isEmpty() || uri.getPath().startsWith(path);
        boolean spoken = known.isNull("protocol") || known.getString("protocol").equals(uri.getScheme());
        return named && ported && below && spoken;
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? standardPort(uri) : uri.getPort();
    }

    private static int standardPort(URI uri) {
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
