/** Answers the operations of the API, one class for each group of them. Not offered to users. */
@NullMarked
package io.github.walletapi.sandbox.internal.endpoint;

import org.jspecify.annotations.NullMarked;
