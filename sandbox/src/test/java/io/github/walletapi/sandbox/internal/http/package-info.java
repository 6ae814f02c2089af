@NullMarked
package io.github.walletapi.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
