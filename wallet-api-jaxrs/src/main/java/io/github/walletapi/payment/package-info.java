/** Payments: from the first order to the last refund. */
@NullMarked
package io.github.walletapi.payment;

import org.jspecify.annotations.NullMarked;
