/** Wallets: where money is kept, and the accounts behind them. */
@NullMarked
package io.github.walletapi.wallet;

import org.jspecify.annotations.NullMarked;
