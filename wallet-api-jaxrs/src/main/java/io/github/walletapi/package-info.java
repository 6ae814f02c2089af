/**
 * The front door: {@link io.github.walletapi.WalletApi} and how to build one.
 *
 * <pre>{@code
 * try (WalletApi wallet = WalletApi.builder().mac("wkVd93h2uS", key).build()) {
 *     Project project = wallet.projects().get(1221);
 * }
 * }</pre>
 */
@NullMarked
package io.github.walletapi;

import org.jspecify.annotations.NullMarked;
