package io.github.walletapi.standalone;

import io.github.walletapi.WalletApi;
import java.net.URI;

/** A program of a user: no test class is there when it runs. */
final class FirstCall {

    private FirstCall() {}

    /** Takes the address of the API; prints what a call says, or the one sentence on what is missing. */
    public static void main(String[] arguments) {
        try (WalletApi wallet = WalletApi.builder()
                .baseUri(URI.create(arguments[0]))
                .mac("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
                .build()) {
            System.out.println(wallet.projects().get(1221).title());
        } catch (IllegalStateException missing) {
            System.out.println(missing.getMessage());
        }
    }
}
