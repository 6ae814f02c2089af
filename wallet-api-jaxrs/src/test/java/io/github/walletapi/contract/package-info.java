/** The typed interfaces against the description of the API, and what of it they cover. */
@NullMarked
package io.github.walletapi.contract;

import org.jspecify.annotations.NullMarked;
