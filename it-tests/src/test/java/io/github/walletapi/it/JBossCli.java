package io.github.walletapi.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** WildFly's own command line, connected to the managed server. */
final class JBossCli {

    private JBossCli() {}

    /** Operations and commands. */
    static String run(String... lines) {
        return start(Map.of(), "--commands=" + String.join(",", lines));
    }

    /** The result of an operation that is a plain text. */
    static String value(String operation) {
        return run(operation).replaceAll("(?s).*\"result\" => \"(.*?)\".*", "$1");
    }

    /** A script of this repository; {@code ${env.…}} in it are these. */
    static String script(String name, Map<String, String> environment) {
        return start(
                environment,
                "--resolve-parameter-values",
                "--file="
                        + Path.of("..", "docs", "wildfly", name)
                                .toAbsolutePath()
                                .normalize());
    }

    private static String start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("wildfly.home"), "bin", "jboss-cli.sh")
                        .toString(),
                "--connect",
                "--controller=127.0.0.1:" + System.getProperty("wildfly.management.port"),
                "--no-color-output",
                "--timeout=30000"));
        command.addAll(List.of(arguments));
        return Program.run(environment, command);
    }
}
