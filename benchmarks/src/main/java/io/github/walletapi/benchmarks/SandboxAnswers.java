package io.github.walletapi.benchmarks;

import io.github.walletapi.WalletApi;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** Answers as the sandbox gives them: what is decoded here looks like what the API sends. */
final class SandboxAnswers implements AutoCloseable {

    /** The most that the API puts on a page. */
    static final int PAGE = 200;

    /** One of the projects that every sandbox has. */
    static final long PROJECT_ID = 3;

    private static final int FIRST_FREE_ID = 1_000_000;

    private final SandboxServer sandbox = SandboxServer.start();
    private final WalletApi wallet = WalletApi.builder()
            .mac(SampleCall.MAC_ID, SampleCall.MAC_KEY)
            .baseUri(sandbox.baseUri())
            .build();

    /** The body of the answer with a single project. */
    byte[] project() {
        return bytes(wallet.send(ApiRequest.get("rest/v1/project/{id}").path("id", Long.toString(PROJECT_ID))));
    }

    /** The body of a full page: the sandbox's locations, repeated under other IDs until they fill it. */
    byte[] pageOfLocations() {
        JsonObject page = wallet.send(ApiRequest.get("rest/v1/locations").query("limit", Integer.toString(PAGE)));
        JsonArray found = page.getJsonArray("locations");
        JsonArrayBuilder full = Json.createArrayBuilder();
        for (int i = 0; i < PAGE; i++) {
            JsonObject location = found.getJsonObject(i % found.size());
            full.add(i < found.size() ? location : withId(location, FIRST_FREE_ID + i));
        }
        return bytes(Json.createObjectBuilder(page).add("locations", full).build());
    }

    private static JsonObject withId(JsonObject location, int id) {
        return Json.createObjectBuilder(location).add("id", id).build();
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        wallet.close();
        sandbox.close();
    }
}
