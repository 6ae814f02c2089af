/** The same tests on every server: a small application injects the clients, the tests look at what the sandbox saw. */
@NullMarked
package io.github.walletapi.it;

import org.jspecify.annotations.NullMarked;
