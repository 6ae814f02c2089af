/** The pages of places: a search that is answered from a copy of the whole list, and one place in detail. */
@NullMarked
package io.github.walletapi.sample.location;

import org.jspecify.annotations.NullMarked;
