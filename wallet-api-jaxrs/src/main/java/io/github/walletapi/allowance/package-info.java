/** Allowances: what a client may take from a wallet without asking its owner each time. */
@NullMarked
package io.github.walletapi.allowance;

import org.jspecify.annotations.NullMarked;
