package io.github.walletapi.client;

import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.wallet.Wallet;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client may read of one wallet.
 *
 * @param wallet the wallet
 * @param scopes what may be read; may be empty
 */
public record WalletPermission(@Nullable Wallet wallet, List<WalletScope> scopes) implements Serializable {

    /** Turns a missing list into an empty one. */
    public WalletPermission {
        scopes = PartlyReadable.list(scopes);
    }
}
