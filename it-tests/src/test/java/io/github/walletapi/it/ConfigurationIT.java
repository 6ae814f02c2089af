package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator is told when the configuration does not do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConfigurationIT {

    private static final String SECRET = "a-key-that-nobody-may-read";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @Deployment(name = "missing", managed = false, testable = false)
    static WebArchive missing() {
        return Wars.war("missing.war", Map.of(), Checkout.class);
    }

    @Deployment(name = "servlet", managed = false, testable = false)
    static WebArchive servlet() {
        return Wars.war("servlet.war", Map.of(), Probe.class);
    }

    @Deployment(name = "wrong", managed = false, testable = false)
    static WebArchive wrong() {
        return Wars.war(
                "wrong.war",
                Map.of(
                        "wallet-api.mac.id", "id",
                        "wallet-api.mac.key", SECRET,
                        "wallet-api.read-timeout", "soon",
                        "wallet-api.base-uri", "http://api.example.com/",
                        "wallet-api.clients.shop.project-id", "none"),
                Checkout.class);
    }

    @Deployment(name = "unused", managed = false, testable = false)
    static WebArchive unused() {
        return Wars.war("unused.war", Map.of(), Threads.class);
    }

    @Test
    void everyMissingKeyIsNamedAtOnce() {
        assertThat(Refusals.of(deployer, "missing"))
                .contains(
                        "wallet-api.mac.id is missing",
                        "wallet-api.mac.key is missing",
                        "wallet-api.clients.shop.mac.id is missing",
                        "wallet-api.clients.shop.mac.key is missing");
    }

    @Test
    void keysThatOnlyAServletNeedsAreNamedTooBeforeItIsUsed() {
        assertThat(Refusals.of(deployer, "servlet"))
                .contains("wallet-api.mac.id is missing", "wallet-api.mac.key is missing");
    }

    @Test
    void everyWrongValueIsNamedWithItsSourceAndNoSecret() {
        assertThat(Refusals.of(deployer, "wrong"))
                .contains("wallet-api.read-timeout (from ", "expected duration")
                .contains("wallet-api.base-uri (from ", "is not encrypted")
                .contains("wallet-api.clients.shop.project-id (from ", "expected positive number")
                .doesNotContain(SECRET);
    }

    @Test
    void whatInjectsNothingOfOursNeedsNoKey() {
        deployer.deploy("unused");
        deployer.undeploy("unused");
    }
}
