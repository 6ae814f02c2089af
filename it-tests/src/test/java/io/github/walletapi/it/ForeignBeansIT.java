package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.RecordedRequest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.example.till.Till;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's enterprise beans, and a session that the server may write away. */
@Tag("wildfly-full")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
// Reason: on JDK 22 and newer Payara 6 has no ORB, so it deploys none of these applications; see NO_ORB.
@DisabledIf( // Reason: Payara 6 has no ORB on JDK 22 and newer.
        value = "serverHasNoOrb",
        disabledReason = ForeignBeansIT.NO_ORB)
@SuppressWarnings("NullAway.Init")
class ForeignBeansIT {

    /** On JDK 17, and on WildFly on both, these tests run. */
    static final String NO_ORB = "Payara 6 deploys no application with a remote bean on this JDK: its ORB calls"
            + " Unsafe.ensureClassInitialized, which JDK 22 took away";

    private static final String FOUND = "Project's title";
    private static final String ABSENT = "404 not_found rest/v1/project/{projectId}";

    private final HttpClient visitor =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ArquillianResource
    URL base;

    /** The server runs on the JDK of this test. */
    static boolean serverHasNoOrb() throws ClassNotFoundException {
        return "payara".equals(System.getProperty("arquillian.launch"))
                && Stream.of(Class.forName("sun.misc.Unsafe").getMethods())
                        .noneMatch(method -> method.getName().equals("ensureClassInitialized"));
    }

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.war("foreign-beans.war", Sandbox.configuration())
                .addPackage(Till.class.getPackage())
                .setWebXML(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
                        + "<distributable/></web-app>"));
    }

    private String ask(String what) throws IOException, InterruptedException {
        return visitor.send(
                        HttpRequest.newBuilder(URI.create(base + "probe/" + what))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stateless", "remote", "singleton", "transactional"})
    void aFailureCrossesABeanAsItselfAndRollsBack(String bean) throws Exception {
        assertThat(ask(bean)).isEqualTo(FOUND + ", committed; " + ABSENT + ", rolled back");
    }

    @Test
    void aStatefulBeanOutlivesAFailure() throws Exception {
        assertThat(ask("stateful")).isEqualTo(FOUND + ", committed; " + ABSENT + ", rolled back, asked 2");
        assertThat(ask("stateful")).endsWith("rolled back, asked 4");
    }

    @Test
    void aBeanWithTransactionsOfItsOwnEndsThemItself() throws Exception {
        assertThat(ask("own-transaction")).isEqualTo(FOUND + ", rolled back; " + ABSENT + ", rolled back");
    }

    @Test
    void aDistributableSessionHoldsValuesAndViews() throws Exception {
        String all = "12.34 EUR, 14471, " + FOUND + ", true, " + FOUND;
        assertThat(ask("keep")).isEqualTo("kept");
        assertThat(ask("kept")).isEqualTo(all);
        assertThat(ask("passivated")).isEqualTo(all);
        List<RecordedRequest> requests = Sandbox.SERVER.requests();
        RecordedRequest last = requests.get(requests.size() - 1);
        assertThat(last.clientId()).isEqualTo("shopId");
        assertThat(last.ext()).isEqualTo("project_id=3&location_id=8");
    }
}
