/** What threads of one node, and nodes that share a map, do by turns. */
@NullMarked
package io.github.walletapi.internal.shared;

import org.jspecify.annotations.NullMarked;
