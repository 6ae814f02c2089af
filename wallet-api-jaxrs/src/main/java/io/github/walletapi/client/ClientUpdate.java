package io.github.walletapi.client;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A change of a client. What is null is left out of the request; what the server then does with it is not documented.
 *
 * <p>An empty list in a request takes everything away, so a list that happens to be empty is refused: whoever means it
 * says {@link #revokingAll}.
 *
 * @param type what kind of client it is
 * @param permissions all it may do from now on
 * @param projectId the project it works for
 * @param locationId the place it stands at
 * @param serviceAgreementId the agreement behind it
 * @param hosts all hosts from where it may be used
 * @param permissionsToWallets all wallets it may read
 * @param info the device
 */
@Value.Builder
public record ClientUpdate(
        ClientType type,
        @Nullable List<ClientPermission> permissions,
        @Nullable Long projectId,
        @Nullable Long locationId,
        @Nullable Long serviceAgreementId,
        @Nullable List<ClientHost> hosts,
        @Nullable List<WalletScopes> permissionsToWallets,
        @Nullable ClientInfo info)
        implements Serializable {

    /** What an update has lists of. */
    public enum Part {
        /** All that it may do. */
        PERMISSIONS,
        /** From where it may be used. */
        HOSTS,
        /** The wallets that it may read. */
        PERMISSIONS_TO_WALLETS
    }

    /**
     * Takes copies of the lists.
     *
     * @throws IllegalArgumentException if a list is empty and does not come from {@link #revokingAll}
     */
    public ClientUpdate {
        Objects.requireNonNull(type, "type");
        permissions = ExplicitlyEmptyList.onlyIfMeant(Part.PERMISSIONS, permissions);
        hosts = ExplicitlyEmptyList.onlyIfMeant(Part.HOSTS, hosts);
        permissionsToWallets = ExplicitlyEmptyList.onlyIfMeant(Part.PERMISSIONS_TO_WALLETS, permissionsToWallets);
    }

    /** Begins a change of a client of this type. */
    public static ClientUpdate of(ClientType type) {
        return new ClientUpdateBuilder().type(type).build();
    }

    /** All that it may do from now on; what is not in the list is revoked. */
    public ClientUpdate withPermissions(List<ClientPermission> all) {
        return copy().permissions(all).build();
    }

    /** The project that it works for. */
    public ClientUpdate withProject(long id) {
        return copy().projectId(id).build();
    }

    /** The place that it stands at. */
    public ClientUpdate withLocation(long id) {
        return copy().locationId(id).build();
    }

    /** All hosts from where it may be used. */
    public ClientUpdate withHosts(List<ClientHost> all) {
        return copy().hosts(all).build();
    }

    /** All wallets that it may read; what is not in the list is revoked. */
    public ClientUpdate withPermissionsToWallets(List<WalletScopes> all) {
        return copy().permissionsToWallets(all).build();
    }

    /**
     * Takes away all that the client has of these; the request holds an empty list for each.
     *
     * @param more others, all at once
     */
    public ClientUpdate revokingAll(Part part, Part... more) {
        Set<Part> all = EnumSet.of(part, more);
        return copy().permissions(all.contains(Part.PERMISSIONS) ? new ExplicitlyEmptyList<>() : permissions)
                .hosts(all.contains(Part.HOSTS) ? new ExplicitlyEmptyList<>() : hosts)
                .permissionsToWallets(
                        all.contains(Part.PERMISSIONS_TO_WALLETS) ? new ExplicitlyEmptyList<>() : permissionsToWallets)
                .build();
    }

    private ClientUpdateBuilder copy() {
        return new ClientUpdateBuilder().copyOf(this);
    }
}
