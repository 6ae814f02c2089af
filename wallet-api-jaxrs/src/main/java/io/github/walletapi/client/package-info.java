/** API clients: who signs the calls, devices to register, permissions to wallets. */
@NullMarked
package io.github.walletapi.client;

import org.jspecify.annotations.NullMarked;
