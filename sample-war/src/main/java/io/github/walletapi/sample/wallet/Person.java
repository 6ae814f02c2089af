package io.github.walletapi.sample.wallet;

import io.github.walletapi.WalletApi;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.sample.signin.Shared;
import java.util.Set;

/**
 * Who has signed in.
 *
 * @param api whose calls are signed for them
 * @param granted what they share
 * @param formKey what the forms of their pages bring along
 */
record Person(WalletApi api, Set<Scope> granted, String formKey) {

    boolean shares(Shared what) {
        return what.isIn(granted);
    }
}
