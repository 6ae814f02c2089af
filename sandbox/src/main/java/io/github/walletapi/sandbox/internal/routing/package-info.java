/** Leads a request to its endpoint, and reads what the endpoint is asked for. Not offered to users. */
@NullMarked
package io.github.walletapi.sandbox.internal.routing;

import org.jspecify.annotations.NullMarked;
