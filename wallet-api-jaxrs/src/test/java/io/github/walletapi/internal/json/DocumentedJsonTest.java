package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.JSON;
import static io.github.walletapi.internal.json.Samples.bytes;
import static io.github.walletapi.internal.json.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientHost;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.WalletPermission;
import io.github.walletapi.client.WalletScope;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.project.Project;
import io.github.walletapi.server.ServerConfiguration;
import io.github.walletapi.server.ServerInfo;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.UserType;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.Wallet;
import jakarta.ws.rs.core.GenericType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every body that the documentation shows for the typed calls, with every field. */
class DocumentedJsonTest {
    private static final Project PROJECT =
            new Project(1221, "Project's title", "Description for this project", 2112L, "Some company", null);

    private static OpeningHours hours(String opens, String closes) {
        return new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Wallet walletOf1234(long id) {
        return new Wallet(
                id,
                1234L,
                new Account(
                        "EVP" + id,
                        null,
                        1234L,
                        UserType.NATURAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null));
    }

    @Test
    void server() {
        assertThat(sample("server/server-get.json", ServerInfo.class))
                .isEqualTo(new ServerInfo(Instant.ofEpochSecond(1383116734)));
    }

    @Test
    void configuration() {
        assertThat(sample("server/configuration-get.json", ServerConfiguration.class))
                .isEqualTo(new ServerConfiguration(8, null));
    }

    @Test
    void project() {
        assertThat(sample("project/project-get.json", Project.class)).isEqualTo(PROJECT);
    }

    @Test
    void projectsOfAUser() {
        assertThat(JSON.decode(bytes("project/user-projects.json"), new GenericType<List<Project>>() {}.getType()))
                .isEqualTo(List.of(PROJECT));
    }

    @Test
    void currentClient() {
        assertThat(sample("client/client-get.json", ApiClient.class))
                .isEqualTo(new ApiClient(
                        null,
                        "Project's title",
                        ClientType.PRIVATE_CLIENT,
                        List.of(ClientPermission.SHOW_IN_FRAME, ClientPermission.ACCEPT_WITH_FLASH),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null));
    }

    @Test
    void currentClientOfTheGuide() {
        ApiClient client = sample("client/client-get-guide.json", ApiClient.class);

        assertThat(client.title()).isEqualTo("My Backend System");
        assertThat(client.permissions())
                .containsExactly(
                        ClientPermission.SHOW_IN_FRAME,
                        ClientPermission.ACCEPT_WITH_FLASH,
                        ClientPermission.USE_PASSWORD_GRANT);
    }

    @Test
    void createdClient() {
        ApiClient client = sample("client/client-create.json", ApiClient.class);

        assertThat(client.id()).isNull();
        assertThat(client.title()).isEqualTo("Project's title");
        assertThat(client.type()).isEqualTo(ClientType.APP_CLIENT);
        assertThat(client.permissions())
                .containsExactly(ClientPermission.USE_PASSWORD_GRANT, ClientPermission.ACCEPT_WITH_PIN);
        assertThat(client.info())
                .isEqualTo(ClientInfo.of(
                                "My main phone",
                                "Android 4.2.2",
                                "Samsung GT-I9105P",
                                "11651f8c82017a6df931b4b53d9198cc")
                        .withImei("490154203237518"));
        IssuedCredentials issued = Objects.requireNonNull(client.credentials());
        assertThat(Objects.requireNonNull(issued.accessToken()).reveal()).isEqualTo("1iGYMlmRJXsxnXmr");
        assertThat(Objects.requireNonNull(issued.macKey()).reveal()).isEqualTo("lwn46MtHtHbQJU0aMUIK5vsiohVS1Llj");
        assertThat(issued.tokenType()).isEqualTo("mac");
        assertThat(issued.macAlgorithm()).isEqualTo("hmac-sha-256");
        assertThat(client.hosts()).isEmpty();
        assertThat(client.project()).isNull();
    }

    @Test
    void createdClientOfTheGuide() {
        ApiClient client = sample("client/client-create-guide.json", ApiClient.class);

        assertThat(client.info())
                .isEqualTo(ClientInfo.of("John's iPhone", "iOS 17.0", "iPhone 15 Pro", "A1B2C3D4E5F6"));
        assertThat(client.credentials()).isNotNull();
    }

    @Test
    void updatedClient() {
        assertThat(sample("client/client-update.json", ApiClient.class))
                .isEqualTo(new ApiClient(
                        1234L,
                        "",
                        ClientType.PRIVATE_CLIENT,
                        List.of(
                                ClientPermission.USE_OAUTH_API,
                                ClientPermission.USE_WALLET_API,
                                ClientPermission.USE_CLIENT_API,
                                ClientPermission.USE_OFFLINE_SCOPES,
                                ClientPermission.USE_CODE_GRANT,
                                ClientPermission.SHOW_IN_FRAME,
                                ClientPermission.USE_PASSWORD_GRANT),
                        null,
                        null,
                        List.of(new ClientHost("example.com", null, "/some-path", "https", true, true)),
                        new Project(123, "", "", 1L, null, null),
                        List.of(),
                        null));
    }

    @Test
    void permissionsToWallets() {
        assertThat(JSON.decode(
                        bytes("client/client-permissions-to-wallets.json"),
                        new GenericType<List<WalletPermission>>() {}.getType()))
                .isEqualTo(List.of(
                        new WalletPermission(walletOf1234(1), List.of(WalletScope.BALANCE, WalletScope.STATEMENTS)),
                        new WalletPermission(walletOf1234(2), List.of(WalletScope.BALANCE)),
                        new WalletPermission(walletOf1234(3), List.of())));
    }

    @Test
    void permissionsToWalletsOfTheGuide() {
        assertThat(JSON.decode(
                        bytes("client/client-permissions-to-wallets-guide.json"),
                        new GenericType<List<WalletPermission>>() {}.getType()))
                .isEqualTo(List.of(
                        new WalletPermission(walletOf1234(1), List.of(WalletScope.BALANCE, WalletScope.STATEMENTS))));
    }

    @Test
    void locations() {
        Location location = new Location(
                48,
                null,
                "EVP International",
                Instant.ofEpochSecond(1382969469),
                LocationStatus.ACTIVE,
                "Place to cash-in or cash-out from Paysera account",
                "Mėnulio g. 7, Vilnius, Lietuva",
                54.668516,
                25.235055,
                20.0,
                List.of(
                        new LocationPrice(PriceType.PRICE, "Cash-in", Money.of("1.00", "EUR")),
                        new LocationPrice(PriceType.OFFER, "Cash-out is for free!", null)),
                new WorkingHours(Map.of(
                        DayOfWeek.MONDAY, hours("08:00", "20:00"),
                        DayOfWeek.TUESDAY, hours("08:00", "20:00"),
                        DayOfWeek.WEDNESDAY, hours("08:00", "20:00"),
                        DayOfWeek.THURSDAY, hours("08:00", "20:00"),
                        DayOfWeek.FRIDAY, hours("08:00", "18:00"))),
                new LocationServices(
                        new LocationService(true, List.of(), List.of("contact", "document")),
                        null,
                        null,
                        new LocationService(true, List.of(1L), List.of())),
                new Location.Images(
                        "https://wallet.paysera.com/assets/locations/pin/o_empty.png",
                        "https://wallet.paysera.com/assets/locations/pin/c_empty.png"),
                new Location.RemoteOrders(2L),
                null);

        assertThat(sample("location/locations-get.json", Samples.LOCATIONS))
                .isEqualTo(new Page<>(List.of(location), new PageMetadata(1, 0, 50, null, null, null)));
    }

    @Test
    void payCategories() {
        assertThat(JSON.decode(
                        bytes("location/location-pay-categories-get.json"),
                        new GenericType<List<PayCategory>>() {}.getType()))
                .isEqualTo(List.of(
                        new PayCategory(1, "Entertainment", null, null),
                        new PayCategory(
                                2,
                                "Bowling",
                                1L,
                                new PayCategory.Images(
                                        "https://wallet.paysera.com/assets/locations/pay_category/bowling.png",
                                        "https://wallet.paysera.com/assets/locations/pay_category/bowling_off.png")),
                        new PayCategory(3, "Movie Theater", 1L, null),
                        new PayCategory(4, "Restaurant", null, null)));
    }

    @Test
    void wallet() {
        assertThat(sample("wallet/wallet-get.json", Wallet.class))
                .isEqualTo(new Wallet(
                        14471,
                        221L,
                        new Account(
                                "EVP0010001000101",
                                null,
                                null,
                                null,
                                null,
                                "John Doe",
                                "My personal account",
                                null,
                                null,
                                List.of("LT007300010022221111"),
                                null,
                                null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client/client-create-request.json",
                "client/client-create-guide-request.json",
            })
    void documentedRequestsHaveNothingThatWeCouldNotWrite(String name) {
        jakarta.json.JsonObject documented = sample(name, jakarta.json.JsonObject.class);
        jakarta.json.JsonObject info = documented.getJsonObject("info");
        io.github.walletapi.client.NewClient client = io.github.walletapi.client.NewClient.device(ClientInfo.of(
                        info.getString("title"),
                        info.getString("os"),
                        info.getString("model"),
                        info.getString("device_id"))
                .withImei(info.getString("imei")));

        assertThat(Samples.read(Samples.written(client), jakarta.json.JsonObject.class))
                .isEqualTo(documented);
    }
}
