/**
 * Calls of which the server allows only so many: counted by all threads and nodes together, before the server must.
 *
 * <pre>{@code
 * CallQuota quota = CallQuota.builder(map, "locations").build();
 * quota.take(Duration.ofMinutes(1)); // waits up to a minute
 * quota.take(Duration.ZERO);         // or fails at once
 * }</pre>
 */
@NullMarked
package io.github.walletapi.quota;

import org.jspecify.annotations.NullMarked;
