/**
 * The whole list of locations in memory, in step with the server within the quota of calls, and asked without network.
 *
 * <pre>{@code
 * LocationDirectory directory = LocationDirectory.builder(wallet.locations()).state(map).quota(quota).build();
 * directory.find(LocationQuery.ALL.near(54.6872, 25.2797).withServices(ServiceName.CASH_IN).withLimit(50));
 * }</pre>
 */
@NullMarked
package io.github.walletapi.directory;

import org.jspecify.annotations.NullMarked;
