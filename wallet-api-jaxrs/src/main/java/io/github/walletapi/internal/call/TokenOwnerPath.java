package io.github.walletapi.internal.call;

import io.github.walletapi.internal.shared.ApiPath;
import java.util.regex.Pattern;

/**
 * {@code me} in a path is the owner of the access token, so a call without one speaks of nobody; the documentation does
 * not even say how the server would refuse it. The exception is {@code user/me/projects}: there the documentation itself
 * signs with the credentials of a client.
 */
final class TokenOwnerPath {

    private static final Pattern NEEDED = Pattern.compile(ApiPath.REST
            + "(?!user/me/projects(?:\\?|$))(?:user|wallet|confirmations|allowance/active|allowance/limit"
            + "|transaction/[^/]+/(?:reserve|flash|type))/me(?:[/?].*)?");

    private TokenOwnerPath() {}

    /** @throws IllegalArgumentException if this path and query, below the base URI, speak of the owner of a token */
    static void refuse(String target) {
        if (NEEDED.matcher(target).matches()) {
            throw new IllegalArgumentException(
                    "\"me\" is the owner of an access token, and this call would be signed by"
                            + " the client, which owns none: use wallet.as(token), or the ID of the user or the wallet");
        }
    }
}
