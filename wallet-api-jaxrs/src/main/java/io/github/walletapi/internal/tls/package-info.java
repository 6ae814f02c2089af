/** The TLS side of a connection: which certificate is shown to the server, and which of its certificates are believed. */
@NullMarked
package io.github.walletapi.internal.tls;

import org.jspecify.annotations.NullMarked;
