package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.net.URL;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a configuration means on a server, and what an administrator is told of it, above all when it does not do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConfigurationIT {

    private static final String SECRET = "a-key-that-nobody-may-read";
    private static final String DOLLARS = "a$$b-key-for-tests-only";
    private static final String FILE = "META-INF/microprofile-config.properties";
    private static final SandboxServer SANDBOX = SandboxServer.builder()
            .client("dollars", DOLLARS)
            .client("shopper", "shopper-key-for-tests-only")
            .client("variable", "variable-key-for-tests-only")
            .start();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    /** In the profile dev the client is another one, and there is no proxy. */
    @Deployment(name = "rules", testable = false)
    static WebArchive rules() {
        return Wars.war(
                "rules.war",
                Map.ofEntries(
                        Map.entry("mp.config.profile", "dev"),
                        Map.entry("wallet-api.mac.id", "nobody"),
                        Map.entry("%dev.wallet-api.mac.id", "dollars"),
                        Map.entry("wallet-api.mac.key", DOLLARS),
                        Map.entry("wallet-api.base-uri", "${address.of.the.api}"),
                        Map.entry("address.of.the.api", SANDBOX.baseUri().toString()),
                        Map.entry("wallet-api.proxy", "127.0.0.1:9"),
                        Map.entry("%dev.wallet-api.proxy", ""),
                        Map.entry("wallet-api.clients.shop.mac.id", "shopper"),
                        Map.entry("wallet-api.clients.shop.mac.key", "${keys.shop:none-here}"),
                        Map.entry("keys.shop", "shopper-key-for-tests-only")),
                Caller.class,
                Checkout.class);
    }

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
                        "wallet-api.base-url", SECRET,
                        "%test.wallet-api.enviroment", "sandbox",
                        "wallet-api.proxy", "${handler::" + SECRET + "}",
                        "wallet-api.clients.shop.project-id", "no-number",
                        "wallet-api.clients.shop.retry.attempts", "2"),
                Checkout.class);
    }

    @Deployment(name = "unused", managed = false, testable = false)
    static WebArchive unused() {
        return Wars.war("unused.war", Map.of(), Threads.class);
    }

    @BeforeEach
    void forgetWhatWas() {
        SANDBOX.reset();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    /** Each is signed by its own key, and none goes through the proxy of another profile. */
    @Test
    void valuesMeanOnThisServerWhatTheyMeanOnTheOther(@ArquillianResource @OperateOnDeployment("rules") URL base) {
        ProbeClient probe = new ProbeClient(base);
        for (String client : List.of("plain", "shop", "variable")) {
            assertThat(probe.ask(client)).as(client).isEqualTo("Project's title");
        }
        assertThat(SANDBOX.requests())
                .extracting(RecordedRequest::clientId)
                .containsExactly("dollars", "shopper", "variable");
    }

    @Test
    void theLogSaysWhichServerEachClientCallsAndAsWhom(@ArquillianResource @OperateOnDeployment("rules") URL base) {
        String address = " calls " + SANDBOX.baseUri() + " with MAC id ";
        isLogged("The client without a name" + address + "dol", "; key of wallet-api.mac.key (from ", FILE);
        isLogged("The client shop" + address + "sho", "; key of wallet-api.clients.shop.mac.key (from ", FILE);
        assertThat(new ProbeClient(base).ask("variable")).isEqualTo("Project's title");
        isLogged(
                "The client variable" + address + "var",
                "; key of wallet-api.clients.variable.mac.key"
                        + " (from environment variable WALLET_API_CLIENTS_VARIABLE_MAC_KEY)");
        assertThat(ServerLog.ofThisServer().lines())
                .noneMatch(line -> line.contains("MAC id") && line.matches(".*(dollars|shopper|MAC id variable).*"))
                .noneMatch(line -> line.contains("-key-for-tests-only"));
    }

    /** Once; a server's log may come a little later. */
    private static void isLogged(String... parts) {
        Eventually.happens(
                String.join("…", parts),
                () -> ServerLog.ofThisServer().lines().stream()
                                .filter(line -> List.of(parts).stream().allMatch(line::contains))
                                .count()
                        == 1);
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
                .contains("wallet-api.proxy (from ", FILE)
                .contains("wallet-api.base-url is not a key; did you mean wallet-api.base-uri? (from ")
                .contains("%test.wallet-api.enviroment is not a key; did you mean wallet-api.environment? (from ")
                .contains("wallet-api.clients.shop.retry.attempts is not a key; did you mean"
                        + " wallet-api.clients.shop.retry.max-attempts? (from ")
                .contains("The configuration of the Wallet API has 7 problems:")
                .doesNotContain(SECRET);
    }

    @Test
    void whatInjectsNothingOfOursNeedsNoKey() {
        deployer.deploy("unused");
        deployer.undeploy("unused");
    }
}
