package io.github.walletapi.sandbox;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;

/** Starts the sandbox from the command line: {@code java -jar wallet-api-sandbox.jar}. */
final class Main {
    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        try {
            CommandLine commandLine = new CommandLine();
            commandLine.read(new ArrayDeque<>(List.of(arguments)));
            if (commandLine.asksForHelp()) {
                System.out.print(CommandLine.USAGE);
            } else {
                run(commandLine.start());
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(CommandLine.USAGE);
            System.exit(2);
        } catch (UncheckedIOException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(SandboxServer server) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.baseUri());
        System.out.flush();
        // The sandbox runs on daemon threads; only a signal ends this process.
        Thread.currentThread().join();
    }
}
