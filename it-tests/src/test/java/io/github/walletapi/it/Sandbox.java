package io.github.walletapi.it;

import io.github.walletapi.sandbox.SandboxServer;
import java.util.Map;

/** The one sandbox of a test run, on the client's side; started by the first test class that needs it. */
final class Sandbox {

    static final SandboxServer SERVER = SandboxServer.builder()
            .client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
            .client("shopId", "shop-key-for-tests-only", "private_client")
            .client("appId", "app-key-for-tests-only", "application")
            .start();

    private Sandbox() {}

    /** What {@link Probe} needs. */
    static Map<String, String> configuration() {
        return Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                "wallet-api.base-uri", SERVER.baseUri().toString(),
                "wallet-api.project-id", "3",
                "wallet-api.clients.shop.mac.id", "shopId",
                "wallet-api.clients.shop.mac.key", "shop-key-for-tests-only",
                "wallet-api.clients.shop.location-id", "7",
                "wallet-api.clients.application.mac.id", "appId",
                "wallet-api.clients.application.mac.key", "app-key-for-tests-only");
    }
}
