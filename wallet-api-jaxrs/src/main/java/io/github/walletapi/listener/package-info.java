/** Hears of every attempt to call the API: for traces, metrics and whatever else. */
@NullMarked
package io.github.walletapi.listener;

import org.jspecify.annotations.NullMarked;
