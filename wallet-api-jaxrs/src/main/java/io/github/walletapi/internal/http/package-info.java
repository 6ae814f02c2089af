/**
 * The wire: one small HTTP/1.1 client below the last filter, which sends a request once or not at all. Not for users.
 *
 * <p>Engines resend what they lost, each in its own way, and none can be told not to; see decision 10.
 */
@NullMarked
package io.github.walletapi.internal.http;

import org.jspecify.annotations.NullMarked;
