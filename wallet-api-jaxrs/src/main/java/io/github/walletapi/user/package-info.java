/** People and companies: what they let an application see of them, and how they register. */
@NullMarked
package io.github.walletapi.user;

import org.jspecify.annotations.NullMarked;
