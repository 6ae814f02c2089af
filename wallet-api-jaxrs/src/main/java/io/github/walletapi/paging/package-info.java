/** What a list says of itself: how many there are, and where this page stands in them. */
@NullMarked
package io.github.walletapi.paging;

import org.jspecify.annotations.NullMarked;
