/** Generators of reservation codes, and the codes that are sent to people on the way to them. */
@NullMarked
package io.github.walletapi.generator;

import org.jspecify.annotations.NullMarked;
