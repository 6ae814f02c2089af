package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.rest.client.spi.RestClientBuilderResolver;
import org.junit.jupiter.api.Test;

/** Without this, a change of the class path could make both runs use the same engine. */
class EngineFlowTest {
    @Test
    void engineIsTheOneThatThisRunIsNamedAfter() {
        String engine =
                RestClientBuilderResolver.instance().newBuilder().getClass().getName();

        assertThat(engine)
                .startsWith(
                        switch (System.getProperty("wallet.test.engine", "")) {
                            case "resteasy" -> "org.jboss.resteasy.";
                            case "jersey" -> "org.glassfish.jersey.";
                            default -> "a flow test must run under an engine's name, not ";
                        });
    }

    @Test
    void otherEngineIsNotOnTheClassPath() {
        String other = Flow.onJersey()
                ? "org.jboss.resteasy.client.jaxrs.ResteasyClient"
                : "org.glassfish.jersey.client.JerseyClient";

        assertThat(EngineFlowTest.class.getClassLoader().getResource(other.replace('.', '/') + ".class"))
                .isNull();
    }
}
