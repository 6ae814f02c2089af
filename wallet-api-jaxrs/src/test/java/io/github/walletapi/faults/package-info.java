/** What the client makes of a network that fails: every fault, by every method, at every place. */
@NullMarked
package io.github.walletapi.faults;

import org.jspecify.annotations.NullMarked;
