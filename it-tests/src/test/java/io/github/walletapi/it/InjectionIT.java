package io.github.walletapi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.location.Locations;
import io.github.walletapi.project.Projects;
import io.github.walletapi.server.Server;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server: what is injected there works there. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("NullAway.Init")
class InjectionIT {

    @Inject
    WalletApi wallet;

    @Inject
    @WalletClient("shop")
    WalletApi shop;

    @Inject
    Server server;

    @Inject
    ApiClients clients;

    @Inject
    Projects projects;

    @Inject
    Locations locations;

    @Inject
    @WalletClient("shop")
    Locations locationsOfTheShop;

    @Inject
    @RestClient
    ApiClients restClient;

    @Inject
    @Any
    Instance<WalletApi> any;

    @Inject
    Visit visit;

    @Deployment
    static WebArchive war() {
        return Wars.war("injection.war", Sandbox.configuration(), Visit.class);
    }

    @Test
    void everythingThatIsInjectedWorks() {
        assertEquals(1221, wallet.projects().get(1221).id());
        assertEquals(1221, shop.projects().get(1221).id());
        assertNotNull(server.info().time());
        assertNotNull(clients.current().type());
        assertEquals(1221, projects.get(1221).id());
        assertFalse(locations.payCategories("en").isEmpty());
        assertFalse(locationsOfTheShop.payCategories("lt").isEmpty());
        assertNotNull(restClient.current().type());
        assertNotNull(any.select(WalletClient.Literal.of("shop")).get().server().info());
    }

    @Test
    void whatIsInjectedIntoASessionSurvivesPassivation() throws IOException, ClassNotFoundException {
        assertEquals(1221, visit.project());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(visit.projects());
        Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertEquals(1221, ((Projects) back).get(1221).id());
    }
}
