package io.github.walletapi.wallet;

/** What every filter of this package checks. */
final class PageLimits {

    private PageLimits() {}

    static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
