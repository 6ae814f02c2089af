package io.github.walletapi.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.callback.CallbackVerifier;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.sandbox.CallbackSigner;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@SuppressWarnings("NullAway")
// recipe: test a callback with junit
@ExtendWith(SandboxExtension.class)
class HearingTest {

    static final CallbackSigner API = CallbackSigner.create(); // signs as the API does, by a key that a test has

    @Test
    void anOrderIsPaidByWhatTheApiSaysAndNotByWhatIsPosted(SandboxServer sandbox) {
        try (WalletApi wallet = WalletApi.builder()
                .baseUri(sandbox.baseUri())
                .mac("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
                .build()) {
            Transaction order = wallet.transactions()
                    .create(NewTransaction.of(NewPayment.of("Order 77", Money.of("12.34", "EUR")))
                            .withAutoConfirm(true));
            ConcurrentMap<String, TransactionStatus> orders =
                    new ConcurrentHashMap<>(Map.of(order.key(), order.status()));
            Hearing hearing = new Hearing(wallet, CallbackVerifier.pinned(API.publicKeyPem()), orders);
            byte[] posted = signed(API, order.key());

            assertThat(hearing.hear(signed(CallbackSigner.create(), order.key()), FORM))
                    .isEqualTo(403);
            assertThat(hearing.hear(signed(API, "somebodyElses"), FORM)).isEqualTo(500);
            assertThat(hearing.hear(posted, FORM)).isEqualTo(200);
            assertThat(orders).containsEntry(order.key(), TransactionStatus.NEW);
            sandbox.accept(order.key(), 1234, 1);
            assertThat(hearing.hear(posted, FORM)).isEqualTo(200);
            assertThat(orders).containsEntry(order.key(), TransactionStatus.CONFIRMED);
        }
    }

    private static byte[] signed(CallbackSigner signer, String key) {
        JsonObject paid = Json.createObjectBuilder().add("transaction_key", key).build();
        return signer.sign("confirmed", paid).form().getBytes(StandardCharsets.US_ASCII);
    }

    private static final String FORM = "application/x-www-form-urlencoded";
}
// end
