package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.net.URI;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Applications of several parts: each is judged, and signs, by what MicroProfile Config gives there. On WildFly that is a
 * part's own file; Payara has one configuration for a whole EAR, without the files of its WARs, and then we say so.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("wildfly-full")
class ForeignEarIT {

    private static final SandboxServer SANDBOX = ForeignEars.sandbox();
    private static final boolean WILDFLY =
            System.getProperty("arquillian.launch", "").startsWith("wildfly");

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @Deployment(name = "one-library", managed = false, testable = false)
    static EnterpriseArchive oneLibrary() {
        return new ForeignEars(SANDBOX).libraryInEar("one-library");
    }

    @Deployment(name = "own-libraries", managed = false, testable = false)
    static EnterpriseArchive ownLibraries() {
        return new ForeignEars(SANDBOX).libraryInEachWar("own-libraries");
    }

    @Deployment(name = "gap", managed = false, testable = false)
    static EnterpriseArchive gap() {
        return new ForeignEars(SANDBOX).withAGap("gap");
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void everyPartSignsWithItsOwnKeyWhereOneCopyOfTheLibraryServesAll() {
        deployer.deploy("one-library");
        try {
            for (String part : List.of("orders", "tills")) {
                assertPartSignsAs(part, "one-library-" + part);
                assertThat(signerOf("one-library-" + part, "library"))
                        .as("a bean of EAR/lib")
                        .isEqualTo("libraries");
                assertThat(signerOf("one-library-" + part, "ejb"))
                        .as("a bean of the EJB jar")
                        .isEqualTo("libraries");
            }
            assertWarned("one-library");
        } finally {
            deployer.undeploy("one-library");
        }
    }

    @Test
    void everyPartSignsWithItsOwnKeyWhereEachHasACopyOfTheLibrary() {
        deployer.deploy("own-libraries");
        try {
            for (String part : List.of("orders", "tills")) {
                assertPartSignsAs(part, "own-libraries-" + part);
                assertThat(signerOf("own-libraries-" + part, "library")).isEqualTo(WILDFLY ? part : "libraries");
            }
            assertWarned("own-libraries");
        } finally {
            deployer.undeploy("own-libraries");
        }
    }

    @Test
    void partWithoutAKeyIsNamed() {
        String refusal = Refusals.of(deployer, "gap");
        assertThat(refusal).contains("wallet-api.mac.id is missing", "wallet-api.clients.branch.mac.id is missing");
        if (WILDFLY) {
            assertThat(refusal).contains("(in gap-tills.war)").doesNotContain("(in gap-orders.war)");
        }
    }

    private static void assertPartSignsAs(String part, String application) {
        String expected = WILDFLY ? part : "libraries";
        assertThat(ask(application, "configured")).isEqualTo(expected);
        for (String way : List.of("inherited", "instance")) {
            assertThat(signerOf(application, way)).as("%s of %s", way, part).isEqualTo(expected);
        }
        for (String way : List.of("bean", "looked-up")) {
            assertThat(signerOf(application, way)).as("%s of %s", way, part).isEqualTo("branch-of-" + expected);
        }
        assertThat(signerOf(application, "own-credentials"))
                .as("a bean of %s", part)
                .isEqualTo("safe-of-" + part);
    }

    private static void assertWarned(String ear) {
        assertThat(ServerLog.ofThisServer().lines().stream()
                        .filter(line -> line.contains("The server does not read ") && line.contains(ear)))
                .as("of each WAR whose file the server leaves out")
                .hasSize(WILDFLY ? 0 : 2)
                .allMatch(line -> line.contains("wallet-api.mac.id") && !line.contains("key-of-"));
    }

    private static String signerOf(String application, String way) {
        assertThat(ask(application, way)).isEqualTo("Project's title");
        List<RecordedRequest> requests = SANDBOX.requests();
        return String.valueOf(requests.get(requests.size() - 1).clientId());
    }

    private static String ask(String application, String what) {
        String port = System.getProperty(WILDFLY ? "wildfly.http.port" : "payara.http.port");
        return ProbeClient.of(URI.create("http://127.0.0.1:" + port + "/" + application + "/"))
                .ask(what);
    }
}
