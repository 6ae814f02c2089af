/** Projects: the shops and services that a client works for. */
@NullMarked
package io.github.walletapi.project;

import org.jspecify.annotations.NullMarked;
