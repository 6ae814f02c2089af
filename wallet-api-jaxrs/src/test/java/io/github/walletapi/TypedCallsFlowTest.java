package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.client.ClientHost;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.client.WalletPermission;
import io.github.walletapi.client.WalletScope;
import io.github.walletapi.client.WalletScopes;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.paging.Page;
import io.github.walletapi.project.Project;
import io.github.walletapi.project.Projects;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.value.UserId;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every typed call, through the engine, over the wire, to a server that checks the signature with its own code. */
class TypedCallsFlowTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String APPLICATION_KEY = "zpplicationKeyOfTheTests00000000";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(SandboxServer.builder()
            .clock(CLOCK)
            .client(Flow.ID, Flow.KEY)
            .client("application", APPLICATION_KEY, "application"));

    private static WalletApi wallet;
    private static WalletApi application;

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server()).clock(CLOCK).build();
        application = client(SANDBOX.server())
                .mac("application", APPLICATION_KEY)
                .clock(CLOCK)
                .build();
    }

    @AfterAll
    static void close() {
        wallet.close();
        application.close();
    }

    private static RecordedRequest sent() {
        return last(SANDBOX.server());
    }

    @Test
    void everyTypedInterfaceHasItsOwnMethodAndIsGivenByClass() throws ReflectiveOperationException {
        List<Class<?>> own = new ArrayList<>();
        for (Method method : WalletApi.class.getMethods()) {
            if (method.isDefault()) {
                assertThat(method.invoke(wallet)).isInstanceOf(method.getReturnType());
                own.add(method.getReturnType());
            }
        }
        assertThat(own).containsExactlyInAnyOrderElementsOf(WalletApi.interfaces());
        assertThat(wallet.api(Projects.class).get(1221).id()).isEqualTo(1221);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> wallet.api(Runnable.class))
                .withMessage("java.lang.Runnable is no typed interface of the Wallet API");
    }

    @Test
    void serverTellsItsTime() {
        assertThat(wallet.server().info().time()).isEqualTo(NOW);
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/server");
        assertThat(sent().clientId()).isEqualTo(Flow.ID);
    }

    @Test
    void serverTellsItsConfiguration() {
        assertThat(wallet.server().configuration().minimumPasswordLength()).isEqualTo(8);
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/configuration");
    }

    @Test
    void currentClientIsTheOneThatSigns() {
        ApiClient current = wallet.clients().current();

        assertThat(current.type()).isEqualTo(ClientType.PRIVATE_CLIENT);
        assertThat(current.title()).isEqualTo("Project's title");
        assertThat(current.permissions()).contains(ClientPermission.SHOW_IN_FRAME, ClientPermission.ACCEPT_WITH_FLASH);
        assertThat(sent().method()).isEqualTo("GET");
        assertThat(sent().body()).isEmpty();
        assertThat(sent().ext()).isEmpty();
        assertThat(sent().header("Authorization")).doesNotContain("ext");
    }

    @Test
    void registeredDeviceSignsWithItsOwnCredentials() {
        NewClient device =
                NewClient.device(ClientInfo.of("Mano telefonas ą😀", "Android 4.2.2", "Samsung GT-I9105P", "11651f8c"));

        ApiClient created = application.clients().create(device);

        assertThat(created.type()).isEqualTo(ClientType.APP_CLIENT);
        assertThat(created.info()).isEqualTo(device.info());
        assertThat(sent().method()).isEqualTo("POST");
        assertThat(sent().bodyText())
                .isEqualTo("{\"info\":{\"device_id\":\"11651f8c\",\"model\":\"Samsung GT-I9105P\","
                        + "\"os\":\"Android 4.2.2\",\"title\":\"Mano telefonas ą😀\"},\"type\":\"app_client\"}");
        assertThat(sent().header("Content-Type")).isEqualTo("application/json");
        assertThat(sent().extParameters()).containsOnlyKeys("body_hash");
        MacCredentials issued = IssuedCredentials.toMac(Objects.requireNonNull(created.credentials()));
        try (WalletApi phone =
                client(SANDBOX.server()).credentials(issued).clock(CLOCK).build()) {
            assertThat(phone.clients().current().type()).isEqualTo(ClientType.APP_CLIENT);
        }
        assertThat(sent().clientId()).isEqualTo(issued.id());
    }

    @Test
    void updatedClientIsAnswered() {
        ClientUpdate update = ClientUpdate.of(ClientType.PRIVATE_CLIENT)
                .withPermissions(List.of(ClientPermission.USE_PASSWORD_GRANT))
                .withProject(1300)
                .withHosts(List.of(new ClientHost("example.com", 8443, "/some-path", "https", false, true)))
                .withPermissionsToWallets(
                        List.of(new WalletScopes(1, "EVP1", List.of(WalletScope.BALANCE, WalletScope.STATEMENTS))));

        ApiClient updated = wallet.clients().update(1001, update);

        assertThat(sent().method()).isEqualTo("PUT");
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/client/1001");
        assertThat(sent().header("Content-Type")).isEqualTo("application/json");
        assertThat(updated.id()).isEqualTo(1001);
        assertThat(updated.permissions()).contains(ClientPermission.USE_PASSWORD_GRANT);
        assertThat(updated.hosts())
                .containsExactly(new ClientHost("example.com", 8443, "/some-path", "https", false, true));
        assertThat(Objects.requireNonNull(updated.project()).id()).isEqualTo(1300);
    }

    @Test
    void permissionsToWalletsAreListed() {
        List<WalletPermission> rows = wallet.clients().permissionsToWallets(1001);

        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/client/1001/permissions-to-wallets");
        assertThat(rows).hasSize(5).first().satisfies(row -> {
            assertThat(Objects.requireNonNull(row.wallet()).id()).isEqualTo(1);
            assertThat(row.scopes()).containsExactly(WalletScope.BALANCE, WalletScope.STATEMENTS);
        });
        assertThat(rows.get(2).scopes()).isEmpty();
    }

    @Test
    void projectIsFoundById() {
        assertThat(wallet.projects().get(1221))
                .isEqualTo(new Project(
                        1221, "Project's title", "Description for this project", 2112L, "Some company", null));
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/project/1221");
    }

    @Test
    void projectsOfAUserAreListed() {
        List<Project> mine = wallet.projects().administeredBy(UserId.ME);
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/user/me/projects");

        assertThat(wallet.projects().administeredBy(UserId.of(221))).isEqualTo(mine);
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/user/221/projects");
        assertThat(mine).extracting(Project::title).contains("Ąžuolo knygynas", "Muziejus „Niekur“");
    }

    @Test
    void locationsAreFoundByTheWholeFilter() {
        Page<Location> page = wallet.locations()
                .find(LocationFilter.ALL
                        .near(54.668516, 25.235055)
                        .within(1000)
                        .withLocale("lt")
                        .withUpdatedAfter(Instant.ofEpochSecond(1_300_000_000))
                        .withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE)
                        .withServices(ServiceName.CASH_IN)
                        .withLimit(5)
                        .withOffset(0));

        assertThat(sent().query())
                .containsOnlyKeys(
                        "locale", "lat", "lng", "distance", "updated_after", "status", "service", "limit", "offset");
        assertThat(sent().query())
                .containsEntry("lat", List.of("54.668516"))
                .containsEntry("lng", List.of("25.235055"))
                .containsEntry("distance", List.of("1000"))
                .containsEntry("updated_after", List.of("1300000000"))
                .containsEntry("status", List.of("active,inactive"))
                .containsEntry("service", List.of("cash_in"))
                .containsEntry("locale", List.of("lt"));
        assertThat(page.metadata().limit()).isEqualTo(5);
        assertThat(page.entries()).first().satisfies(location -> {
            assertThat(location.id()).isEqualTo(48);
            assertThat(location.description()).startsWith("Vieta, kur galima");
            assertThat(location.workingHours()).isNotNull();
        });
    }

    @Test
    void filterOfNothingSendsNoQuery() {
        Page<Location> page = wallet.locations().find(LocationFilter.ALL);

        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/locations");
        assertThat(page.entries()).hasSize(20);
        assertThat(page.metadata().total()).isGreaterThan(20);
    }

    @Test
    void everyLocationOfTheSandboxCanBeRead() {
        Page<Location> page = wallet.locations()
                .find(LocationFilter.ALL.withLimit(200).withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE));

        assertThat(page.entries())
                .hasSize(Objects.requireNonNull(page.metadata().total()));
        assertThat(page.entries()).extracting(Location::id).doesNotHaveDuplicates();
    }

    @Test
    void locationsAreFilteredByPayCategory() {
        wallet.locations().find(LocationFilter.ALL.withPayCategories(4, 5));

        assertThat(sent().query()).containsEntry("pay_category", List.of("4,5"));
    }

    @Test
    void payCategoriesAreInTheLanguageAskedFor() {
        List<PayCategory> lithuanian = wallet.locations().payCategories("lt");
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/locations/pay-categories?locale=lt");
        assertThat(lithuanian).extracting(PayCategory::title).contains("Pramogos", "Gėlės");

        wallet.locations().payCategories(null);
        assertThat(sent().rawTarget()).isEqualTo("/rest/v1/locations/pay-categories");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{x}", "{", "}", "%20", "a%C4%85", "a\r\nb", "\u0000"})
    void textsThatEnginesWouldChangeAreRefusedBeforeAnythingIsSent(String locale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.locations().payCategories(locale))
                .withMessageStartingWith("locale must not hold");
        assertThat(SANDBOX.server().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "100%", "%zz", "a&b=c", "ą", "a/b", "a,b", "~*'\"", "😀", "..", "a;b", "#?"})
    void textsThatEnginesAgreeOnArriveAsTheyWereMeant(String locale) {
        wallet.locations().payCategories(locale);

        assertThat(sent().status()).isEqualTo(200);
        assertThat(sent().query()).containsEntry("locale", List.of(locale));
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a checker can do
    void missingArgumentsAreRefusedBeforeAnythingIsSent() {
        ApiClients clients = wallet.clients();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clients.update(1, null))
                .withMessageContaining("must not be null");
        assertThatIllegalArgumentException().isThrownBy(() -> clients.create(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.projects().administeredBy(null))
                .withMessage("userId must not be null");
        assertThatIllegalArgumentException().isThrownBy(() -> wallet.locations().find(null));
        assertThat(SANDBOX.server().requests()).isEmpty();
    }

    @Test
    void headersSayWhoCallsAndWhatIsWanted() {
        wallet.projects().get(1221);

        assertThat(sent().headers().get("User-Agent"))
                .singleElement()
                .asString()
                .matches("wallet-api-jakarta-ee/\\S+ \\(Java \\d+\\)");
        assertThat(sent().header("Accept")).isEqualTo("application/json");
        assertThat(sent().headers().get("Authorization")).hasSize(1);
        assertThat(sent().header("Content-Type")).isNull();
    }

    @Test
    void typedInterfacesAreObjectsToo() {
        ApiClients clients = wallet.clients();

        assertThat(Set.of(clients)).contains(clients).doesNotContain(wallet.clients());
        assertThat(clients).hasToString("ApiClients of a WalletApi");
        assertThat(wallet).hasToString("WalletApi");
        assertThat(SANDBOX.server().requests()).isEmpty();
    }

    @Test
    void answersWithACharsetInTheirTypeAreReadToo() {
        try (SandboxServer other =
                        SandboxServer.builder().charsetInContentType(true).start();
                WalletApi to = client(other).build()) {
            assertThat(to.projects().get(1300).title()).isEqualTo("Ąžuolo knygynas");
        }
    }
}
