package io.github.walletapi.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** What the log says of the configuration: which server is called, as whom, and what is worth a look. */
final class Announcements {

    private static final Logger LOG = System.getLogger("io.github.walletapi.config");
    private static final int FIRST_LETTERS = 3;

    private Announcements() {}

    /** Which server a client calls, and as whom: one line without a secret. */
    static void client(String name, URI address, WalletConfig config, Settings settings) {
        ProxyConfig.Address proxy = config.proxy().address();
        String line = (name.isEmpty() ? "The client without a name" : "The client " + name) + " calls " + address
                + (proxy == null ? "" : " through proxy " + proxy.host() + ":" + proxy.port()) + " with "
                + identity(config.identity(), settings);
        LOG.log(Level.INFO, "{0}", line);
    }

    /** What is no reason to refuse, where these clients are used. */
    static void doubts(Config config, Set<String> used) {
        Spelling spelling = new Spelling(config);
        // Were they refused, nobody would be here.
        Stream.concat(
                        used.stream().flatMap(client -> spelling.problemsOf(client).stream()),
                        spelling.warnings(used).stream())
                .distinct()
                .forEach(doubt -> LOG.log(Level.WARNING, "{0}", doubt));
    }

    private static String identity(@Nullable IdentityConfig identity, Settings settings) {
        if (identity == null) {
            return "credentials of a bean of the application";
        }
        String kind = identity.macId() == null ? "a certificate" : "MAC id " + beginning(identity.macId());
        return kind + "; key of "
                + Stream.of(
                                IdentityConfig.MAC_KEY,
                                IdentityConfig.MAC_KEY_FILE,
                                IdentityConfig.CERTIFICATE,
                                IdentityConfig.KEY,
                                IdentityConfig.KEY_STORE)
                        .map(IdentityConfig.placeIn(settings).settings()::get)
                        .filter(Objects::nonNull)
                        .map(Announcements::place)
                        .collect(Collectors.joining(" and "));
    }

    private static String beginning(String id) {
        return id.substring(0, Math.min(FIRST_LETTERS, id.length())) + "…";
    }

    private static String place(Settings.Setting setting) {
        return setting + (setting.key().endsWith(IdentityConfig.MAC_KEY) ? "" : ": " + setting.value());
    }
}
