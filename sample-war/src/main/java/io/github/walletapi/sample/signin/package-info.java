/** Signs in with Paysera, and out again: the browser knows a session, the session an ID, and only the library tokens. */
@NullMarked
package io.github.walletapi.sample.signin;

import org.jspecify.annotations.NullMarked;
