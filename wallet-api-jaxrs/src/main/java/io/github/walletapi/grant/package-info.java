/**
 * What people have granted to an application: asked for on Paysera's page, kept, kept fresh, and given back.
 *
 * <pre>{@code
 * Grants grants = Grants.builder(wallet, "wkVd93h2uS", redirectUri).build();
 * URI page = grants.begin(session, Set.of(Scope.FULL_NAME), Locale.ENGLISH); // send the browser there
 * String id = grants.finish(session, request.getQueryString());              // it came back
 * grants.as(id).projects().administeredBy(UserId.ME);                        // for months
 * grants.end(id);
 * }</pre>
 */
@NullMarked
package io.github.walletapi.grant;

import org.jspecify.annotations.NullMarked;
