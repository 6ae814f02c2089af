package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application for which there is no MicroProfile Health and no OpenTelemetry, as on WildFly's standalone.xml. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly")
class AbsentIT {

    private static final String[] APIS = {
        "org.eclipse.microprofile.health.HealthCheck", "io.opentelemetry.api.OpenTelemetry"
    };

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(testable = false)
    static WebArchive absent() {
        return Wars.war("absent.war", Sandbox.configuration(), Probe.class, ClassFinder.class)
                .addAsWebInfResource(new StringAsset("""
                        <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                          <deployment>
                            <exclude-subsystems>
                              <subsystem name="microprofile-health-smallrye"/>
                              <subsystem name="opentelemetry"/>
                              <subsystem name="microprofile-telemetry"/>
                            </exclude-subsystems>
                          </deployment>
                        </jboss-deployment-structure>"""), "jboss-deployment-structure.xml");
    }

    @Test
    void callsWork() {
        for (String api : APIS) {
            assertThat(ClassFinder.ask(base, api)).as(api).isEqualTo("absent");
        }
        assertThat(new ProbeClient(base).ask("plain")).isEqualTo("Project's title");
    }
}
