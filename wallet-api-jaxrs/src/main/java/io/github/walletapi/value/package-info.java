/** Words that every feature uses: money, open enumerations, time on the wire. */
@NullMarked
package io.github.walletapi.value;

import org.jspecify.annotations.NullMarked;
