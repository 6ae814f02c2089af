/**
 * The MAC of a request, from its parts to the {@code Authorization} header. Not for users.
 *
 * <p>Seven parts, each followed by a line feed, also the last and also when it is empty:
 *
 * <pre>
 * 1343811600                            ts     Unix seconds
 * nQnNaSNyubfPErjRO55yaaEYo9YZfKHN      nonce  never twice with the same ts
 * GET                                   method upper case
 * /rest/v1/wallet/14471/balance         the request-URI as it stands on the request line
 * wallet.paysera.com                    host   lower case, without port
 * 443                                   port   the effective one
 * project_id=3                          ext    form encoded: body_hash first, then the extra parameters
 * </pre>
 *
 * <p>HMAC-SHA-256 of this text under the MAC key (its characters, not decoded), in Base64, is the {@code mac}.
 */
@NullMarked
package io.github.walletapi.internal.signing;

import org.jspecify.annotations.NullMarked;
