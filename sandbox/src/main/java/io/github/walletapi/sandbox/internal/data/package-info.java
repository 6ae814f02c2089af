/** Holds what the sandbox knows: users, wallets, projects and locations. Not offered to users. */
@NullMarked
package io.github.walletapi.sandbox.internal.data;

import org.jspecify.annotations.NullMarked;
