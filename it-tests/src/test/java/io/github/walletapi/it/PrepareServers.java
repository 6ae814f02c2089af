package io.github.walletapi.it;

import io.github.walletapi.it.browser.FetchBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Run by Maven before the tests: gives both servers ports that are free, makes WildFly's scripts usable, and says at
 * once, and how to mend it, when there is no browser.
 */
public final class PrepareServers {

    private static final Pattern PAYARA_PORT = Pattern.compile("(port=\"|_PORT\" value=\")(\\d{4,5})\"");

    private PrepareServers() {}

    /**
     * Takes the directory of the servers, WildFly's version, the file to write, the excluded group of tests,
     * and which browser is wanted.
     */
    public static void main(String[] arguments) throws IOException {
        Path servers = Path.of(arguments[0]);
        Properties properties = new Properties();
        if (!arguments[3].equals("excluded:browser")) {
            properties.setProperty(
                    "browser",
                    FetchBrowser.found(arguments[4].substring("chromium:".length()))
                            .toString());
        }
        try (FreePorts ports = new FreePorts()) {
            properties.setProperty(
                    "wildfly.home", servers.resolve("wildfly-" + arguments[1]).toString());
            for (String base : List.of("wildfly", "wildfly-full", "wildfly-admin", "wildfly-cluster")) {
                properties.setProperty(base + ".base", fresh(servers.resolve(base + "-base")));
            }
            for (String port : List.of("http", "https", "management", "management.https")) {
                properties.setProperty("wildfly." + port + ".port", ports.next());
            }
            Path payara = servers.resolve("payara6");
            properties.setProperty("payara.home", payara.toString());
            properties.setProperty("payara.admin.port", ports.next());
            properties.setProperty("payara.http.port", ports.next());
            movePayara(
                    payara,
                    Map.of(
                            "4848", properties.getProperty("payara.admin.port"),
                            "8080", properties.getProperty("payara.http.port")),
                    ports);
        }
        try (var file = Files.newOutputStream(Path.of(arguments[2]))) {
            properties.store(file, null);
        }
    }

    /** Where the adapter makes a copy of the configuration; nothing is left there of another run. */
    private static String fresh(Path directory) throws IOException {
        delete(directory);
        return directory.toString();
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Every port of the default domain becomes a free one; there is no offset to set. But for its log, all else is as delivered. */
    private static void movePayara(Path payara, Map<String, String> known, FreePorts ports) throws IOException {
        Path directory = payara.resolve("glassfish/domains/domain1");
        delete(directory.resolve("logs"));
        Path domain = asDelivered(directory.resolve("config/domain.xml"));
        keepWholeLog(asDelivered(directory.resolve("config/logging.properties")));
        asDelivered(directory.resolve("config/domain-passwords"));
        Matcher matcher = PAYARA_PORT.matcher(Files.readString(domain));
        StringBuilder moved = new StringBuilder();
        while (matcher.find()) {
            String port = known.containsKey(matcher.group(2)) ? known.get(matcher.group(2)) : ports.next();
            matcher.appendReplacement(moved, matcher.group(1) + port + "\"");
        }
        matcher.appendTail(moved);
        // What a page must not say is the WAR's and the administrator's part: SECURITY.md names this one.
        Files.writeString(domain, moved.toString().replace("<http ", "<http xpowered-by=\"false\" "));
    }

    /**
     * One file: those that are full are named by the second, and of two of one second, as there are when everything is
     * logged, one is lost. And no console, to which a managed server prints nothing: Payara formats for it under a lock,
     * and there asks HK2, which logs under a lock of its own. Two threads that log a lot wait for each other for ever.
     */
    private static void keepWholeLog(Path logging) throws IOException {
        String text = Files.readString(logging);
        text = changed(text, "GFFileHandler.rotationLimitInBytes=", "2000000", "2000000000");
        text = changed(text, "java.util.logging.ConsoleHandler.level=", "FINEST", "OFF");
        Files.writeString(logging, text);
    }

    private static String changed(String text, String key, String delivered, String wanted) {
        String changed = text.replace(key + delivered + "\n", key + wanted + "\n");
        if (changed.equals(text)) {
            throw new IllegalStateException("There is no " + key + delivered + " to change");
        }
        return changed;
    }

    /** The file itself, with the content that it had when it was unpacked. */
    private static Path asDelivered(Path file) throws IOException {
        Path delivered = file.resolveSibling(file.getFileName() + ".delivered");
        if (Files.exists(delivered)) {
            Files.copy(delivered, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.copy(file, delivered);
        }
        return file;
    }
}
