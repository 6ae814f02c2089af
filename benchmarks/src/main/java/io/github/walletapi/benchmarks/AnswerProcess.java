package io.github.walletapi.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An {@link AnswerServer} in a process of its own, one for the whole run: its garbage and its compiler are not those of
 * a client, and both clients meet it equally warm.
 */
final class AnswerProcess implements AutoCloseable {

    private static final String ADDRESS = "benchmarks.server";

    private final Process process;
    private final URI uri;

    private AnswerProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static AnswerProcess start() throws IOException {
        // Without nodelay each answer waits up to 40 ms for the client's acknowledgement.
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                AnswerServer.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String port = out.readLine();
        if (port == null) {
            throw new IOException("The server did not start");
        }
        return new AnswerProcess(process, URI.create("http://127.0.0.1:" + port + "/"));
    }

    /** What a measured process must be started with to find the server; this one finds it too. */
    String option() {
        System.setProperty(ADDRESS, uri.toString());
        return "-D" + ADDRESS + "=" + uri;
    }

    /** Where the server is, to a measured process. */
    static URI address() {
        return URI.create(System.getProperty(ADDRESS));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
