/**
 * {@code @Inject WalletApi}, configured by MicroProfile Config.
 *
 * <pre>{@code
 * @Inject WalletApi wallet;
 * @Inject @WalletClient("shop") Projects projectsOfTheShop;
 * }</pre>
 */
@NullMarked
package io.github.walletapi.cdi;

import org.jspecify.annotations.NullMarked;
