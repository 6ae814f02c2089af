package io.github.walletapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.client.ClientUpdate.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Everything is taken away on purpose only. */
class ClientUpdateTest {
    private static final ClientUpdate UPDATE = ClientUpdate.of(ClientType.PRIVATE_CLIENT);

    @Test
    void emptyListsAreRefusedWithTheWayToSayIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UPDATE.withPermissions(List.of()))
                .withMessageContaining("revokingAll(ClientUpdate.Part.PERMISSIONS)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UPDATE.withHosts(new ArrayList<>()))
                .withMessageContaining("revokingAll(ClientUpdate.Part.HOSTS)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UPDATE.withPermissionsToWallets(List.of()))
                .withMessageContaining("revokingAll(ClientUpdate.Part.PERMISSIONS_TO_WALLETS)");
    }

    @Test
    void constructorRefusesThemToo() {
        ApiClient read = new ApiClient(1L, null, null, List.of(), null, null, List.of(), null, List.of(), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientUpdate(
                        ClientType.PRIVATE_CLIENT, read.permissions(), null, null, null, null, null, null));
    }

    @Test
    void whatIsMeantCanBeSaid() {
        ClientUpdate revoking = UPDATE.withProject(7).revokingAll(Part.PERMISSIONS, Part.HOSTS);

        assertThat(revoking.permissions()).isEmpty();
        assertThat(revoking.hosts()).isEmpty();
        assertThat(revoking.permissionsToWallets()).isNull();
        assertThat(revoking.projectId()).isEqualTo(7);
        assertThat(UPDATE.revokingAll(Part.PERMISSIONS_TO_WALLETS).permissionsToWallets())
                .isEmpty();
    }

    @Test
    void itStaysSaidThroughLaterStepsAndCopies() {
        ClientUpdate revoking = UPDATE.revokingAll(Part.PERMISSIONS).withProject(7);

        assertThat(revoking.withLocation(8).permissions()).isEmpty();
        assertThat(new ClientUpdate(revoking.type(), revoking.permissions(), 7L, null, null, null, null, null))
                .isEqualTo(revoking)
                .hasSameHashCodeAs(revoking);
        assertThat(revoking.withPermissions(List.of(ClientPermission.SHOW_IN_FRAME))
                        .permissions())
                .containsExactly(ClientPermission.SHOW_IN_FRAME);
    }

    @Test
    void listThatIsEmptyOnPurposeStaysEmpty() {
        List<ClientPermission> nothing =
                Objects.requireNonNull(UPDATE.revokingAll(Part.PERMISSIONS).permissions());

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> nothing.get(0));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> nothing.add(ClientPermission.SHOW_IN_FRAME));
    }
}
