/**
 * Callbacks, by which the API tells what becomes of a transaction. Begin at {@link
 * io.github.walletapi.callback.CallbackVerifier}.
 */
@NullMarked
package io.github.walletapi.callback;

import org.jspecify.annotations.NullMarked;
