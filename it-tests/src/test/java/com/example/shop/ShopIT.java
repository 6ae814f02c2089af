package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

// recipe: test on a server with Arquillian
@ExtendWith(ArquillianExtension.class)
@RunAsClient // the test stays outside, and so does the sandbox
class ShopIT {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create();

    /** The application as it was built; one line more, which counts as the last of its key, says where the sandbox is. */
    @Deployment(testable = false)
    static WebArchive shop() throws IOException {
        WebArchive shop = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/shop.war"));
        String file = "META-INF/microprofile-config.properties";
        try (InputStream own = shop.get("WEB-INF/classes/" + file).getAsset().openStream()) {
            String configuration = new String(own.readAllBytes(), StandardCharsets.UTF_8) + "\nwallet-api.base-uri="
                    + SANDBOX.server().baseUri();
            return shop.addAsResource(new StringAsset(configuration), file);
        }
    }

    @Test
    void showsAProjectOfTheSandbox(@ArquillianResource URI shop) throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(shop.resolve("projects/1221")).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Project&#039;s title");
        assertThat(SANDBOX.server().requests())
                .extracting(RecordedRequest::path)
                .contains("/rest/v1/project/1221");
    }
}
// end
