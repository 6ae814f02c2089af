@NullMarked
package io.github.walletapi.sandbox.internal.auth;

import org.jspecify.annotations.NullMarked;
