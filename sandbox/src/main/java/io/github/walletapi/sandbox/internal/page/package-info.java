/** Shows the pages on which people grant and revoke. Not offered to users. */
@NullMarked
package io.github.walletapi.sandbox.internal.page;

import org.jspecify.annotations.NullMarked;
