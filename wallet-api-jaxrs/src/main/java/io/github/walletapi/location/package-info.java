/** Places where a Paysera account can be used, their hours, prices and services. */
@NullMarked
package io.github.walletapi.location;

import org.jspecify.annotations.NullMarked;
