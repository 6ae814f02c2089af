/** Errors as the API answers them. Not offered to users. */
@NullMarked
package io.github.walletapi.sandbox.internal.error;

import org.jspecify.annotations.NullMarked;
