package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person for whom calls are made: where the token comes from, and what signs with the last one. */
public final class ResourceOwner {

    private final CredentialsProvider tokens;
    private volatile @Nullable MacSigner last;

    /** Whose tokens are given here. */
    public ResourceOwner(CredentialsProvider tokens) {
        this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    /** Gives the tokens. */
    public CredentialsProvider tokens() {
        return tokens;
    }

    /** Signs the request that is about to be sent: the same as long as the token is. */
    MacSigner signer() {
        if (tokens.get() instanceof MacCredentials token) {
            MacSigner known = last;
            if (known == null || !known.isFor(token)) {
                known = new MacSigner(token);
                last = known;
            }
            return known;
        }
        throw new IllegalStateException("An access token signs by MAC, also where the client shows a certificate");
    }
}
