/** Shows places: a search that the directory of the library answers, and one place in detail. */
@NullMarked
package io.github.walletapi.sample.location;

import org.jspecify.annotations.NullMarked;
