@NullMarked
package io.github.walletapi.sandbox.internal.endpoint;

import org.jspecify.annotations.NullMarked;
