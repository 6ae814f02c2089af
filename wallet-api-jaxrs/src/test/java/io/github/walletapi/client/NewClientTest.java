package io.github.walletapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.walletapi.auth.Secret;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewClientTest {
    @Test
    void deviceNeedsItsData() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewClient(ClientType.APP_CLIENT, null, null, null, null, null, null))
                .withMessageContaining("info")
                .withMessageContaining("app_client");
    }

    @Test
    void clientOfAProjectNeedsNoDevice() {
        NewClient client = NewClient.ofProject(1221, List.of(), List.of(ClientHost.https("example.com")));

        assertThat(client.info()).isNull();
        assertThat(client.projectId()).isEqualTo(1221);
        assertThat(client.type()).isEqualTo(ClientType.PRIVATE_CLIENT);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a checker can do
    void typeIsNeeded() {
        assertThatNullPointerException().isThrownBy(() -> ClientUpdate.of(null)).withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new NewClient(null, null, null, null, null, null, null))
                .withMessage("type");
    }

    @Test
    void listsAreCopies() {
        List<ClientPermission> mine = new ArrayList<>(List.of(ClientPermission.SHOW_IN_FRAME));
        ClientUpdate update = ClientUpdate.of(ClientType.PRIVATE_CLIENT).withPermissions(mine);
        mine.clear();

        assertThat(update.permissions()).containsExactly(ClientPermission.SHOW_IN_FRAME);
    }

    @Test
    void eachStepOfAnUpdateKeepsTheOthers() {
        ClientUpdate update = ClientUpdate.of(ClientType.PRIVATE_CLIENT)
                .withPermissions(List.of(ClientPermission.SHOW_IN_FRAME))
                .withProject(1)
                .withLocation(2)
                .withHosts(List.of(ClientHost.https("example.com")))
                .withPermissionsToWallets(List.of(new WalletScopes(3, "EVP3", List.of(WalletScope.BALANCE))));

        assertThat(update)
                .isEqualTo(new ClientUpdate(
                        ClientType.PRIVATE_CLIENT,
                        List.of(ClientPermission.SHOW_IN_FRAME),
                        1L,
                        2L,
                        null,
                        List.of(ClientHost.https("example.com")),
                        List.of(new WalletScopes(3, "EVP3", List.of(WalletScope.BALANCE))),
                        null));
    }

    @Test
    void rowOfScopesNeedsAnAccountNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WalletScopes(1, " ", List.of()))
                .withMessageContaining("accountNumber");
    }

    @Test
    void issuedCredentialsBecomeWhatOneSignsWith() {
        IssuedCredentials issued = new IssuedCredentials(Secret.of("token"), "mac", Secret.of("key"), "hmac-sha-256");

        assertThat(IssuedCredentials.toMac(issued).id()).isEqualTo("token");
        assertThat(IssuedCredentials.toMac(issued).key().reveal()).isEqualTo("key");
    }

    @Test
    void issuedCredentialsWithoutIdAreNoMacCredentials() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssuedCredentials.toMac(new IssuedCredentials(null, "mac", Secret.of("key"), null)));
    }

    @Test
    void issuedCredentialsWithoutKeyAreNoMacCredentials() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        IssuedCredentials.toMac(new IssuedCredentials(Secret.of("zzqqToken"), "bearer", null, null)))
                .withMessageContaining("no MAC key")
                .withMessageNotContaining("zzqqToken");
    }
}
