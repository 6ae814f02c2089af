/** Transactions: payments and an allowance that a payer accepts together. */
@NullMarked
package io.github.walletapi.transaction;

import org.jspecify.annotations.NullMarked;
