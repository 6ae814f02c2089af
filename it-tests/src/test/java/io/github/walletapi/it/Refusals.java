package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.arquillian.container.test.api.Deployer;

/** What the deployer is told: the server's answer to the administrator, as the adapter hands it on. */
final class Refusals {

    private Refusals() {}

    /** Deploys what must be refused. */
    static String of(Deployer deployer, String deployment) {
        Throwable refused = catchThrowable(() -> deployer.deploy(deployment));
        assertThat(refused).as("the deployment is refused").isNotNull();
        StringWriter text = new StringWriter();
        refused.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
