package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private record Finished(int status, String out, String err) {}

    private static Process start(String... arguments) throws IOException {
        return startWith(System.getProperty("java.class.path"), arguments);
    }

    private static Process startWith(String classPath, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static Finished run(String... arguments) throws IOException, InterruptedException {
        return await(start(arguments));
    }

    private static Finished await(Process process) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return finished(process);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Finished finished(Process process) throws IOException {
        return new Finished(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String exchange(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void servesUntilItIsTerminated() throws IOException, InterruptedException {
        Process process = start(
                "--port",
                "0",
                "--time=1343811600",
                "--clock-window",
                "10",
                "--public-uri=https://wallet.paysera.com",
                "--client",
                "me:secretkey",
                "--client=app:otherkey:application",
                "--charset");
        try {
            String uri = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(uri).matches("http://127\\.0\\.0\\.1:[0-9]+/");
            int port = Integer.parseInt(uri.replaceAll("\\D*127\\.0\\.0\\.1:|/", ""));
            Signed request = Signed.get("/rest/v1/client").as("me", "secretkey").ts(Signed.TIME + 10);
            String head = "GET /rest/v1/client HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: ";
            String mac = request.mac("wallet.paysera.com", 443);
            String answer = exchange(port, head + request.authorization(mac) + "\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("application/json;charset=utf-8");
            exchange(port, head + request.authorization("AAAA") + "\r\n\r\n");
            // Process.destroy() would close the streams that are read below.
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("GET /rest/v1/client -> 200 me")
                    .contains("GET /rest/v1/client -> 401 me unauthorized: MAC does not match")
                    .doesNotContain("secretkey", mac, "AAAA");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void quietSaysNothing() throws IOException, InterruptedException {
        Process process = start("--port=0", "--quiet");
        try {
            String uri = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            int port = Integer.parseInt(uri.replaceAll("\\D*127\\.0\\.0\\.1:|/", ""));
            exchange(port, "GET /rest/v1/server HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            // Process.destroy() would close the streams that are read below.
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.getErrorStream().readAllBytes()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--unknown",
                "stray",
                "--port",
                "--port=x",
                "--port=65536",
                "--host=",
                "--time=-1",
                "--client=onlyid",
                "--client=a:b:c",
                "--client=a:b:c:d",
                "--public-uri=ftp://x",
                "--quiet=yes",
                "--https=yes",
                "--ca-out=x",
                "--clock-offset=",
                "--token-lifetime=0",
                "--token-lifetime=x",
                "--refresh-token-lifetime=-1",
                "--clock-offset=--1",
                "--client-certificate=shop=x",
                "--https --client-certificate=shop",
                "--https --client-certificate=shop=",
                "--https --client-certificate=:private_client=x",
                "--https --client-certificate=shop:tree=x",
                "--https --client-certificate=shop:private_client:y=x",
                "--https --ca-out=",
                "--quota=",
                "--quota=4",
                "--quota=0/4m",
                "--quota=4/4d",
                "--quota=4/4m,",
                "--quota=all:4/4m",
                "--client-file=",
                "--read-timeout=",
                "--read-timeout=0",
                "--read-timeout=x",
                "--read-timeout=1000001",
                "--allow-host=",
                "--documented-hours=yes"
            })
    void badOptionsEndWithUsage(String option) throws IOException, InterruptedException {
        Finished finished = run(option.split(" "));
        assertThat(finished.status()).isEqualTo(2);
        assertThat(finished.err()).contains("usage: java -jar wallet-api-sandbox.jar");
        assertThat(finished.out()).isEmpty();
    }

    @Test
    void httpsComesWithFilesForClients(@TempDir Path directory) throws IOException, InterruptedException {
        Path shop = directory.resolve("certificates/shop");
        Process process = start(
                "--port=0",
                "--https",
                "--ca-out",
                directory.resolve("ca.pem").toString(),
                "--client-certificate",
                "shop=" + shop,
                "--client-certificate=app:application=" + directory.resolve("app"));
        try {
            String uri = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(uri).matches("https://127\\.0\\.0\\.1:[0-9]+/");
            assertThat(PemClient.of(directory.resolve("ca.pem"), shop).get(uri + "rest/v1/client"))
                    .contains("private_client");
            assertThat(PemClient.of(directory.resolve("ca.pem"), directory.resolve("app"))
                            .get(uri + "rest/v1/client"))
                    .contains("\"application\"");
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("GET /rest/v1/client -> 200 shop");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void filesThatCannotBeWrittenAreNamed(@TempDir Path directory) throws IOException, InterruptedException {
        Finished finished = run("--port=0", "--https", "--ca-out=" + directory.resolve("none/ca.pem"));
        assertThat(finished.status()).isEqualTo(1);
        assertThat(finished.err()).contains("ca.pem").doesNotContain("\tat ");
    }

    @Test
    void oneClientIsOfOneType(@TempDir Path directory) throws IOException, InterruptedException {
        Finished finished =
                run("--https", "--client=me:key:application", "--client-certificate=me=" + directory.resolve("me"));
        assertThat(finished.status()).isEqualTo(2);
        assertThat(finished.err()).contains("two clients with the id me", "usage:");
    }

    @Test
    void withoutBouncyCastleOnlyHttpsIsMissing() throws IOException, InterruptedException {
        String rest = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("bc"))
                .collect(Collectors.joining(File.pathSeparator));
        Finished finished = await(startWith(rest, "--port=0", "--https"));
        assertThat(finished.status()).isEqualTo(1);
        assertThat(finished.err()).contains("org.bouncycastle:bcpkix-jdk18on").doesNotContain("\tat ");
        Process plain = startWith(rest, "--port=0", "--quiet");
        try {
            assertThat(new BufferedReader(new InputStreamReader(plain.getInputStream(), StandardCharsets.UTF_8))
                            .readLine())
                    .startsWith("http://");
        } finally {
            plain.destroyForcibly();
        }
    }

    @Test
    void tokensLiveAsLongAsToldAndStayOutOfTheLog() throws IOException, InterruptedException {
        Process process = start(
                "--port=0",
                "--time=1343811600",
                "--token-lifetime=7",
                "--refresh-token-lifetime=70",
                "--client=me:secretkey:app_client");
        try {
            String uri = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            int port = Integer.parseInt(uri.replaceAll("\\D*127\\.0\\.0\\.1:|/", ""));
            Signed request = Signed.json(
                            "POST",
                            "/oauth/v1/token",
                            "grant_type=password&username=john%40example.com&password=demo-password")
                    .as("me", "secretkey");
            String answer = answered(port, request);
            assertThat(answer).contains("\"expires_in\":7,");
            String token = answer.replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
            String key = answer.replaceAll("(?s).*\"mac_key\":\"([^\"]*)\".*", "$1");
            assertThat(answered(port, Signed.get("/rest/v1/user/me").as(token, key)))
                    .endsWith("{\"id\":221}");
            answered(
                    port,
                    Signed.get("/oauth/v1/token?access_token=" + token)
                            .method("DELETE")
                            .as("me", "secretkey"));
            // Process.destroy() would close the streams that are read below.
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("GET /rest/v1/user/me -> 200 token of me", "DELETE /oauth/v1/token?access_token=… -> 200")
                    .doesNotContain(token, key, "demo-password");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String answered(int port, Signed request) throws IOException {
        String length = request.body().isEmpty()
                ? ""
                : "Content-Length: " + request.body().length() + "\r\n";
        String mac = request.authorization(request.mac("localhost", port));
        return exchange(
                port,
                request.method() + " " + request.target() + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nConnection: close\r\nAuthorization: " + mac + "\r\n" + length + "\r\n" + request.body());
    }

    @ParameterizedTest
    @CsvSource({"100, 1343811700", "-100, 1343811500"})
    void theClockCanBeOff(String offset, String time) throws IOException, InterruptedException {
        Process process = start("--port=0", "--quiet", "--clock-offset=" + offset, "--time=1343811600");
        try {
            String uri = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            int port = Integer.parseInt(uri.replaceAll("\\D*127\\.0\\.0\\.1:|/", ""));
            assertThat(exchange(port, "GET /rest/v1/server HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .endsWith("{\"time\":" + time + "}");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aRotationIsRehearsedWhileItRuns(@TempDir Path directory) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("clients"), "shop:first-key\napp:app-key:application\n");
        Process process = start("--port=0", "--time=1343811600", "--client-file=" + file);
        try {
            int port = port(process);
            assertThat(statuses(port, "first-key", "next-key")).containsExactly(200, 401);

            Files.writeString(
                    file,
                    "\uFEFF# both, until the application has the next one\r\n"
                            + "shop:first-key\r\n\r\n shop:next-key \r\napp:app-key:application");
            assertThat(statuses(port, "first-key", "next-key")).containsExactly(200, 200);

            Files.writeString(file, "shop:next-key\nshop-third-key\n");
            assertThat(statuses(port, "first-key", "next-key"))
                    .as("a slip changes nothing")
                    .containsExactly(200, 200);
            Files.writeString(file, "shop:third-key\nnew:fourth-key\n");
            assertThat(statuses(port, "first-key", "third-key"))
                    .as("no new client")
                    .containsExactly(200, 401);
            Files.writeString(file, "shop:third-key:application\n");
            assertThat(statuses(port, "first-key", "third-key"))
                    .as("no other type")
                    .containsExactly(200, 401);
            Files.delete(file);
            assertThat(statuses(port, "first-key", "next-key"))
                    .as("while it is away")
                    .containsExactly(200, 200);

            Files.writeString(file, "shop:next-key\n");
            assertThat(statuses(port, "first-key", "next-key")).containsExactly(401, 200);
            Files.writeString(file, "");
            assertThat(statuses(port, "first-key", "next-key")).containsExactly(401, 401);

            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            String log = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(log.lines().filter(line -> line.startsWith("clients -> ")))
                    .containsExactly(
                            "clients -> read again, keys of shop: 2, app: 1",
                            "clients -> not changed: " + file + " line 2: a client is id:key or id:key:type",
                            "clients -> not changed: another client, or another type, in " + file + " needs a restart",
                            "clients -> not changed: another client, or another type, in " + file + " needs a restart",
                            "clients -> not changed: cannot read " + file,
                            "clients -> read again, keys of shop: 1, app: 0",
                            "clients -> read again, keys of shop: 0, app: 0");
            assertThat(log).doesNotContain("first-key", "next-key", "third-key", "fourth-key", "app-key");
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<Integer> statuses(int port, String... keys) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (String key : keys) {
            String answer = answered(port, Signed.get("/rest/v1/client").as("shop", key));
            statuses.add(Integer.valueOf(answer.substring(9, 12)));
        }
        return statuses;
    }

    private static int port(Process process) throws IOException {
        String uri =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return URI.create(uri).getPort();
    }

    @Test
    void aClientFileIsRightAtTheStart(@TempDir Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("clients");
        Finished missing = run("--port=0", "--client-file=" + file);
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("cannot read " + file).doesNotContain("\tat ");
        for (String wrong :
                List.of("", "# nobody\n", "shop", "shop:a\nshop:b:application", "shop:a\"b", "shop:a:tree")) {
            Files.writeString(file, wrong);
            Finished finished = run("--port=0", "--client-file=" + file);
            assertThat(finished.status()).as(wrong).isEqualTo(2);
            assertThat(finished.err()).contains(file.toString(), "usage:").doesNotContain("\tat ", "a\"b");
        }
    }

    @Test
    void theQuotaOfTheRealApiIsMetBeforeProduction() throws IOException, InterruptedException {
        Process process = start("--port=0", "--time=1343811600", "--quota", "4/4m,50/24h");
        try {
            int port = port(process);
            for (int call = 1; call <= 4; call++) {
                assertThat(answered(port, Signed.get("/rest/v1/locations"))).startsWith("HTTP/1.1 200 ");
            }
            assertThat(answered(port, Signed.get("/rest/v1/locations?limit=1")))
                    .startsWith("HTTP/1.1 429 Too Many Requests")
                    .contains("Retry-After: 240\r\n", "\"error\":\"rate_limit_exceeded\"");
            assertThat(answered(port, Signed.get("/rest/v1/locations/pay-categories")))
                    .startsWith("HTTP/1.1 200 ");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void moreHostsAreServedAndHoursAreAsDocumentedWhenToldSo() throws IOException, InterruptedException {
        String hours = "/rest/v1/locations?lat=54.668516&lng=25.235055&distance=0.5&locale=en";
        Process process = start(
                "--port=0",
                "--quiet",
                "--time=1343811600",
                "--allow-host=one.example",
                "--allow-host",
                "two.example",
                "--documented-hours");
        try {
            int port = port(process);
            String asked = "GET /rest/v1/server HTTP/1.1\r\nConnection: close\r\nHost: ";
            assertThat(exchange(port, asked + "one.example\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            assertThat(exchange(port, asked + "two.example\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            assertThat(exchange(port, asked + "three.example\r\n\r\n")).startsWith("HTTP/1.1 400 ");
            assertThat(answered(port, Signed.get(hours)))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"from\":")
                    .doesNotContain("opening_time");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Who says nothing cannot be too slow for it; what is waited for here is much less than without the option. */
    @Test
    void whoStaysSilentIsCutOffWhenToldSo() throws IOException {
        CommandLine commandLine = new CommandLine();
        commandLine.read(new ArrayDeque<>(List.of("--port=0", "--quiet", "--read-timeout=1")));
        try (SandboxServer server = commandLine.start();
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            silent.setSoTimeout(30_000);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void helpIsNoError() throws IOException, InterruptedException {
        Finished finished = run("--help");
        assertThat(finished.status()).isZero();
        assertThat(finished.out())
                .contains(
                        "--public-uri",
                        "--refresh-token-lifetime",
                        "default 8081",
                        "--client-certificate",
                        "--client-file",
                        "--quota");
    }

    @Test
    void aTakenPortIsNamed() throws IOException, InterruptedException {
        try (SandboxServer other = SandboxServer.start()) {
            Finished finished = run("--port", String.valueOf(other.port()));
            assertThat(finished.status()).isEqualTo(1);
            assertThat(finished.err()).contains("port " + other.port()).doesNotContain("\tat ");
        }
    }
}
