/** What the client costs, each time as a ratio to the least that the same work can cost. */
@NullMarked
package io.github.walletapi.benchmarks;

import org.jspecify.annotations.NullMarked;
