/** Shows who has signed in: their wallets, what went in and out, and what they share. */
@NullMarked
package io.github.walletapi.sample.wallet;

import org.jspecify.annotations.NullMarked;
