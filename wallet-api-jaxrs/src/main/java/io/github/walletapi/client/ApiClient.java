package io.github.walletapi.client;

import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.project.Project;
import io.github.walletapi.value.PartlyReadable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client of the API as the server describes it.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param id its number; the documented answers to {@code GET} and {@code POST} leave it out
 * @param title the title of its project; may be empty
 * @param type what kind of client it is
 * @param permissions what it may do
 * @param info the device, for a client of type {@code app_client}
 * @param credentials its credentials, in the answer to its creation only
 * @param hosts from where it may be used
 * @param project the project it works for
 * @param permissionsToWallets the wallets it may read (known from an SDK only)
 * @param serviceAgreementId the agreement behind it (known from an SDK only)
 */
@ListedAs("clients")
public record ApiClient(
        @Nullable Long id,
        @Nullable String title,
        @Nullable ClientType type,
        List<ClientPermission> permissions,
        @Nullable ClientInfo info,
        @Nullable IssuedCredentials credentials,
        List<ClientHost> hosts,
        @Nullable Project project,
        List<WalletPermission> permissionsToWallets,
        @Nullable Long serviceAgreementId)
        implements Serializable {

    /** Turns missing lists into empty ones. */
    public ApiClient {
        permissions = PartlyReadable.list(permissions);
        hosts = PartlyReadable.list(hosts);
        permissionsToWallets = PartlyReadable.list(permissionsToWallets);
    }
}
