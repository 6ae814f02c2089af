/**
 * The front door: {@link io.github.walletapi.WalletApi} and how to build one.
 *
 * <pre>{@code
 * try (WalletApi wallet = WalletApi.builder().mac("wkVd93h2uS", key).build()) {
 *     Project project = wallet.projects().get(1221);
 * }
 * }</pre>
 */
// For records that say @Value.Builder: see docs/decisions/0022.
@BuilderStyle
@NullMarked
package io.github.walletapi;

import io.github.walletapi.internal.shared.BuilderStyle;
import org.jspecify.annotations.NullMarked;
