package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.internal.http.ScriptedServer;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that reads a whole request and then cuts the connection gets it once, whatever engine is above. */
class OnceFlowTest {
    private static final String WHOLE = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            + "paysera-correlation-id: x7\r\nContent-Length: 26\r\n\r\n{\"id\":1221,\"title\":\"zzqq\"}";

    static Stream<Arguments> cuts() {
        List<Arguments> all = new ArrayList<>();
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            for (boolean body : method.startsWith("P") ? new boolean[] {true, false} : new boolean[] {false}) {
                for (boolean reused : new boolean[] {false, true}) {
                    // Before the status line, inside of it, after half of the headers, after half of the body.
                    for (int length : new int[] {0, 9, 60, WHOLE.length() - 13}) {
                        all.add(Arguments.of(method, body, reused, length));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void requestThatGetsNoAnswerLeavesOnce(String method, boolean body, boolean reused, int length) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(WHOLE);
                WalletApi wallet = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(server.uri())
                        .retry(RetryPolicy.NONE)
                        .build()) {
            if (reused) {
                wallet.send(ApiRequest.get("rest/v1/first"));
            }
            server.script((request, out) -> {
                out.write(WHOLE.substring(0, length).getBytes(StandardCharsets.US_ASCII));
                return false;
            });
            ConnectionFailedException failure =
                    catchThrowableOfType(ConnectionFailedException.class, () -> wallet.send(request(method, body)));

            assertThat(failure.mayHaveBeenSent()).isTrue();
            assertThat(failure.status()).isEqualTo(length > 100 ? 200 : 0);
            assertThat(server.requests())
                    .filteredOn(request -> request.startsWith(method + " /rest/v1/thing "))
                    .hasSize(1);
            assertThat(server.requests()).hasSize(reused ? 2 : 1);
        }
    }

    private static ApiRequest request(String method, boolean body) {
        ApiRequest request = switch (method) {
            case "GET" -> ApiRequest.get("rest/v1/thing");
            case "POST" -> ApiRequest.post("rest/v1/thing");
            case "PUT" -> ApiRequest.put("rest/v1/thing");
            default -> ApiRequest.delete("rest/v1/thing");
        };
        return body ? request.body(Json.createObjectBuilder().add("price", 100).build()) : request;
    }
}
