package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of a server, run as an administrator runs it. */
final class Program {

    private Program() {}

    /** What it prints; it has to succeed. */
    static String run(Map<String, String> environment, List<String> command) {
        return run(builder(Path.of(""), environment, command));
    }

    /** What it prints where it is run; it has to succeed. */
    static String run(Path directory, List<String> command) {
        return run(builder(directory, Map.of(), command));
    }

    /** Runs on. */
    static Process start(Path directory, List<String> command) {
        try {
            return builder(directory, Map.of(), command).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ProcessBuilder builder(Path directory, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static String run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s: %s", builder.command(), printed)
                    .isZero();
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
