/** Lists in pages: what a page says of itself, and a walk over all of them. */
@NullMarked
package io.github.walletapi.paging;

import org.jspecify.annotations.NullMarked;
