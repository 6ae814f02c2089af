/** How a call travels: checked, bound to its scope, sent, and its failure named. Not for users. */
@NullMarked
package io.github.walletapi.internal.call;

import org.jspecify.annotations.NullMarked;
