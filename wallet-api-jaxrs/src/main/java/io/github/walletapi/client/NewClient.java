package io.github.walletapi.client;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A client to be registered.
 *
 * @param type {@code app_client}; an SDK also sends {@code private_client}
 * @param info the device; required for {@code app_client}
 * @param permissions what it may do (known from an SDK only)
 * @param permissionsToWallets the wallets it may read (known from an SDK only)
 * @param projectId the project it works for (known from an SDK only)
 * @param hosts from where it may be used (known from an SDK only)
 * @param serviceAgreementId the agreement behind it (known from an SDK only)
 */
@Value.Builder
public record NewClient(
        ClientType type,
        @Nullable ClientInfo info,
        @Nullable List<ClientPermission> permissions,
        @Nullable List<WalletScopes> permissionsToWallets,
        @Nullable Long projectId,
        @Nullable List<ClientHost> hosts,
        @Nullable Long serviceAgreementId)
        implements Serializable {

    /**
     * Checks what can be checked without the server.
     *
     * @throws IllegalArgumentException if a device is to be registered without its data
     */
    public NewClient {
        Objects.requireNonNull(type, "type");
        if (type.equals(ClientType.APP_CLIENT) && info == null) {
            throw new IllegalArgumentException("info is required for a client of type app_client");
        }
        permissions = permissions == null ? null : List.copyOf(permissions);
        permissionsToWallets = permissionsToWallets == null ? null : List.copyOf(permissionsToWallets);
        hosts = hosts == null ? null : List.copyOf(hosts);
    }

    /** A device on which an application runs. */
    public static NewClient device(ClientInfo info) {
        return new NewClientBuilder().type(ClientType.APP_CLIENT).info(info).build();
    }

    /** A server-side client of a project, as the PHP SDK registers it; not documented. */
    public static NewClient ofProject(long projectId, List<ClientPermission> permissions, List<ClientHost> hosts) {
        return new NewClientBuilder()
                .type(ClientType.PRIVATE_CLIENT)
                .permissions(permissions)
                .projectId(projectId)
                .hosts(hosts)
                .build();
    }
}
