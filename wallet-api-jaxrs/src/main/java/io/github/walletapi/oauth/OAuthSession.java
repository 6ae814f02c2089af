package io.github.walletapi.oauth;

import io.github.walletapi.auth.Secret;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An authorization whose parameters the server has already.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param key what {@link AuthorizationPage#ofSession} puts into the path
 */
public record OAuthSession(@Nullable Secret key) implements Serializable {}
