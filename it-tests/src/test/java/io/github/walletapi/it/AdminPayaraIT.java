package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does what docs/admin-payara.md says, on a Payara; the WAR holds no key of ours. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("payara-admin")
class AdminPayaraIT {

    private static final String CLIENT = "administered";
    private static final String KEY = "key-of-the-administrator";
    private static final String NEXT_KEY = "another-of-the-administrator";

    private static final SandboxServer SANDBOX =
            SandboxServer.builder().client(CLIENT, KEY).start();

    private final KeyFiles files = KeyFiles.create();
    private final List<String> set = new ArrayList<>();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("bystander")
    @SuppressWarnings("NullAway.Init")
    URL bystander;

    /** Only tells where the server is. */
    @Deployment(name = "bystander", testable = false)
    static WebArchive bystander() {
        return Wars.war("bystander.war", Map.of(), Threads.class);
    }

    @Deployment(name = "administered", managed = false, testable = false)
    static WebArchive administered() {
        return Wars.war("administered.war", Map.of(), Caller.class);
    }

    @AfterEach
    void undo() {
        SANDBOX.reset();
        deployer.undeploy("administered");
        set.forEach(key -> Asadmin.run("delete-config-property", "--propertyName=" + key, "--source=domain"));
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void propertiesOfTheDomainAndAKeyFileThatIsReplaced() {
        KubernetesSecret secret = new KubernetesSecret(files.directory(), KEY);
        set("wallet-api.base-uri", SANDBOX.baseUri().toString());
        set("wallet-api.mac.id", CLIENT);
        set("wallet-api.mac.key-file", secret.file().toString());
        deployer.deploy("administered");
        assertCalled();

        SANDBOX.allowKey(CLIENT, NEXT_KEY);
        secret.publish(NEXT_KEY);
        SANDBOX.forbidKey(CLIENT, KEY);
        assertCalled();
    }

    @Test
    void passwordAliasIsAPropertyOfItsName() throws IOException {
        set("wallet-api.base-uri", SANDBOX.baseUri().toString());
        set("wallet-api.mac.id", CLIENT);
        alias("create-password-alias", KEY);
        try {
            deployer.deploy("administered");
            assertCalled();

            SANDBOX.allowKey(CLIENT, NEXT_KEY);
            SANDBOX.forbidKey(CLIENT, KEY);
            alias("update-password-alias", NEXT_KEY);
            deployer.undeploy("administered");
            deployer.deploy("administered");
            assertCalled();
            assertThat(Files.readString(domain().resolve("config/domain.xml"))).doesNotContain(KEY, NEXT_KEY);
            assertThat(ServerLog.ofThisServer().lines())
                    .noneMatch(line -> line.contains(KEY) || line.contains(NEXT_KEY));
        } finally {
            Asadmin.run("delete-password-alias", "wallet-api.mac.key");
        }
    }

    private void set(String key, String value) {
        documented("set-config-property --propertyName=" + key + " --propertyValue=");
        Asadmin.run("set-config-property", "--propertyName=" + key, "--propertyValue=" + value, "--source=domain");
        set.add(key);
    }

    private void alias(String command, String secret) {
        documented(command + " wallet-api.mac.key");
        Path file = files.text("secrets", "AS_ADMIN_ALIASPASSWORD=" + secret + "\n");
        Asadmin.run("--passwordfile", file.toString(), command, "wallet-api.mac.key");
    }

    /** A test that does something else than the guide says would prove nothing. */
    private static void documented(String command) {
        try {
            assertThat(Files.readString(Path.of("..", "docs", "admin-payara.md")))
                    .contains(command);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void assertCalled() {
        try {
            URI application = new URI(bystander.toString().replace("bystander", "administered"));
            assertThat(new ProbeClient(application.toURL()).ask("plain")).isEqualTo("Project's title");
        } catch (URISyntaxException | MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
        List<RecordedRequest> requests = SANDBOX.requests();
        assertThat(requests.get(requests.size() - 1).clientId()).isEqualTo(CLIENT);
    }

    private static Path domain() {
        return Path.of(System.getProperty("payara.home"), "glassfish", "domains", "domain1");
    }
}
