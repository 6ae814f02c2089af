package io.github.walletapi.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara's own command line, connected to the managed server. */
final class Asadmin {

    private Asadmin() {}

    /** One command. */
    static String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("payara.home"), "bin", "asadmin").toString(),
                "--terse",
                "--interactive=false",
                "--port",
                System.getProperty("payara.admin.port")));
        command.addAll(List.of(arguments));
        return Program.run(Map.of(), command);
    }
}
