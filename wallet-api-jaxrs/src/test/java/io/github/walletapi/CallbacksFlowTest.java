package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.walletapi.callback.CallbackEvent;
import io.github.walletapi.callback.CallbackType;
import io.github.walletapi.callback.CallbackVerifier;
import io.github.walletapi.callback.RefusedCallbackException;
import io.github.walletapi.callback.RefusedCallbackException.Reason;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.sandbox.CallbackSigner;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxCallback;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.CallbackAddress;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The key of callbacks, and callbacks as an application hears of them that has a plain server of its own. */
@SuppressWarnings("NullAway.Init")
class CallbacksFlowTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(Flow.ID, Flow.KEY));

    private static WalletApi wallet;
    private static HttpServer application;
    private static volatile CallbackVerifier verifier;

    private static final List<CallbackEvent> HEARD = new CopyOnWriteArrayList<>();
    private static final List<Reason> REFUSED = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        wallet = client(SANDBOX.server()).build();
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/hear", CallbacksFlowTest::hear);
        application.start();
    }

    @AfterAll
    static void end() {
        application.stop(0);
        wallet.close();
    }

    @BeforeEach
    void hold() {
        SANDBOX.server().callbacks().hold();
        verifier = CallbackVerifier.of(wallet);
        HEARD.clear();
        REFUSED.clear();
    }

    private static void hear(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(CallbackVerifier.LARGEST_BODY + 1);
        int status = 200;
        try {
            HEARD.add(verifier.verify(body, exchange.getRequestHeaders().getFirst("Content-Type")));
        } catch (RefusedCallbackException refused) {
            REFUSED.add(refused.reason());
            status = refused.reason().status();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String order() {
        URI hearing = URI.create("http://127.0.0.1:" + application.getAddress().getPort() + "/hear");
        NewTransaction asked = NewTransaction.of(NewPayment.of("Order 77", Money.of("12.34", "EUR")));
        return Objects.requireNonNull(wallet.transactions()
                .create(asked.withCallback(CallbackAddress.of(hearing)))
                .key());
    }

    @Test
    void theKeyIsReadAsItCame() {
        assertThat(wallet.publicKeys().ofCallbacks().pem())
                .isEqualTo(SANDBOX.server().callbacks().signer().publicKeyPem());
        assertThat(last(SANDBOX.server()).path()).isEqualTo("/publickey");
        assertThat(last(SANDBOX.server()).header("Authorization")).startsWith("MAC ");
    }

    @Test
    void whatIsNoKeyIsAFailure() {
        for (String answer : List.of("<html>Sign in</html>", "no key", "{}")) {
            SANDBOX.server()
                    .answerWith(
                            "GET",
                            "/publickey",
                            CannedAnswer.status(200).body(answer).times(1));
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .as(answer)
                    .isThrownBy(() -> wallet.publicKeys().ofCallbacks());
        }
        SANDBOX.server()
                .answerWith(
                        "GET",
                        "/publickey",
                        CannedAnswer.status(403)
                                .body("{\"error\":\"forbidden\"}")
                                .times(1));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.publicKeys().ofCallbacks());
    }

    @Test
    void whatAPayerDoesIsHeard() {
        String key = order();
        SANDBOX.server().accept(key, 1234, 1);

        assertThat(SANDBOX.server().callbacks().deliver()).isEqualTo(1);

        assertThat(REFUSED).isEmpty();
        assertThat(HEARD).hasSize(1);
        CallbackEvent event = HEARD.get(0);
        assertThat(event.type()).isEqualTo(CallbackType.RESERVED);
        assertThat(event.transactionKey()).isEqualTo(key);
        Transaction told = Objects.requireNonNull(event.transaction());
        assertThat(told).isEqualTo(wallet.transactions().get(key));
        assertThat(told.status()).isEqualTo(TransactionStatus.RESERVED);
        assertThat(told.payments().get(0).price()).isEqualTo(Money.of("12.34", "EUR"));
    }

    @Test
    void aKeyThatChangedIsFetchedAndAForgeryIsNot200() {
        SandboxServer sandbox = SANDBOX.server();
        String first = order();
        sandbox.reject(first);
        sandbox.callbacks().changeKey();
        SandboxCallback waiting = sandbox.callbacks().pending().get(0);

        int forged =
                sandbox.callbacks().post(waiting.uri(), CallbackSigner.create().sign(waiting.event()));
        assertThat(forged).isEqualTo(403);
        assertThat(sandbox.callbacks().post(waiting)).isEqualTo(200);
        assertThat(sandbox.callbacks().post(waiting)).as("sent again").isEqualTo(200);
        sandbox.callbacks().changeKey();
        assertThat(sandbox.callbacks().post(waiting))
                .as("by a key that may not be fetched within the minute")
                .isEqualTo(503);

        assertThat(HEARD).extracting(CallbackEvent::type).containsExactly(CallbackType.REJECTED, CallbackType.REJECTED);
        assertThat(REFUSED).containsExactly(Reason.WRONG_SIGNATURE, Reason.KEY_TOO_OLD);
        assertThat(sandbox.requests().stream().filter(request -> request.path().equals("/publickey")))
                .hasSize(1);
    }

    @Test
    void aPostWaitsForOneQuestionWithoutRetries() {
        SANDBOX.server().answerWith("GET", "/publickey", CannedAnswer.status(503));
        String key = order();
        SANDBOX.server().reject(key);
        CallbackVerifier patient = CallbackVerifier.of(client(SANDBOX.server())
                .retry(io.github.walletapi.retry.RetryPolicy.DEFAULT)
                .build());
        verifier = patient;

        assertThat(SANDBOX.server().callbacks().deliver()).isZero();

        assertThat(REFUSED).containsExactly(Reason.KEY_UNAVAILABLE);
        assertThat(SANDBOX.server().callbacks().pending()).hasSize(1);
        assertThat(SANDBOX.server().requests().stream()
                        .filter(request -> request.path().equals("/publickey")))
                .hasSize(1);
    }
}
