package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.idempotency.Creation;
import io.github.walletapi.idempotency.IdempotentCalls;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.value.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of a reference is known to all nodes of an application, and to no other client. */
class IdempotentCallsInjectionTest {
    private static final NewTransaction ORDER = NewTransaction.of(NewPayment.of("Order", Money.of("1.00", "EUR")));

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(SandboxServer.builder()
            .client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
            .client("shopId", "shop-key-of-32-characters-or-so"));

    private final FakeNaming naming = new FakeNaming();
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();

    @Dependent
    static class Orders {
        @Inject
        IdempotentCalls calls;

        @Inject
        @WalletClient("shop")
        IdempotentCalls ofTheShop;
    }

    @AfterEach
    void close() {
        naming.close();
    }

    private static Map<String, String> configuration() {
        return new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                "wallet-api.base-uri", SANDBOX.server().baseUri().toString(),
                "wallet-api.state", "java:global/wallet",
                "wallet-api.clients.shop.mac.id", "shopId",
                "wallet-api.clients.shop.mac.key", "shop-key-of-32-characters-or-so"));
    }

    private static long created() {
        return SANDBOX.server().requests().stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }

    @Test
    void anotherNodeKnowsAndAnotherClientDoesNot() {
        naming.bind("java:global/wallet", map);
        Creation first;
        try (Application node = Application.start(configuration(), Orders.class)) {
            first = node.get(Orders.class).calls.createOnce("order-77", ORDER);
        }
        try (Application other = Application.start(configuration(), Orders.class)) {
            SANDBOX.server().requests();
            assertThat(other.get(Orders.class)
                            .calls
                            .createOnce("order-77", ORDER)
                            .key())
                    .isEqualTo(first.key());
            assertThat(other.get(ClientIdempotentCalls.class)
                            .get("")
                            .createOnce("order-77", ORDER)
                            .key())
                    .isEqualTo(first.key());
            assertThat(created()).isEqualTo(1);
            assertThat(other.get(Orders.class)
                            .ofTheShop
                            .createOnce("order-77", ORDER)
                            .found())
                    .isFalse();
            assertThat(created()).isEqualTo(2);
            assertThat(map.keySet()).allMatch(key -> key.startsWith("wallet-api/") && key.contains("/reference/"));
            assertThat(map).hasSize(2);
        }
    }

    @Test
    void whatIsInjectedIsThereAgainAfterPassivation() throws Exception {
        naming.bind("java:global/wallet", map);
        try (Application application = Application.start(configuration(), Orders.class)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(application.get(Orders.class).ofTheShop);
            Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertThat(((IdempotentCalls) back).createOnce("order-1", ORDER).found())
                    .isFalse();
            assertThat(SANDBOX.server().requests()).allMatch(request -> "shopId".equals(request.clientId()));
            assertThat(back).hasToString("IdempotentCalls of shop");
        }
    }

    /** Nobody finds out by the first order. */
    @Test
    void withoutItsMapTheApplicationDoesNotStart() {
        assertThatThrownBy(() -> Application.start(configuration(), Orders.class))
                .hasStackTraceContaining("wallet-api.state")
                .hasStackTraceContaining("nothing is bound");
    }
}
