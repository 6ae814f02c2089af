package io.github.walletapi.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * WildFly servers on the loopback interface, as an administrator makes them a cluster: with the profile standalone-ha and
 * the scripts of docs/wildfly. Each has a configuration of its own, and all have the same application.
 */
final class WildFlyCluster implements AutoCloseable {

    private static final List<String> PORTS = List.of(
            "jboss.http.port",
            "jboss.https.port",
            "jboss.ajp.port",
            "jboss.management.http.port",
            "jboss.management.https.port",
            "member.port");

    private static final Duration BOOT = Duration.ofMinutes(5);

    private final List<WildFlyNode> nodes = new ArrayList<>();

    /** So many nodes with this application, which answers as {@link Member} does; none is started. */
    WildFlyCluster(int size, WebArchive application) {
        Path base = Path.of(System.getProperty("wildfly-cluster.base"));
        List<Map<String, String>> properties = properties(size);
        List<String> addresses = properties.stream()
                .map(of -> "127.0.0.1[" + of.get("member.port") + "]")
                .toList();
        Path first = base.resolve("node-1");
        copy(Path.of(System.getProperty("wildfly.home"), "standalone", "configuration"), first);
        configure(base, first, String.join(",", addresses));
        application
                .as(ZipExporter.class)
                .exportTo(directory(first.resolve("deployments"))
                        .resolve("member.war")
                        .toFile());
        for (int i = 1; i <= size; i++) {
            Path own = base.resolve("node-" + i);
            if (i > 1) {
                copy(first.resolve("configuration"), own);
                copy(first.resolve("deployments"), own);
            }
            nodes.add(new WildFlyNode("node-" + i, own, properties.get(i - 1)));
        }
    }

    /** From 1. */
    WildFlyNode node(int number) {
        return nodes.get(number - 1);
    }

    /** Starts those that are not running; afterwards the application answers on all, and all are one cluster. */
    void start() {
        List<WildFlyNode> stopped =
                nodes.stream().filter(node -> !node.isRunning()).toList();
        stopped.forEach(WildFlyNode::start);
        stopped.forEach(node -> Eventually.happens("The application is up on " + node, BOOT, node::isUp));
        String written = "written-at-" + System.nanoTime();
        nodes.get(0).ask("put", written);
        // Two that start in the same moment may each begin a cluster, and find each other half a minute later.
        nodes.forEach(node -> Eventually.happens(
                node + " is in the cluster",
                BOOT,
                () -> node.ask("get", written).equals(written)));
    }

    @Override
    public void close() {
        nodes.forEach(WildFlyNode::kill);
    }

    private static List<Map<String, String>> properties(int size) {
        try (FreePorts ports = new FreePorts()) {
            List<Map<String, String>> all = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Map<String, String> own = new TreeMap<>();
                PORTS.forEach(name -> own.put(name, ports.next()));
                all.add(own);
            }
            return all;
        }
    }

    /** The scripts of the documentation, while no server runs; then ports, which differ on one machine, and nothing by multicast. */
    private static void configure(Path work, Path server, String addresses) {
        List<String> lines = new ArrayList<>(List.of("embed-server --server-config=standalone-ha.xml"));
        lines.addAll(script("tcp.cli"));
        lines.addAll(script("shared-state.cli"));
        lines.add("/socket-binding-group=standard-sockets/socket-binding=jgroups-tcp"
                + ":write-attribute(name=port, value=\"$${member.port}\")");
        lines.add("/subsystem=modcluster:remove");
        lines.add("stop-embedded-server");
        try {
            Path file = Files.write(work.resolve("cluster.cli"), lines);
            Program.run(
                    Map.of("NODES", addresses, "JAVA_OPTS", "-Djboss.server.base.dir=" + server),
                    List.of(
                            Path.of(System.getProperty("wildfly.home"), "bin", "jboss-cli.sh")
                                    .toString(),
                            "--no-color-output",
                            "--resolve-parameter-values",
                            "--file=" + file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> script(String name) {
        try {
            return Files.readAllLines(Path.of("..", "docs", "wildfly", name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path directory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A directory of files, into another one. */
    private static void copy(Path directory, Path into) {
        Path target = directory(into.resolve(directory.getFileName()));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
