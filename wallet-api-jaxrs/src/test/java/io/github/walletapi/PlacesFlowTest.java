package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientFilter;
import io.github.walletapi.client.TransferConfiguration;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationChange;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.paging.Pages;
import io.github.walletapi.project.MposCredential;
import io.github.walletapi.project.NewMposCredential;
import io.github.walletapi.project.Project;
import io.github.walletapi.project.ProjectChange;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What SDKs know of clients, projects and places beside the documentation. */
class PlacesFlowTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(Flow.ID, Flow.KEY));

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server()).build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    @Test
    void currenciesAreListed() {
        assertThat(wallet.server().currencies()).contains("EUR", "USD");
    }

    @Test
    void clientsOfAProjectAreListedAndFoundByNumber() {
        List<ApiClient> all =
                Pages.of(at -> wallet.clients()
                                .find(ClientFilter.ofProject(1221).withLimit(1).at(at)))
                        .stream()
                        .toList();
        assertThat(all).isNotEmpty();
        assertThat(last(SANDBOX.server()).query()).containsKeys("project_id", "limit");

        long id = Objects.requireNonNull(all.get(0).id());
        assertThat(wallet.clients().get(id).id()).isEqualTo(id);
    }

    @Test
    void placesAreAddedAndChanged() {
        WorkingHours hours =
                new WorkingHours(Map.of(DayOfWeek.MONDAY, new OpeningHours(LocalTime.of(8, 5), LocalTime.of(2, 0))));
        LocationChange place = LocationChange.titled("Naujas")
                .withAddress("Vilnius")
                .withPoint(54.5, 25.5)
                .withWorkingHours(hours);

        Location added = wallet.locations().create(1221, place);

        assertThat(last(SANDBOX.server()).bodyText())
                .contains("\"working_hours\":{\"monday\":{\"opening_time\":\"08:05\",\"closing_time\":\"02:00\"}}");
        assertThat(added.title()).isEqualTo("Naujas");
        assertThat(added.workingHours()).isEqualTo(hours);
        assertThat(wallet.locations().ofProject(1221, 200, null))
                .extracting(Location::id)
                .contains(added.id());
        Location changed = wallet.locations().update(added.id(), LocationChange.of(added));
        assertThat(changed.title()).isEqualTo("Naujas");
        assertThat(wallet.locations().ofCurrentClient()).isNotNull();
    }

    @Test
    void locationsAreWalkedOverPageByPage() {
        List<Location> all = Pages.of(at ->
                        wallet.locations().find(LocationFilter.ALL.withLimit(20).at(at)))
                .stream()
                .toList();
        assertThat(all).hasSizeGreaterThan(20).extracting(Location::id).doesNotHaveDuplicates();
    }

    @Test
    void projectsAreChanged() {
        Project saved = wallet.projects().save(1221, new ProjectChange("Kitas vardas", "d", null));
        assertThat(saved.title()).isEqualTo("Kitas vardas");
        assertThat(wallet.projects().get(1221).title()).isEqualTo("Kitas vardas");
    }

    @Test
    void pointsOfSaleGetCredentials() {
        MposCredential made = wallet.projects()
                .createMposCredential(new NewMposCredential("till", Secret.of("password-of-a-till"), 1221));
        assertThat(made.username()).isEqualTo("till");
        assertThat(made.id()).isNotNull();
        assertThat(Objects.requireNonNull(made.password()).reveal()).isEqualTo("password-of-a-till");
        assertThat(wallet.projects().mposCredential(String.valueOf(made.id())).username())
                .isEqualTo("till");
    }

    @Test
    void transfersAreConfigured() {
        ApiClient configured = wallet.clients().configureTransfers(new TransferConfiguration(1001L, null, 2112L));
        assertThat(configured.id()).isEqualTo(1001);
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{\"clientId\":1001,\"walletId\":2112}");
        assertThat(wallet.clients().deleteTransferConfiguration(1001).id()).isEqualTo(1001);
    }
}
