/**
 * Devices on which an application runs: each is registered once, keeps its credentials, and signs with them from then
 * on.
 *
 * <pre>{@code
 * RegisteredDevice device = RegisteredDevice.of(
 *         application.clients(), ClientInfo.of("Till 3", os, model, "till-3"), DeviceStore.inFile(file));
 * WalletApi wallet = WalletApi.builder().credentials(device).build();
 * }</pre>
 */
@NullMarked
package io.github.walletapi.device;

import org.jspecify.annotations.NullMarked;
