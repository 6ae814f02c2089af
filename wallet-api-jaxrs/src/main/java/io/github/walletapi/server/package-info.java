/** The server itself: its clock and its configuration. */
@NullMarked
package io.github.walletapi.server;

import org.jspecify.annotations.NullMarked;
