package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxServer;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens, and however much a server logs: no secret is in its log and none on its console. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@SuppressWarnings("DefaultCharset") // A test may be blunter than the library.
class SecretsIT {

    private static final String CLIENT = "careful";
    private static final String KEY = "first-key-nobody-may-read";
    private static final String NEXT_KEY = "second-key-nobody-may-read";
    private static final String WRONG_KEY = "wrong-key-nobody-may-read";
    private static final String APPLICATION_KEY = "application-key-nobody-may-read";
    private static final String REFUSED_KEY = "refused-key-nobody-may-read";
    private static final String PASSWORD = "store-password-nobody-may-read";
    private static final String WRONG_PASSWORD = "wrong-password-nobody-may-read";
    private static final String ANSWERED = "answered-secret-nobody-may-read";

    private static final KeyFiles FILES = KeyFiles.create();
    private static final KubernetesSecret SECRET = new KubernetesSecret(FILES.directory(), KEY);
    private static final SandboxServer SANDBOX = SandboxServer.builder()
            .client(CLIENT, KEY)
            .client("app", APPLICATION_KEY, "application")
            .start();

    private final ServerLog log = ServerLog.ofThisServer();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("quiet")
    @SuppressWarnings("NullAway.Init")
    URL quiet;

    /** Only tells where the server is. */
    @Deployment(name = "quiet", testable = false)
    static WebArchive quiet() {
        return Wars.war("quiet.war", Map.of(), Threads.class);
    }

    @Deployment(name = "secrets", managed = false, testable = false)
    static WebArchive secrets() {
        return Wars.war("secrets.war", configuration(), Talkative.class);
    }

    @Deployment(name = "refused", managed = false, testable = false)
    static WebArchive refused() {
        Map<String, String> values = configuration();
        values.put("wallet-api.mac.key", REFUSED_KEY);
        values.put(
                "wallet-api.clients.shop.tls.key-store", FILES.at("client.p12").toString());
        values.put("wallet-api.clients.shop.tls.key-store-password", WRONG_PASSWORD);
        return Wars.war("refused.war", values, Checkout.class);
    }

    private static Map<String, String> configuration() {
        Map<String, String> values = new HashMap<>();
        values.put("wallet-api.base-uri", SANDBOX.baseUri().toString());
        values.put("wallet-api.mac.id", CLIENT);
        values.put("wallet-api.mac.key-file", SECRET.file().toString());
        values.put("wallet-api.clients.wrong.mac.id", CLIENT);
        values.put("wallet-api.clients.wrong.mac.key", WRONG_KEY);
        values.put("wallet-api.clients.app.mac.id", "app");
        values.put("wallet-api.clients.app.mac.key", APPLICATION_KEY);
        values.put(
                "wallet-api.clients.certified.base-uri",
                SecureSandbox.SERVER.baseUri().toString());
        values.put(
                "wallet-api.clients.certified.tls.key-store",
                FILES.keyStore("client.p12", SecureSandbox.CERTIFICATE, PASSWORD)
                        .toString());
        values.put("wallet-api.clients.certified.tls.key-store-password", PASSWORD);
        values.put(
                "wallet-api.clients.certified.tls.trusted-certificates",
                FILES.text("ca.pem", SecureSandbox.AUTHORITY.certificatePem()).toString());
        return values;
    }

    @BeforeEach
    void talkative() {
        log.everything();
    }

