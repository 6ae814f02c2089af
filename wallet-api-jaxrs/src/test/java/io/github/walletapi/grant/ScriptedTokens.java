package io.github.walletapi.grant;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.NewOAuthSession;
import io.github.walletapi.oauth.OAuthSession;
import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.oauth.TokenRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Answers refreshes as it was told, each once, and remembers by which refresh tokens it was asked. */
final class ScriptedTokens implements OAuthTokens {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> revoked = Collections.synchronizedList(new ArrayList<>());
    final Queue<Supplier<AccessToken>> answers = new ConcurrentLinkedQueue<>();

    @Override
    public AccessToken create(TokenRequest request) {
        asked.add(((Secret) Objects.requireNonNull(request.fields().get("refresh_token"))).reveal());
        Supplier<AccessToken> answer = answers.poll();
        if (answer == null) {
            throw new AssertionError("asked once too often");
        }
        return answer.get();
    }

    @Override
    public void revoke(String accessToken) {
        revoked.add(accessToken);
    }

    @Override
    public AccessToken activate(String accessToken) {
        throw new AssertionError("nobody asks for this");
    }

    @Override
    public OAuthSession createSession(NewOAuthSession session) {
        throw new AssertionError("nobody asks for this");
    }
}
