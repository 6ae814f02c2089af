package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExtraParametersFlowTest {
    private static final int THREADS = 16;
    private static final int CALLS_EACH = 20;

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create();

    private static Map<String, String> sent() {
        return last(SANDBOX.server()).extParameters();
    }

    @Test
    void defaultsGoWithEveryCall() {
        try (WalletApi wallet = client(SANDBOX.server())
                .extraParameters(ExtraParameters.ofProject(3))
                .build()) {
            wallet.server().info();
            assertThat(sent()).containsExactly(entry("project_id", "3"));
            wallet.send(ApiRequest.get("rest/v1/wallet/14471/balance"));
            assertThat(last(SANDBOX.server()).ext()).isEqualTo("project_id=3");
        }
    }

    @Test
    void viewAddsToTheDefaultsAndLeavesTheFirstAsItWas() {
        try (WalletApi wallet = client(SANDBOX.server())
                .extraParameters(ExtraParameters.ofProject(3))
                .build()) {
            WalletApi view = wallet.with(ExtraParameters.ofLocation(7));
            view.server().info();
            assertThat(last(SANDBOX.server()).ext()).isEqualTo("project_id=3&location_id=7");
            wallet.server().info();
            assertThat(last(SANDBOX.server()).ext()).isEqualTo("project_id=3");
        }
    }

    @Test
    void viewWinsOverTheDefaultsAndALaterViewOverAnEarlier() {
        try (WalletApi wallet = client(SANDBOX.server())
                .extraParameters(ExtraParameters.ofProject(3))
                .build()) {
            wallet.with(ExtraParameters.ofProject(1221)).server().info();
            assertThat(sent()).containsExactly(entry("project_id", "1221"));
            wallet.with(ExtraParameters.ofProject(1221))
                    .with(ExtraParameters.ofProject(1300))
                    .server()
                    .info();
            assertThat(sent()).containsExactly(entry("project_id", "1300"));
        }
    }

    @Test
    void bodyHashComesFirst() {
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            wallet.with(ExtraParameters.ofLocation(7).andProject(1221))
                    .clients()
                    .update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT));

            assertThat(last(SANDBOX.server()).ext()).matches("body_hash=[^&]+&location_id=7&project_id=1221");
            assertThat(last(SANDBOX.server()).status()).isEqualTo(200);
        }
    }

    @Test
    void valuesWithEveryPrintableCharacterArriveSigned() {
        String all = "! \"#$%&'()*+,-./0123:;<=>?@AZ[\\]^_`az{|}~%20";
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            wallet.with(ExtraParameters.of("note", all)).clients().current();

            assertThat(sent()).containsExactly(entry("note", all));
            assertThat(last(SANDBOX.server()).status()).isEqualTo(200);
        }
    }

    @Test
    void threadsWithDifferentViewsEachSendTheirOwn() throws Exception {
        SANDBOX.server()
                .answerWith("GET", "/rest/v1/thread", CannedAnswer.status(200).body("{}"));
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String number = Integer.toString(i + 1);
                WalletApi view = wallet.with(ExtraParameters.of("thread", number));
                workers.add(() -> {
                    start.await();
                    for (int call = 0; call < CALLS_EACH; call++) {
                        view.send(ApiRequest.get("rest/v1/thread/{number}").path("number", number));
                        view.server().info();
                    }
                    return 0;
                });
            }
            for (Future<Integer> worker : pool.invokeAll(workers)) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        List<RecordedRequest> requests = SANDBOX.server().requests();
        assertThat(requests).hasSize(2 * THREADS * CALLS_EACH).allSatisfy(request -> {
            assertThat(request.status()).isEqualTo(200);
            assertThat(request.extParameters()).containsOnlyKeys("thread");
            if (request.path().contains("/thread/")) {
                assertThat(request.path())
                        .isEqualTo("/rest/v1/thread/" + request.extParameters().get("thread"));
            }
        });
        for (int i = 1; i <= THREADS; i++) {
            String number = Integer.toString(i);
            assertThat(requests)
                    .filteredOn(request -> number.equals(request.extParameters().get("thread")))
                    .hasSize(2 * CALLS_EACH);
        }
    }
}
