package io.github.walletapi.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The log of the server that is under test. */
abstract class ServerLog {

    private final Path directory;

    private ServerLog(Path directory) {
        this.directory = directory;
    }

    static ServerLog ofThisServer() {
        return System.getProperty("arquillian.launch").startsWith("wildfly") ? new OfWildFly() : new OfPayara();
    }

    /** Every category at its most talkative. */
    abstract void everything();

    abstract void asBefore();

    /** Whether the server prints on the console what it logs. */
    abstract boolean isAlsoPrinted();

    /** All lines there are, also of files that were full. */
    List<String> lines() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("server.log"))
                    .flatMap(ServerLog::linesOf)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            // Any byte is a character of this charset; what is searched for is ASCII.
            return Files.readString(file, StandardCharsets.ISO_8859_1).lines();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class OfWildFly extends ServerLog {

        private static final String LEVEL = "/subsystem=logging/root-logger=ROOT:write-attribute(name=level,value=";

        /** Asked once: the command line takes seconds to start, and the log is read again and again. */
        private static final Path DIRECTORY =
                Path.of(JBossCli.value("/path=jboss.server.log.dir:read-attribute(name=path)"));

        private OfWildFly() {
            super(DIRECTORY);
        }

        @Override
        void everything() {
            JBossCli.run(LEVEL + "ALL)");
        }

        @Override
        void asBefore() {
            JBossCli.run(LEVEL + "INFO)");
        }

        @Override
        boolean isAlsoPrinted() {
            return true;
        }
    }

    private static final class OfPayara extends ServerLog {

        /** Categories and what they begin with; of the server, of its libraries, of the JDK and of the tests. */
        private static final List<String> TOPMOST =
                List.of("com", "fish", "io", "jakarta", "java", "javax", "org", "sun", "talkative");

        /**
         * The root, whose name is empty: below FINE, Payara's own ComponentEnvManagerImpl throws a
         * NullPointerException, and no deployment succeeds. The others list classes, hundreds of thousands of lines for
         * each deployment, which then takes too long. The handler is switched off by PrepareServers.
         */
        private static final List<String> AS_FAR_AS_PAYARA_CAN = List.of(
                "=FINE",
                "org.glassfish.weld=INFO",
                "jakarta.enterprise.inject.spi=INFO",
                "java.util.logging.ConsoleHandler=OFF");

        private List<String> before = List.of();

        private OfPayara() {
            super(Path.of(System.getProperty("payara.home"), "glassfish", "domains", "domain1", "logs"));
        }

        /** Many categories have a level of their own; that of the root is not listed. */
        @Override
        void everything() {
            before = Asadmin.run("list-log-levels")
                    .lines()
                    .filter(line -> line.endsWith(">"))
                    .map(line -> line.replaceAll("^(\\S+)\\s+<(\\w+)>$", "$1=$2"))
                    .toList();
            List<String> levels = new ArrayList<>();
            TOPMOST.forEach(category -> levels.add(category + "=ALL"));
            before.forEach(level -> levels.add(level.replaceAll("=.*", "=ALL")));
            levels.addAll(AS_FAR_AS_PAYARA_CAN);
            set(levels);
        }

        @Override
        void asBefore() {
            List<String> levels = new ArrayList<>(before);
            TOPMOST.forEach(category -> levels.add(category + "=INFO"));
            levels.add("=INFO");
            set(levels);
        }

        @Override
        boolean isAlsoPrinted() {
            return false;
        }

        private static void set(List<String> levels) {
            Asadmin.run("set-log-levels", String.join(":", levels));
        }
    }
}
