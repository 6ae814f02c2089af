package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.listener.AttemptStarted;
import io.github.walletapi.listener.CallListener;
import io.github.walletapi.location.Locations;
import io.github.walletapi.project.Projects;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.server.Server;
import io.github.walletapi.user.Registrations;
import io.github.walletapi.user.Users;
import io.github.walletapi.value.UserId;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.Wallets;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InjectionTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(SandboxServer.builder()
            .client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
            .client("shopId", "shop-key-of-32-characters-or-so"));

    @Dependent
    static class Everything {
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
        @WalletClient("shop")
        Projects projectsOfTheShop;

        @Inject
        Locations locations;

        @Inject
        Users users;

        @Inject
        Registrations registrations;

        @Inject
        Wallets wallets;

        @Inject
        @RestClient
        Projects restClient;

        @Inject
        @Any
        Instance<WalletApi> any;

        @Inject
        WalletApis byName;
    }

    @Dependent
    static class Nothing {}

    private static Map<String, String> configuration() {
        return new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                "wallet-api.base-uri", SANDBOX.server().baseUri().toString(),
                "wallet-api.project-id", "3",
                "wallet-api.clients.shop.mac.id", "shopId",
                "wallet-api.clients.shop.mac.key", "shop-key-of-32-characters-or-so",
                "wallet-api.clients.shop.location-id", "7"));
    }

    @Test
    void everythingThatCanBeInjectedCallsTheServer() {
        try (Application application = Application.start(configuration(), Everything.class)) {
            Everything bean = application.get(Everything.class);
            assertThat(bean.wallet.projects().get(1221).id()).isEqualTo(1221);
            assertThat(bean.projects.get(1221).id()).isEqualTo(1221);
            assertThat(bean.restClient.get(1221).id()).isEqualTo(1221);
            assertThat(bean.server.info().time()).isNotNull();
            assertThat(bean.clients.current().type()).isNotNull();
            assertThat(bean.locations.payCategories("en")).isNotEmpty();
            assertThat(bean.users).hasToString("Users");
            assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> bean.users.get(UserId.of(221)));
            assertThat(bean.wallets.get(WalletId.of(14471)).id()).isEqualTo(14471);
            assertThat(bean.registrations).hasToString("Registrations");
            assertThat(SANDBOX.server().requests())
                    .allSatisfy(request -> assertThat(request.clientId()).isEqualTo("wkVd93h2uS"))
                    .allSatisfy(request -> assertThat(request.ext()).isEqualTo("project_id=3"));
        }
    }

    @Test
    void everyTypedInterfaceIsABeanOfEachQualifier() {
        try (Application application = Application.start(configuration(), Everything.class)) {
            assertThat(WalletApi.interfaces()).hasSizeGreaterThan(7).allSatisfy(type -> {
                assertThat(application.container().select(type).get()).hasToString(type.getSimpleName());
                assertThat(application
                                .container()
                                .select(type, RestClient.LITERAL)
                                .get())
                        .hasToString(type.getSimpleName());
                assertThat(application
                                .container()
                                .select(type, WalletClient.Literal.of("shop"))
                                .get())
                        .isInstanceOf(type);
            });
        }
    }

    @Test
    void aNamedClientSignsByItsOwnKeyAndInheritsTheRest() {
        try (Application application = Application.start(configuration(), Everything.class)) {
            Everything bean = application.get(Everything.class);
            bean.shop.server().info();
            bean.projectsOfTheShop.get(1221);
            bean.any.select(WalletClient.Literal.of("shop")).get().server().info();
            bean.byName.get("shop").server().info();
            assertThat(SANDBOX.server().requests())
                    .hasSize(4)
                    .allSatisfy(request -> assertThat(request.clientId()).isEqualTo("shopId"))
                    .allSatisfy(request -> assertThat(request.ext()).isEqualTo("project_id=3&location_id=7"));
        }
    }

    @Test
    void viewsOfAnInjectedClientCarryTheirOwnParameters() {
        try (Application application = Application.start(configuration(), Everything.class)) {
            WalletApi wallet = application.get(Everything.class).wallet;
            wallet.with(ExtraParameters.ofProject(12)).server().info();
            assertThat(SANDBOX.server().requests().get(0).ext()).isEqualTo("project_id=12");
        }
    }

    @ApplicationScoped
    static class Counter implements CallListener {
        static final AtomicInteger ATTEMPTS = new AtomicInteger();

        @Override
        public Ending started(AttemptStarted attempt) {
            return ended -> ATTEMPTS.incrementAndGet();
        }
    }

    @Test
    void aListenerThatIsABeanHearsOfEveryAttemptAndRetriesAreConfigured() {
        Map<String, String> values = configuration();
        values.put("wallet-api.retry.max-attempts", "2");
        values.put("wallet-api.retry.first-pause", "1ms");
        try (Application application = Application.start(values, Everything.class, Counter.class)) {
            SANDBOX.server().answerWith("GET", "/rest/v1/", CannedAnswer.status(503));
            Projects projects = application.get(Everything.class).projects;
            int before = Counter.ATTEMPTS.get();
            assertThatThrownBy(() -> projects.get(1221)).isInstanceOf(ServerFailureException.class);
            assertThat(Counter.ATTEMPTS.get() - before).isEqualTo(2);
        }
    }

    @Test
    void failuresArriveAsTheyAre() {
        try (Application application = Application.start(configuration(), Everything.class)) {
            Projects projects = application.get(Everything.class).projects;
            assertThatThrownBy(() -> projects.get(999_999_999)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void allOfOneNameShareOneConnection() {
        try (Application application = Application.start(configuration(), Everything.class)) {
            int before = SANDBOX.server().connections();
            Everything one = application.get(Everything.class);
            Everything other = application.get(Everything.class);
            for (int i = 0; i < 20; i++) {
                one.projects.get(1221);
                other.server.info();
                one.wallet.clients().current();
            }
            assertThat(SANDBOX.server().connections() - before).isEqualTo(1);
        }
    }

    @Test
    void theApplicationsCloseDoesNotEndTheSharedClientButItsEndDoes() {
        WalletApi wallet;
        try (Application application = Application.start(configuration(), Everything.class)) {
            wallet = application.get(WalletApis.class).get();
            WalletApi injected = application.get(Everything.class).wallet;
            injected.close();
            assertThat(injected.server().info()).isNotNull();
        }
        assertThatThrownBy(() -> wallet.server().info()).hasMessageContaining("closed");
    }

    @Test
    void whatIsInjectedFindsItsClientAgainAfterPassivation() throws Exception {
        try (Application application = Application.start(configuration(), Everything.class)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(application.get(Everything.class).projectsOfTheShop);
            Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertThat(((Projects) back).get(1221).id()).isEqualTo(1221);
            assertThat(SANDBOX.server().requests().get(0).clientId()).isEqualTo("shopId");
        }
    }

    private static Object passivated(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(value);
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    /** Read by another application than wrote them, as on another node. */
    @Test
    void viewsOfWhatIsInjectedFindTheirClientAndTheirTermsAgain() throws Exception {
        ExtraParameters parameters = ExtraParameters.ofLocation(8);
        List<Object> kept = new ArrayList<>();
        try (Application application = Application.start(configuration(), Everything.class)) {
            Everything bean = application.get(Everything.class);
            WalletApi once = bean.shop.with(RetryPolicy.NONE);
            for (Object view : List.of(
                    bean.shop.with(parameters).projects(),
                    bean.shop.projects(),
                    bean.shop.api(Projects.class),
                    bean.shop.with(parameters).api(Projects.class),
                    bean.byName.get("shop").with(parameters).projects(),
                    once.with(parameters).projects())) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new ObjectOutputStream(bytes).writeObject(view);
                kept.add(bytes.toByteArray());
            }
        }
        try (Application other = Application.start(configuration(), Everything.class)) {
            assertThat(other.get(WalletApis.class).inUse())
                    .extracting(WalletApis.InUse::name)
                    .contains("shop");
            for (Object bytes : kept) {
                Projects back = (Projects) new ObjectInputStream(new ByteArrayInputStream((byte[]) bytes)).readObject();
                assertThat(back).hasToString("Projects of shop");
                assertThat(back.get(1221).id()).isEqualTo(1221);
                // And once more from there.
                assertThat(((Projects) passivated(back)).get(1221).id()).isEqualTo(1221);
            }
            assertThat(SANDBOX.server().requests())
                    .hasSize(12)
                    .allSatisfy(request -> assertThat(request.clientId()).isEqualTo("shopId"));
            assertThat(SANDBOX.server().requests().stream().map(request -> request.ext()))
                    .filteredOn(ext -> ext.contains("location_id=8"))
                    .hasSize(8);
        }
    }

    @Test
    void aViewThatCannotBePassivatedSaysWhy() {
        try (Application application = Application.start(configuration(), Everything.class)) {
            WalletApi wallet = application.get(Everything.class).wallet;
            MacCredentials token = MacCredentials.of("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU");
            assertThatExceptionOfType(NotSerializableException.class)
                    .isThrownBy(() -> passivated(wallet.as(() -> token).users()))
                    .withMessageContaining("A view by as")
                    .withMessageContaining("make the view when it is used");
        }
    }

    @Test
    void nothingInjectedNeedsNoKey() {
        try (Application application = Application.start(Map.of(), Nothing.class)) {
            assertThat(application.get(Nothing.class)).isNotNull();
        }
    }

    @Test
    void anApplicationsOwnBeanNeedsNoKey() {
        try (Application application = Application.start(Map.of(), User.class, OwnWallet.class)) {
            assertThat(application.get(User.class).wallet.toString()).contains("own");
        }
    }

    @Test
    void missingKeysAreRefusedAtDeployment() {
        assertThatThrownBy(() -> Application.start(Map.of(), User.class))
                .hasStackTraceContaining("wallet-api.mac.id is missing")
                .hasStackTraceContaining("wallet-api.mac.key is missing");
    }

    @Dependent
    static class UserOfTwoThatAreOne {
        @Inject
        @WalletClient("shop")
        WalletApi shop;

        @Inject
        @WalletClient("SHOP")
        Projects other;
    }

    @Test
    void namesThatAreOneToTheEnvironmentAreRefusedAtDeployment() {
        Map<String, String> values = configuration();
        values.put("wallet-api.clients.SHOP.project-id", "3");
        assertThatThrownBy(() -> Application.start(values, UserOfTwoThatAreOne.class))
                .hasStackTraceContaining("@WalletClient(\"SHOP\") and @WalletClient(\"shop\") share every environment"
                        + " variable (WALLET_API_CLIENTS_SHOP_…)");
    }

    @Test
    void namesThatAreOneToTheEnvironmentAreRefusedWhenTheyAreLookedUp() {
        Map<String, String> values = configuration();
        values.put("wallet-api.clients.SHOP.project-id", "3");
        values.put("wallet-api.clients.MINE.project-id", "none");
        values.put("wallet-api.clients.mine.project-id", "3");
        try (Application application = Application.start(values, Everything.class)) {
            WalletApis clients = application.get(Everything.class).byName;
            assertThatThrownBy(() -> clients.get("SHOP"))
                    .isInstanceOf(WalletConfigurationException.class)
                    .hasMessageContaining("@WalletClient(\"shop\") and @WalletClient(\"SHOP\") share");
            values.put("wallet-api.clients.MINE.read-timeout", "soon");
            assertThatThrownBy(() -> clients.get("MINE")).hasMessageContaining("read-timeout");
            assertThat(clients.get("mine").status())
                    .as("a name that did not do stands in nobody's way")
                    .isNotNull();
            assertThat(clients.inUse()).extracting(WalletApis.InUse::name).containsExactly("", "mine", "shop");
        }
    }

    @Dependent
    static class User {
        @Inject
        WalletApi wallet;
    }

    /** As an application's tests would replace the client. */
    @ApplicationScoped
    @Alternative
    @Priority(1)
    static class OwnWallet {
        @Produces
        WalletApi own() {
            return (WalletApi) Proxy.newProxyInstance(
                    WalletApi.class.getClassLoader(),
                    new Class<?>[] {WalletApi.class},
                    (proxy, method, arguments) -> "my own");
        }
    }
}
