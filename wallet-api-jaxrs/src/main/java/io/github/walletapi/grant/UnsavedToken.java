package io.github.walletapi.grant;

import io.github.walletapi.grant.GrantStore.Entry;
import io.github.walletapi.internal.shared.Lease;

/**
 * A token that the store has refused, and which exists nowhere else.
 *
 * @param before in whose place it comes
 * @param grant what was got
 * @param lease under which, and which goes on until it is stored
 */
record UnsavedToken(Entry before, KeptGrant grant, Lease lease) {

    /** Nothing that it holds. */
    @Override
    public String toString() {
        return "UnsavedToken";
    }
}
