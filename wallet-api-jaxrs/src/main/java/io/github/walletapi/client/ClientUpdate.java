package io.github.walletapi.client;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a client. What is null is left out of the request; what the server then does with it is not documented.
 *
 * @param type what kind of client it is
 * @param permissions all it may do from now on; an empty list revokes everything
 * @param projectId the project it works for
 * @param locationId the place it stands at
 * @param serviceAgreementId the agreement behind it
 * @param hosts all hosts from where it may be used
 * @param permissionsToWallets the wallets it may read
 * @param info the device
 */
public record ClientUpdate(
        ClientType type,
        @Nullable List<ClientPermission> permissions,
        @Nullable Long projectId,
        @Nullable Long locationId,
        @Nullable Long serviceAgreementId,
        @Nullable List<ClientHost> hosts,
        @Nullable List<WalletScopes> permissionsToWallets,
        @Nullable ClientInfo info) {

    /** Takes copies of the lists. */
    public ClientUpdate {
        Objects.requireNonNull(type, "type");
        permissions = permissions == null ? null : List.copyOf(permissions);
        hosts = hosts == null ? null : List.copyOf(hosts);
        permissionsToWallets = permissionsToWallets == null ? null : List.copyOf(permissionsToWallets);
    }

    /** Of a client of this type, nothing changed yet. */
    public static ClientUpdate of(ClientType type) {
        return new ClientUpdate(type, null, null, null, null, null, null, null);
    }

    /** All that it may do from now on; an empty list revokes everything. */
    public ClientUpdate withPermissions(List<ClientPermission> all) {
        return new ClientUpdate(
                type, all, projectId, locationId, serviceAgreementId, hosts, permissionsToWallets, info);
    }

    /** The project that it works for. */
    public ClientUpdate withProject(long id) {
        return new ClientUpdate(
                type, permissions, id, locationId, serviceAgreementId, hosts, permissionsToWallets, info);
    }

    /** The place that it stands at. */
    public ClientUpdate withLocation(long id) {
        return new ClientUpdate(
                type, permissions, projectId, id, serviceAgreementId, hosts, permissionsToWallets, info);
    }

    /** All hosts from where it may be used. */
    public ClientUpdate withHosts(List<ClientHost> all) {
        return new ClientUpdate(
                type, permissions, projectId, locationId, serviceAgreementId, all, permissionsToWallets, info);
    }

    /** The wallets that it may read. */
    public ClientUpdate withPermissionsToWallets(List<WalletScopes> all) {
        return new ClientUpdate(type, permissions, projectId, locationId, serviceAgreementId, hosts, all, info);
    }
}
