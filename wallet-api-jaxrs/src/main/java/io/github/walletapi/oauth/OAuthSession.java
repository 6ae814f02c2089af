package io.github.walletapi.oauth;

import io.github.walletapi.auth.Secret;
import org.jspecify.annotations.Nullable;

/**
 * An authorization whose parameters the server has already.
 *
 * @param key what {@link AuthorizationPage#ofSession} puts into the path
 */
public record OAuthSession(@Nullable Secret key) {}
