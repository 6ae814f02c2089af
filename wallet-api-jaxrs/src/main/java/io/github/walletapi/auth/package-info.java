/** Who we are to the Wallet API: credentials, where they come from, and the secrets in them. */
@NullMarked
package io.github.walletapi.auth;

import org.jspecify.annotations.NullMarked;
