/** Reads HTTP/1.1 requests from connections and writes responses, whole or broken. Not offered to users. */
@NullMarked
package io.github.walletapi.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
