/** What a caller can add to a call, or ask for where there is no type yet; addresses that are checked. */
@NullMarked
package io.github.walletapi.request;

import org.jspecify.annotations.NullMarked;
