/**
 * Calls that move money and may be made again: after a lost answer, a restart, a second click. The API knows no key by which it
 * would see that it had a request before, so what was done is read.
 *
 * <pre>{@code
 * IdempotentCalls calls = IdempotentCalls.builder(wallet).build();
 * Creation order = calls.createOnce("order-77", NewTransaction.of(NewPayment.of("Order 77", price)));
 * calls.confirm(order.key()); // when the payer has accepted it
 * }</pre>
 */
@NullMarked
package io.github.walletapi.idempotency;

import org.jspecify.annotations.NullMarked;
