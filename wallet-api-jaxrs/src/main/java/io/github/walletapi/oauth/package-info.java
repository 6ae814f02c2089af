/**
 * OAuth 2 as the Wallet API has it: the page on which a person grants scopes, and tokens that sign by MAC.
 *
 * <pre>{@code
 * URI page = AuthorizationPage.PRODUCTION.of(
 *         AuthorizationRequest.of(clientId, Set.of(Scope.FULL_NAME, Scope.EMAIL.optional()), redirectUri, state));
 * AccessToken token = wallet.oauth().create(TokenRequest.ofCode(granted.code(), redirectUri));
 * wallet.as(token).projects().administeredBy(UserId.ME);
 * }</pre>
 *
 * <p>The package {@code grant} does all of this for an application, keeps the tokens and keeps them fresh.
 */
@NullMarked
package io.github.walletapi.oauth;

import org.jspecify.annotations.NullMarked;
