package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many connections an application opens, and that none is left when it goes. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConnectionsIT {

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @Deployment(name = "connections", managed = false, testable = false)
    static WebArchive probe() {
        return Wars.war("connections.war", Sandbox.configuration(), Probe.class);
    }

    @Deployment(name = "bystander", testable = false)
    static WebArchive bystander() {
        return Wars.war("bystander.war", Map.of(), Threads.class);
    }

    @Test
    void oneConnectionServesCallsInARowAndNoneIsLeft(
            @ArquillianResource @OperateOnDeployment("bystander") URL bystander) {
        List<String> before = threads(bystander);
        int atFirst = Sandbox.SERVER.connections();
        deployer.deploy("connections");
        String base = bystander.toString().replace("bystander", "connections");
        try {
            ProbeClient probe = probe(base);
            probe.ask("in-a-row");
            assertThat(Sandbox.SERVER.connections() - atFirst)
                    .as("100 calls in a row")
                    .isEqualTo(1);
            assertThat(probe.ask("at-once")).isEqualTo("320");
            int all = Sandbox.SERVER.connections() - atFirst;
            System.out.println("16 threads, 320 calls: " + all + " connections since deployment");
            assertThat(all).isLessThanOrEqualTo(16);
            assertThat(Sandbox.SERVER.openConnections()).isEqualTo(all);
        } finally {
            deployer.undeploy("connections");
        }
        // Closed before the undeployment ends; that the sandbox, too, sees the end of each takes a moment.
        Eventually.happens("all connections closed", () -> Sandbox.SERVER.openConnections() == 0);
        assertThat(threads(bystander))
                .filteredOn(thread -> !before.contains(thread))
                .noneMatch(ConnectionsIT::isLeftBehind);
    }

    /** By its name, by what it executes, and by its class loader, as WildFly and as Payara print it. */
    private static boolean isLeftBehind(String thread) {
        String name = thread.substring(0, thread.indexOf(" | "));
        return name.contains("wallet")
                || name.contains("resteasy")
                || name.contains("no-loader")
                || thread.contains("in code of ours")
                || thread.contains("deployment.connections.war")
                || thread.contains("/applications/connections/");
    }

    private static ProbeClient probe(String base) {
        try {
            return new ProbeClient(new URI(base).toURL());
        } catch (URISyntaxException | MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static List<String> threads(URL bystander) {
        return Arrays.asList(new ProbeClient(bystander).ask("").split("\n"));
    }
}
