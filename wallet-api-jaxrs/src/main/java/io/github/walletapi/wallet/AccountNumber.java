package io.github.walletapi.wallet;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The account behind an IBAN.
 *
 * @param accountNumber such as {@code EVP0010001000101}
 */
public record AccountNumber(@Nullable String accountNumber) implements Serializable {}
