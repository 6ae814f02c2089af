/** Keeps payments, allowances and transactions, and moves money as they go on. Not offered to users. */
@NullMarked
package io.github.walletapi.sandbox.internal.payment;

import org.jspecify.annotations.NullMarked;
