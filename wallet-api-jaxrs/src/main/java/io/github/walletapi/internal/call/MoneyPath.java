package io.github.walletapi.internal.call;

import io.github.walletapi.internal.shared.ApiPath;
import java.util.regex.Pattern;

/**
 * What moves money, or makes what moves it, is done twice when it is sent twice: the API knows no key by which it would see
 * that it had it before. Whatever a policy says, such a call is never sent again when it may have been carried out.
 */
final class MoneyPath {

    private static final Pattern MONEY = Pattern.compile(ApiPath.REST
            + "(?:payment|payments|transaction|transactions|allowance|transfers|simulated-transfers|epay"
            + "|payment-initiation|currency-conversion|card|cards|deposit|spot/[^/]+/order"
            + "|wallet/[^/]+/pending-payment)(?:/.*)?");

    private MoneyPath() {}

    /** By the path below the base URI, with or without names for its parameters. */
    static boolean is(String path) {
        return MONEY.matcher(path).matches();
    }
}
