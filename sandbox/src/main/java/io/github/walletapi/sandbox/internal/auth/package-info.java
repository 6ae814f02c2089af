/** Says who calls: clients, their keys and certificates, MACs, grants and tokens. Not offered to users. */
@NullMarked
package io.github.walletapi.sandbox.internal.auth;

import org.jspecify.annotations.NullMarked;
