package io.github.walletapi.wallet;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A wallet.
 *
 * @param id the wallet's ID
 * @param owner the ID of the user or company that owns it
 * @param account the account behind it
 */
public record Wallet(
        long id, @Nullable Long owner, @Nullable Account account) implements Serializable {}
