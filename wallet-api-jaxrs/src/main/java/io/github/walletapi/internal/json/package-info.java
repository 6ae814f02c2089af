/** The only owner of JSON bytes. Not for users. */
@NullMarked
package io.github.walletapi.internal.json;

import org.jspecify.annotations.NullMarked;
