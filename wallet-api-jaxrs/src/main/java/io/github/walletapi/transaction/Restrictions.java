package io.github.walletapi.transaction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who may accept a transaction. Known from the PHP SDK only.
 *
 * @param accountOwner the owner of the account that pays
 */
public record Restrictions(@Nullable UserRestriction accountOwner) implements Serializable {}
