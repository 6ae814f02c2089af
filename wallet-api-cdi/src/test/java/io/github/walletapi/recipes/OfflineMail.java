package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.user.UserEmail;
import io.github.walletapi.value.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("NullAway.Init")
@Dependent
class OfflineMail {

    @Inject
    WalletApi wallet;

    @Inject
    Grants grants;

    @Nullable
    UserEmail ofEndedGrant(String grant) {
        WalletApi person = grants.as(grant);
        // recipe: oauth.md: For good: offline scopes
        long userId = person.users().get(UserId.ME).id(); // while the token works: keep the ID
        grants.end(grant); // the person signs out, or the token ends by itself
        UserEmail email = wallet.users().email(UserId.of(userId)); // for months, no token
        // end
        return email;
    }
}
