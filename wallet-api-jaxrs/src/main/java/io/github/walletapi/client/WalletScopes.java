package io.github.walletapi.client;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The scopes that a client is to have on one wallet.
 *
 * @param walletId the wallet
 * @param accountNumber the number of its account, {@code EVP} and digits
 * @param scopes what may be read; an empty list takes all rights away
 */
public record WalletScopes(long walletId, String accountNumber, List<WalletScope> scopes) implements Serializable {

    /** Takes a copy of the list. */
    public WalletScopes {
        Objects.requireNonNull(accountNumber, "accountNumber");
        if (accountNumber.isBlank()) {
            throw new IllegalArgumentException("accountNumber must not be empty");
        }
        scopes = List.copyOf(scopes);
    }
}
