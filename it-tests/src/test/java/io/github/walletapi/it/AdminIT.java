package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does what docs/admin-wildfly.md says, with its scripts, on a WildFly; the WAR holds no key of ours. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("wildfly-admin")
class AdminIT {

    private static final String CONFIG_SOURCE = "/subsystem=microprofile-config-smallrye/config-source=";
    private static final String CONFIG_LOG =
            "/subsystem=logging/logger=org.jboss.as.config:write-attribute(name=level, value=";
    private static final String CLIENT = "administered";
    private static final String KEY = "key-of-the-administrator";
    private static final String NEXT_KEY = "another-of-the-administrator";
    private static final String BASE_URI = "BASE_URI";

    private static final SandboxServer SANDBOX =
            SandboxServer.builder().client(CLIENT, KEY).client("other", KEY).start();

    private final KeyFiles files = KeyFiles.create();
    private final List<String> undo = new ArrayList<>();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @Deployment(name = "administered", managed = false, testable = false)
    static WebArchive administered() {
        return Wars.war("administered.war", Map.of(), Caller.class);
    }

    @AfterEach
    void undo() {
        SANDBOX.reset();
        SecureSandbox.SERVER.reset();
        deployer.undeploy("administered");
        undo.add("reload");
        JBossCli.run(undo.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void valuesOfAConfigSourceAndAKeyFileThatIsReplaced() throws IOException {
        KubernetesSecret secret = new KubernetesSecret(files.directory(), KEY);
        script(
                "properties.cli",
                Map.of(
                        BASE_URI,
                        SANDBOX.baseUri().toString(),
                        "MAC_ID",
                        CLIENT,
                        "KEY_FILE",
                        secret.file().toString()),
                CONFIG_SOURCE + "wallet-api:remove");
        script(
                "logging.cli",
                Map.of(),
                "/subsystem=logging/logger=io.github.walletapi:remove",
                "/subsystem=logging/periodic-rotating-file-handler=WALLET-API:remove",
                "/subsystem=logging/logger=org.apache.http.wire:remove",
                "/subsystem=logging/logger=org.apache.http.headers:remove");
        deployer.deploy("administered");
        assertCalledAs(CLIENT);

        SANDBOX.allowKey(CLIENT, NEXT_KEY);
        secret.publish(NEXT_KEY);
        SANDBOX.forbidKey(CLIENT, KEY);
        assertCalledAs(CLIENT);
        assertThat(Files.readString(serverPath("log").resolve("wallet-api.log")))
                .contains("[io.github.walletapi.credentials]", "another MacCredentials is used from now on")
                .doesNotContain(KEY, NEXT_KEY);

        SANDBOX.allowKey("other", NEXT_KEY);
        JBossCli.run(
                documented(CONFIG_SOURCE + "wallet-api:map-put(name=properties, key=wallet-api.mac.id, value=")
                        + "other)",
                documented("reload"));
        assertCalledAs("other");
    }

    @Test
    void directoryWithAFilePerKeyIsReadAgainAfterAReload() {
        files.text("wallet-api.base-uri", SANDBOX.baseUri().toString());
        files.text("wallet-api.mac.id", CLIENT);
        files.text("wallet-api.mac.key", KEY);
        script(
                "directory.cli",
                Map.of("DIRECTORY", files.directory().toString()),
                CONFIG_SOURCE + "wallet-api-directory:remove");
        deployer.deploy("administered");
        assertCalledAs(CLIENT);

        SANDBOX.allowKey(CLIENT, NEXT_KEY);
        files.text("wallet-api.mac.key", NEXT_KEY);
        SANDBOX.forbidKey(CLIENT, KEY);
        assertThat(call("plain")).startsWith("InvalidCredentialsException: ");
        JBossCli.run("reload");
        assertCalledAs(CLIENT);
    }

    @Test
    void keyFromACredentialStore() throws IOException {
        files.text("wallet-api.base-uri", SANDBOX.baseUri().toString());
        files.text("wallet-api.mac.id", CLIENT);
        script(
                "directory.cli",
                Map.of("DIRECTORY", files.directory().toString()),
                CONFIG_SOURCE + "wallet-api-directory:remove");
        script(
                "credential-store.cli",
                Map.of(),
                "/subsystem=elytron/expression=encryption:remove",
                "/subsystem=elytron/secret-key-credential-store=wallet-api:remove");
        String sealed = sealed(KEY);
        script(
                "sealed-key.cli",
                Map.of("SEALED", sealed),
                "/system-property=wallet-api.mac.key:remove",
                CONFIG_LOG + "DEBUG)");
        deployer.deploy("administered");
        assertCalledAs(CLIENT);
        JBossCli.run("reload");
        assertCalledAs(CLIENT);

        assertThat(Files.readString(serverPath("configuration").resolve("standalone-microprofile.xml")))
                .contains("${ENC::wallet-api:" + sealed + "}")
                .doesNotContain(KEY);
        assertThat(ServerLog.ofThisServer().lines())
                .as("not even at the reload, which tells all system properties as DEBUG")
                .noneMatch(line -> line.contains(KEY));

        SANDBOX.allowKey(CLIENT, NEXT_KEY);
        JBossCli.run(documented("/system-property=wallet-api.mac.key:write-attribute(name=value, value=")
                + "\"${ENC::wallet-api:" + sealed(NEXT_KEY) + "}\")");
        SANDBOX.forbidKey(CLIENT, KEY);
        assertCalledAs(CLIENT);
    }

    private static String sealed(String secret) {
        documented("wildfly/seal.cli");
        return JBossCli.script("seal.cli", Map.of("SECRET", secret))
                .replaceAll("(?s).*\\$\\{ENC::wallet-api:([^}]+)}.*", "$1");
    }

    @Test
    void namedClientWithACertificateATrustStoreAndAProxy() {
        files.text("wallet-api.base-uri", SANDBOX.baseUri().toString());
        files.text("wallet-api.mac.id", CLIENT);
        files.text("wallet-api.mac.key", KEY);
        script(
                "directory.cli",
                Map.of("DIRECTORY", files.directory().toString()),
                CONFIG_SOURCE + "wallet-api-directory:remove");
        KeyFiles shop = KeyFiles.create();
        shop.pem("shop", SecureSandbox.CERTIFICATE);
        shop.trustStore("trust.p12", SecureSandbox.AUTHORITY.certificate(), "trust-store-password");
        shop.text("trust.password", "trust-store-password\n");
        try (TunnelProxy proxy = new TunnelProxy()) {
            script(
                    "named-client.cli",
                    Map.of(
                            BASE_URI,
                            SecureSandbox.SERVER.baseUri().toString(),
                            "FILES",
                            shop.directory().toString(),
                            "PROXY",
                            proxy.address()),
                    CONFIG_SOURCE + "wallet-api-shop:remove");
            deployer.deploy("administered");
            assertCalledAs(CLIENT);
            assertThat(call("shop")).isEqualTo("Project's title");
            assertThat(SecureSandbox.SERVER.requests())
                    .extracting(RecordedRequest::certificateClientId)
                    .containsExactly(SecureSandbox.CLIENT);
            assertThat(proxy.destinations())
                    .containsExactly(SecureSandbox.SERVER.baseUri().getAuthority());
        }
    }

    /** Runs it, and remembers how its traces are removed. */
    private void script(String name, Map<String, String> environment, String... removal) {
        documented("docs/wildfly/" + name);
        JBossCli.script(name, environment);
        undo.addAll(0, List.of(removal));
    }

    /** A test that does something else than the guide says would prove nothing. */
    private static String documented(String command) {
        try {
            assertThat(Files.readString(Path.of("..", "docs", "admin-wildfly.md")))
                    .contains(command.replace("docs/", ""));
            return command;
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void assertCalledAs(String client) {
        assertThat(call("plain")).isEqualTo("Project's title");
        List<RecordedRequest> requests = SANDBOX.requests();
        assertThat(requests.get(requests.size() - 1).clientId()).isEqualTo(client);
    }

    private String call(String client) {
        String server = "http://127.0.0.1:" + System.getProperty("wildfly.http.port") + "/";
        try {
            return new ProbeClient(new URI(server + "administered/").toURL()).ask(client);
        } catch (URISyntaxException | MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static Path serverPath(String what) {
        return Path.of(System.getProperty("wildfly-admin.base"), what);
    }
}
