package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.RecordedRequest;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Beans of the application know the credentials, and the configuration none. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VaultIT {

    private static final Map<String, String> NO_KEYS =
            Map.of("wallet-api.base-uri", Sandbox.SERVER.baseUri().toString());

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @Deployment(name = "vault", testable = false)
    static WebArchive vault() {
        return Wars.war("vault.war", NO_KEYS, Caller.class, Checkout.class, Vault.class, ShopVault.class);
    }

    /** Who the shop is, nobody knows: neither a bean nor the configuration. */
    @Deployment(name = "half-a-vault", managed = false, testable = false)
    static WebArchive half() {
        return Wars.war("half-a-vault.war", NO_KEYS, Caller.class, Checkout.class, Vault.class);
    }

    @BeforeEach
    void forgetWhatWas() {
        Sandbox.SERVER.reset();
    }

    @Test
    void eachClientAsksItsOwnBean(@ArquillianResource @OperateOnDeployment("vault") URL base) {
        ProbeClient probe = new ProbeClient(base);
        assertThat(probe.ask("plain")).isEqualTo("Project's title");
        assertThat(probe.ask("shop")).isEqualTo("Project's title");
        assertThat(Sandbox.SERVER.requests())
                .extracting(RecordedRequest::clientId)
                .containsExactly("wkVd93h2uS", "shopId");
    }

    @Test
    void clientWithoutABeanStillNeedsKeys() {
        assertThat(Refusals.of(deployer, "half-a-vault"))
                .contains("wallet-api.clients.shop.mac.id is missing")
                .doesNotContain("wallet-api.mac.id is missing");
    }
}
