package io.github.walletapi;

/** How this library introduces itself. */
final class UserAgent {

    private UserAgent() {}

    static String text() {
        String version = WalletApi.class.getPackage().getImplementationVersion();
        return "wallet-api-jakarta-ee/" + (version == null ? "dev" : version) + " (Java "
                + Runtime.version().feature() + ")";
    }
}
