/**
 * What can go wrong, named by what the caller does next.
 *
 * <pre>{@code
 * try {
 *     return wallet.projects().get(1221);
 * } catch (NotFoundException absent) {
 *     return null;
 * } catch (TransientException later) {
 *     return queueForLater(later.correlationId());
 * }
 * }</pre>
 */
@NullMarked
package io.github.walletapi.error;

import org.jspecify.annotations.NullMarked;
