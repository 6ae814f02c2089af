package io.github.walletapi.cdi;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * Finds files of an application's configuration that the server does not read: MicroProfile Config of Payara knows one
 * configuration for a whole EAR, which has nothing of its WARs.
 */
final class UnseenFiles {

    private static final Logger LOG = System.getLogger("io.github.walletapi.config");
    private static final String FILE = "META-INF/microprofile-config.properties";

    private UnseenFiles() {}

    /** Warns of each of a module; what the calls of its classes are configured by does not have what it says. */
    static void warnOf(ApplicationModule module) {
        try {
            Config config = module.config();
            for (URL file : Collections.list(module.loader().getResources(FILE))) {
                List<String> unseen = unseen(read(file), config);
                if (!unseen.isEmpty()) {
                    LOG.log(
                            Level.WARNING,
                            "The server does not read {0}, which sets {1}: calls of this module are configured as the"
                                    + " rest of the application. Set its keys in EAR/lib, in an EJB jar or in the"
                                    + " server, with a named client for each module (@WalletClient), or deploy the"
                                    + " WARs by themselves.",
                            file,
                            String.join(", ", unseen));
                }
            }
        } catch (IOException unreadable) {
            LOG.log(Level.DEBUG, "Files of the configuration could not be compared", unreadable);
        }
    }

    /** The keys of ours that no source has as the file has them; a key for a profile counts as any other. */
    static List<String> unseen(Properties file, Config config) {
        return file.stringPropertyNames().stream()
                .filter(key -> key.startsWith(WalletConfig.PREFIX))
                .filter(key -> !isSeen(key, file.getProperty(key), config))
                .sorted()
                .toList();
    }

    /** The charset of these files is not the same everywhere, so only ASCII can be compared. */
    private static boolean isSeen(String key, String value, Config config) {
        for (var source : config.getConfigSources()) {
            String known = source.getValue(key);
            if (known != null && (known.strip().equals(value.strip()) || !isAscii(value))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(String value) {
        return value.chars().allMatch(letter -> letter < 128);
    }

    private static Properties read(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        // A cached one would keep the archive open after the application is gone.
        connection.setUseCaches(false);
        Properties properties = new Properties();
        try (InputStream stream = connection.getInputStream()) {
            properties.load(stream);
        }
        return properties;
    }
}
