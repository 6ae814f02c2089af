package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person for whom calls are made: where the token comes from, and what was made of the last one to sign with it. */
public final class ActingFor {

    private final CredentialsProvider tokens;
    private volatile @Nullable Made last;

    ActingFor(CredentialsProvider tokens) {
        this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    private record Made(MacCredentials credentials, Object signer) {}

    CredentialsProvider tokens() {
        return tokens;
    }

    /** The token for the request that is about to be sent. */
    public MacCredentials token() {
        Credentials token = tokens.get();
        if (token instanceof MacCredentials mac) {
            return mac;
        }
        throw new IllegalStateException("An access token signs by MAC, also where the client shows a certificate");
    }

    /** What signs with the token: the same as long as the token is. */
    public <S> S signer(MacCredentials token, Class<S> type, Function<MacCredentials, S> making) {
        Made made = last;
        if (made == null || !made.credentials.isSameAs(token)) {
            made = new Made(token, making.apply(token));
            last = made;
        }
        return type.cast(made.signer);
    }
}
