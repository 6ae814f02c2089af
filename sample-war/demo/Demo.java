import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What {@code mvn -Pdemo} runs once all is built: the sandbox, WildFly with the sample, and an address to open. Both end
 * with it. It is run from source, since nothing that is shipped needs it.
 */
final class Demo {

    private static final String HOST = "127.0.0.1";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int LINES_TO_SHOW = 30;

    private final Path wildfly;
    private final Path war;
    private final int httpPort;
    private final int managementPort;
    private final int sandboxPort;

    private Demo(String[] arguments) {
        wildfly = Path.of(arguments[0]);
        war = Path.of(arguments[1]);
        httpPort = Integer.parseInt(arguments[2]);
        managementPort = Integer.parseInt(arguments[3]);
        sandboxPort = Integer.parseInt(arguments[4]);
    }

    /** Takes WildFly's home, the WAR, and three ports: pages, management, sandbox. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            new Demo(arguments).run();
        } catch (DemoFailure failure) {
            say(failure.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        checkFree("demo.http.port", httpPort);
        checkFree("demo.management.port", managementPort);
        checkFree("demo.sandbox.port", sandboxPort);
        say("1/4 Starting the sandbox, which stands in for the Wallet API");
        SandboxServer sandbox =
                SandboxServer.builder().host(HOST).port(sandboxPort).quota("4/4m,50/24h").start();
        say("    it answers at " + sandbox.baseUri());
        say("2/4 Putting the sample into WildFly");
        Files.copy(
                war,
                wildfly.resolve("standalone/deployments/wallet-api-sample.war"),
                StandardCopyOption.REPLACE_EXISTING);
        Path log = wildfly.resolveSibling("wildfly.log");
        say("3/4 Starting WildFly; its own words go to " + log);
        Process server = start(log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, sandbox), "end-of-demo"));
        URI page = page();
        // Maven may be ended without a word to us; then there is nobody left to serve. By a thread of its own: the end waits
        // for processes, which the common pool tells of, and on two processors that has one thread.
        ProcessHandle.current()
                .parent()
                .ifPresent(maven -> maven.onExit()
                        .thenRunAsync(() -> System.exit(0), end -> new Thread(end, "end-of-maven").start()));
        awaitAnswer(page, server, log);
        say("4/4 Open " + page);
        say("    Serving until Ctrl-C.");
        server.waitFor();
        throw new DemoFailure("WildFly ended by itself. Its last words:\n" + lastLines(log));
    }

    private URI page() {
        return URI.create("http://" + HOST + ":" + httpPort + "/wallet-api-sample/");
    }

    private static void checkFree(String property, int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(HOST)).close();
        } catch (IOException taken) {
            throw new DemoFailure("Port " + port + " is taken on this machine. Choose another:"
                    + " mvn -Pdemo -D" + property + "=" + (port + 10_000));
        }
    }

    private Process start(Path log) throws IOException {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        ProcessBuilder builder = new ProcessBuilder(
                wildfly.resolve("bin/standalone." + (windows ? "bat" : "sh")).toString(),
                "--server-config=standalone-microprofile.xml",
                "-Djboss.bind.address=" + HOST,
                "-Djboss.http.port=" + httpPort,
                "-Djboss.https.port=" + freePort(),
                "-Djboss.management.http.port=" + managementPort,
                "-Djboss.management.https.port=" + freePort(),
                "-Dwallet-api.base-uri=http://" + HOST + ":" + sandboxPort + "/",
                "-Dwallet-api.oauth.page-uri=http://" + HOST + ":" + sandboxPort + "/frontend",
                "-Dwallet-api.oauth.redirect-uri=" + page() + "sign-in/return");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("NOPAUSE", "true");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** The demo needs no TLS; these only keep WildFly's defaults from being in somebody's way. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(URI page, Process server, Path log) throws InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest look =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(http, look)) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                throw new DemoFailure("The sample did not come up. The last lines of its log:\n" + lastLines(log));
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private static boolean answers(HttpClient http, HttpRequest look) throws InterruptedException {
        try {
            return http.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void end(Process server, SandboxServer sandbox) {
        say("Ending WildFly and the sandbox");
        List<ProcessHandle> children = server.descendants().toList();
        children.forEach(ProcessHandle::destroy);
        server.destroy();
        children.forEach(child -> child.onExit().join());
        sandbox.close();
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void say(String line) {
        System.out.println("[demo] " + line);
        System.out.flush();
    }

    /** A reason to end that needs no stack trace. */
    private static final class DemoFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DemoFailure(String message) {
            super(message);
        }
    }
}
