/** When a call is tried again: how often, after which pauses, and for how long. */
@NullMarked
package io.github.walletapi.retry;

import org.jspecify.annotations.NullMarked;