    @AfterEach
    void asBefore() {
        log.asBefore();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void noSecretIsLoggedWhateverHappens() {
        Map<String, String> secrets = new LinkedHashMap<>();
        List.of(KEY, NEXT_KEY, WRONG_KEY, APPLICATION_KEY, REFUSED_KEY, PASSWORD, WRONG_PASSWORD, ANSWERED)
                .forEach(secret -> secrets.put(secret, secret));
        secrets.put(
                "private key",
                SecureSandbox.CERTIFICATE.keyPem().lines().toList().get(1));
        secrets.put("signature", "mac=\"");
        try (Console console = new Console()) {
            deployer.deploy("secrets");
            try {
                secrets.put("issued key", useInEveryWay());
            } finally {
                deployer.undeploy("secrets");
            }
            Refusals.of(deployer, "refused");
            // Payara's log is written by a thread of its own; what is refused last is the last to get there.
            Eventually.happens("the whole scenario logged", () -> isTheScenarioIn(log.lines()));
            List<String> logged = log.lines();
            assertThat(logged.stream().anyMatch(line -> line.contains(" TRACE [") || line.contains(" [FINEST] ")))
                    .as("lines at the most talkative level")
                    .isTrue();
            search(logged, secrets);
            List<String> printed = console.text().lines().toList();
            assertThat(!log.isAlsoPrinted() || isTheScenarioIn(printed))
                    .as("the scenario on the console")
                    .isTrue();
            search(printed, secrets);
        }
    }

    /** Gives back the key that was issued on the way. */
    private String useInEveryWay() {
        ProbeClient probe = probe();
        assertThat(probe.ask("call", "")).isEqualTo("called");
        assertThat(probe.ask("call", "certified")).isEqualTo("called");
        assertThat(probe.ask("call", "wrong")).isEqualTo("InvalidCredentialsException");
        String issued = probe.ask("register", "app");
        assertThat(issued).hasSizeGreaterThan(10).doesNotContain("Exception", "nothing");
        for (CannedAnswer malformed : malformed()) {
            SANDBOX.answerWith("*", "/rest/v1/", malformed);
            assertThat(probe.ask("call", "")).endsWith("Exception");
            SANDBOX.clearAnswers();
            SANDBOX.answerWith("*", "/rest/v1/", malformed);
            assertThat(probe.ask("register", "app")).endsWith("Exception");
            SANDBOX.clearAnswers();
        }
        SANDBOX.allowKey(CLIENT, NEXT_KEY);
        SECRET.publish(NEXT_KEY);
        SANDBOX.forbidKey(CLIENT, KEY);
        assertThat(probe.ask("call", "")).isEqualTo("called");
        return issued;
    }

    private static List<CannedAnswer> malformed() {
        return List.of(
                CannedAnswer.status(200).body("{\"id\":\"" + ANSWERED + "\",\"credentials\":\"" + ANSWERED + "\"}"),
                CannedAnswer.status(200).body("{\"credentials\":{\"mac_key\":\"" + ANSWERED + "\",\"" + ANSWERED),
                CannedAnswer.status(200).header("Content-Type", "text/html").body("<p>" + ANSWERED),
                CannedAnswer.status(401).body("{\"error\":\"unauthorized\",\"token\":\"" + ANSWERED + "\"}"),
                CannedAnswer.status(500).body(ANSWERED),
                CannedAnswer.raw(("HTTP/1.1 200 " + ANSWERED + "\r\n" + ANSWERED + "\r\n\r\n").getBytes()),
                CannedAnswer.status(200)
                        .body("{\"title\":\"" + ANSWERED + "\"}")
                        .cutAfter(30));
    }

    /** The lists are too long to be shown by a failure. */
    private static boolean isTheScenarioIn(List<String> lines) {
        return Stream.of(
                        "Asked for register by ",
                        "macKey=<redacted>",
                        "another MacCredentials is used from now on",
                        "expected only one of them")
                .allMatch(part -> lines.stream().anyMatch(line -> line.contains(part)));
    }

    private static void search(List<String> lines, Map<String, String> secrets) {
        System.out.println("Searched " + lines.size() + " lines for " + secrets.size() + " secrets");
        secrets.forEach((name, secret) -> assertThat(lines.stream().filter(line -> line.contains(secret)))
                .as("lines with the %s", name)
                .isEmpty());
    }

    private ProbeClient probe() {
        try {
            return new ProbeClient(new URI(quiet.toString().replace("quiet", "secrets")).toURL());
        } catch (URISyntaxException | MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
