@NullMarked
package io.github.walletapi.sandbox;

import org.jspecify.annotations.NullMarked;
