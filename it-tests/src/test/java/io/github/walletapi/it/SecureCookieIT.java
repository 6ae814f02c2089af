package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpHeaders;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample behind a proxy that ends TLS: its visitors come by https, though the server sees plain HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecureCookieIT {

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(testable = false)
    static WebArchive sample() {
        return SampleWar.war("secure-sample.war", "https://shop.example.org/sign-in/return");
    }

    @Test
    void theSessionCookieNeverGoesWithoutEncryption() {
        assertThat(Pages.get(URI.create(base + "sign-in")).headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax");
    }

    /** Payara says nothing of itself either, for it was told so. Strict transport security is believed over TLS only. */
    @Test
    void aPageDoesNotSayWhatMadeIt() {
        for (String page : new String[] {"", "sign-in", "no-such-page"}) {
            HttpHeaders headers = Pages.get(URI.create(base + page)).headers();
            assertThat(headers.firstValue("X-Powered-By")).as(page).isEmpty();
            assertThat(headers.firstValue("Strict-Transport-Security")).as(page).isEmpty();
            assertThat(headers.firstValue("Content-Security-Policy")).as(page).isPresent();
        }
    }
}
