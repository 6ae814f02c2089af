/** The browser of the tests: where it is, and where it comes from on a machine that has none. */
@NullMarked
package io.github.walletapi.it.browser;

import org.jspecify.annotations.NullMarked;
