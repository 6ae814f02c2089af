package io.github.walletapi.transaction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the payer before; the page of confirmation has it filled in. Known from the PHP SDK only.
 *
 * @param email an e-mail address
 */
public record TransactionUser(@Nullable String email) implements Serializable {}
