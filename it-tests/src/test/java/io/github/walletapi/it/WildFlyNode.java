package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A WildFly of a cluster, in a process of its own. */
final class WildFlyNode {

    /** For a server that lives for a minute, beside another one. */
    private static final String SIZE = "-Xms128m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final String name;
    private final Path base;
    private final Map<String, String> properties;
    private final ProbeClient application;
    private @Nullable Process script;

    /** With a base directory that is there already, and the ports among the system properties. */
    WildFlyNode(String name, Path base, Map<String, String> properties) {
        this.name = name;
        this.base = base;
        this.properties = properties;
        String address = "http://127.0.0.1:" + properties.get("jboss.http.port") + "/";
        this.application = ProbeClient.of(URI.create(address + "member/"));
    }

    /** Asks the application for something, as a visitor would. */
    String ask(String what, String text) {
        return application.ask(what, text);
    }

    /** Asks within the session of a visitor. */
    String ask(HttpClient visitor, String what) {
        return application.ask(visitor, what, "");
    }

    /** Whether the application answers; it has to be possible that it will. */
    boolean isUp() {
        assertThat(base.resolve("deployments").resolve("member.war.failed")).doesNotExist();
        assertThat(isRunning()).as("%s is running", this).isTrue();
        try {
            return ask("up", "").equals("up");
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    boolean isRunning() {
        return script != null && script.isAlive();
    }

    /** Begins to start; see {@link #isUp}. */
    void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("wildfly.home"), "bin", "standalone.sh")
                        .toString(),
                "-c",
                "standalone-ha.xml",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.node.name=" + name));
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        File console = base.resolve("console.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JBOSS_JAVA_SIZING", SIZE);
        try {
            Process started = builder.start();
            script = started;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(started)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As a power cut would: SIGKILL for the server, and for the script that started it. */
    void kill() {
        if (script != null) {
            kill(script);
            script.onExit().join();
        }
    }

    private static void kill(Process started) {
        List<ProcessHandle> servers = started.descendants().toList();
        servers.forEach(ProcessHandle::destroyForcibly);
        started.destroyForcibly();
        servers.forEach(server -> server.onExit().join());
    }

    @Override
    public String toString() {
        return name + " in " + base;
    }
}
