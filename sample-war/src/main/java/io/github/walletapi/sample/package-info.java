/** Shows what {@code @Inject WalletApi} gives, as pages for people. */
@NullMarked
package io.github.walletapi.sample;

import org.jspecify.annotations.NullMarked;
