package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.Token;
import io.github.walletapi.sandbox.internal.data.SandboxState;

/** Holds the credentials of a user's token, as the token endpoint answers them; they are never printed. */
public record SandboxToken(String accessToken, String macKey, String refreshToken, long expiresIn) {

    static SandboxToken of(Token token, SandboxState state) {
        return new SandboxToken(
                token.accessToken(),
                token.macKey(),
                token.refreshToken(),
                token.secondsLeft(state.grants().now()));
    }

    @Override
    public String toString() {
        return "SandboxToken[expiresIn=" + expiresIn + "]";
    }
}
