@NullMarked
package io.github.walletapi.sandbox.internal.payment;

import org.jspecify.annotations.NullMarked;
