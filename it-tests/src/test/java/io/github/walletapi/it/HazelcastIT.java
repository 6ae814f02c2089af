package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.SandboxServer;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What nodes share is in Payara's own Hazelcast, as docs/admin-payara.md says; one node shows it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("payara-admin")
class HazelcastIT {

    private static final String STATE = "wallet-api.state=payara/Hazelcast";
    private static final SandboxServer SANDBOX = SandboxServer.builder()
            .client("asking", "key-of-the-cluster")
            .client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
            .start();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("neighbour")
    @SuppressWarnings("NullAway.Init")
    URL neighbour;

    /** Only tells where the server is. */
    @Deployment(name = "neighbour", testable = false)
    static WebArchive neighbour() {
        return Wars.war("neighbour.war", Map.of(), Threads.class);
    }

    @Deployment(name = "member", managed = false, testable = false)
    static WebArchive member() {
        int equals = STATE.indexOf('=');
        return Wars.war(
                "member.war",
                Map.of(
                        STATE.substring(0, equals),
                        STATE.substring(equals + 1),
                        "wallet-api.base-uri",
                        SANDBOX.baseUri().toString(),
                        "wallet-api.clients.asking.mac.id",
                        "asking",
                        "wallet-api.clients.asking.mac.key",
                        "key-of-the-cluster",
                        "wallet-api.clients.asking.locations.quota",
                        "4/4m,50/24h",
                        "wallet-api.locations.quota",
                        "4/4m,50/24h"),
                Member.class,
                Vault.class);
    }

    @AfterEach
    void undeploy() {
        deployer.undeploy("member");
        SANDBOX.reset();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void callsAreRememberedThereWhenTheApplicationIsDeployedAnew() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "admin-payara.md"))).contains(STATE);
        ProbeClient application = ProbeClient.of(URI.create(neighbour.toString().replace("neighbour", "member")));
        deployer.deploy("member");
        assertThat(application.ask("state", "")).startsWith("com.hazelcast.");
        assertThat(application.ask("locations", "asking")).isEqualTo("4");

        deployer.undeploy("member");
        deployer.deploy("member");
        assertThat(application.ask("locations", "asking")).isEqualTo("0");
        assertThat(SANDBOX.requests()).hasSize(4);
    }

    /** Its entries are told from those of other applications by its name, for nobody knows an id. */
    @Test
    void soAreThoseOfAnApplicationThatKnowsItsCredentialsItself() throws Exception {
        ProbeClient application = ProbeClient.of(URI.create(neighbour.toString().replace("neighbour", "member")));
        deployer.deploy("member");
        assertThat(application.ask("locations", "")).isEqualTo("4");

        deployer.undeploy("member");
        deployer.deploy("member");
        assertThat(application.ask("locations", "")).isEqualTo("0");
    }
}
