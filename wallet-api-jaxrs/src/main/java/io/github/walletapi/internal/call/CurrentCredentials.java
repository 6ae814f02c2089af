package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsState;
import org.jspecify.annotations.Nullable;

/** What is known of a client's credentials. The first ones are never asked for: they may have to come from far away. */
public interface CurrentCredentials {

    /** Those that the next request would be signed with; null if there were none yet. */
    @Nullable
    Credentials known();

    /** Whether there are any. */
    CredentialsState state();
}
