/** What the server Jersey must know of this library. Nobody else loads it. Not for users. */
@NullMarked
package io.github.walletapi.internal.jersey;

import org.jspecify.annotations.NullMarked;
