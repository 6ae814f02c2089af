package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Threads, class loaders, connections, credentials and the end of a client. */
class LifecycleFlowTest {
    private static final String OTHER_KEY = "AnotherKeyOfTheTests000000000000";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(
            SandboxServer.builder().client(Flow.ID, Flow.KEY).client("other", OTHER_KEY));

    @AfterEach
    void putHostileListenerToSleep() {
        HostileListener.awake = false;
    }

    private static <T> T under(@Nullable ClassLoader loader, Callable<T> task) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            T result = task.call();
            assertThat(thread.getContextClassLoader()).isSameAs(loader);
            return result;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String clientAndProject(WalletApi wallet) {
        ApiClient updated = wallet.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT));
        return updated.type() + " " + wallet.projects().get(1221).title() + " "
                + wallet.send(ApiRequest.get("rest/v1/server")).containsKey("time");
    }

    @Test
    void callsWorkFromThreadsOfAnyClassLoader() throws Exception {
        String expected = "private_client Project's title true";
        try (WalletApi wallet = client(SANDBOX.server()).build();
                URLClassLoader strangers = new URLClassLoader(new URL[0], null)) {
            assertThat(under(null, () -> clientAndProject(wallet))).isEqualTo(expected);
            assertThat(under(ClassLoader.getPlatformClassLoader(), () -> clientAndProject(wallet)))
                    .isEqualTo(expected);
            assertThat(under(ClassLoader.getSystemClassLoader(), () -> clientAndProject(wallet)))
                    .isEqualTo(expected);
            assertThat(under(strangers, () -> clientAndProject(wallet))).isEqualTo(expected);
        }
    }

    @Test
    void closingAViewLeavesTheClientOpen() {
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            wallet.with(ExtraParameters.ofProject(3)).close();
            assertThat(wallet.projects().get(1221).id()).isEqualTo(1221);
        }
    }

    @Test
    void idsThatCannotBeAreNotSent() {
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wallet.projects().get(-5))
                    .withMessageContaining("projectId");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wallet.locations().payCategories(""))
                    .withMessageContaining("locale");
        }
    }

    @Test
    void whatRunsInsideOfACallSeesTheClassLoaderOfTheApplication() throws Exception {
        ClassLoader applications = Thread.currentThread().getContextClassLoader();
        AtomicReference<@Nullable ClassLoader> seen = new AtomicReference<>();
        try (WalletApi wallet = client(SANDBOX.server())
                .credentials(() -> {
                    seen.set(Thread.currentThread().getContextClassLoader());
                    return MacCredentials.of(Flow.ID, Flow.KEY);
                })
                .build()) {
            under(ClassLoader.getPlatformClassLoader(), () -> wallet.clients().current());
            assertThat(seen.getAndSet(null)).isSameAs(applications);
            under(null, () -> wallet.send(ApiRequest.get("rest/v1/client")));
            assertThat(seen.get()).isSameAs(applications);
        }
    }

    @Test
    void clientCanBeBuiltFromThreadsOfAnyClassLoader() throws Exception {
        for (ClassLoader loader : new ClassLoader[] {null, ClassLoader.getPlatformClassLoader()}) {
            try (WalletApi wallet = under(loader, () -> client(SANDBOX.server()).build())) {
                assertThat(clientAndProject(wallet)).startsWith("private_client");
            }
        }
    }

    @Test
    void classLoaderOfTheThreadComesBackAfterAFailureToo() throws Exception {
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            under(ClassLoader.getPlatformClassLoader(), () -> {
                assertThatThrownBy(() -> wallet.projects().get(999_999)).isInstanceOf(NotFoundException.class);
                return true;
            });
        }
    }

    @Test
    void closedClientSaysSo() {
        WalletApi wallet = client(SANDBOX.server()).build();
        WalletApi view = wallet.with(ExtraParameters.ofProject(1221));
        var projects = wallet.projects();
        wallet.server().info();
        wallet.close();

        assertThatIllegalStateException().isThrownBy(() -> projects.get(1221)).withMessage("This WalletApi is closed");
        assertThatIllegalStateException().isThrownBy(() -> wallet.server().info());
        assertThatIllegalStateException().isThrownBy(() -> wallet.send(ApiRequest.get("rest/v1/server")));
        assertThatIllegalStateException().isThrownBy(() -> view.clients().current());
        assertThat(SANDBOX.server().requests()).hasSize(1);
    }

    @Test
    void closingTwiceIsNoError() {
        WalletApi wallet = client(SANDBOX.server()).build();
        wallet.close();
        wallet.close();
    }

    @Test
    void hundredCallsInARowUseOneConnection() {
        int before = SANDBOX.server().connections();
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            for (int i = 0; i < 100; i++) {
                wallet.projects().get(1221);
            }
        }
        int opened = SANDBOX.server().connections() - before;
        if (Flow.onJersey()) {
            // HttpURLConnection keeps connections for the whole JVM, so one of an earlier test may serve.
            assertThat(opened).isLessThanOrEqualTo(1);
        } else {
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void errorsAndIgnoredAnswersGiveTheirConnectionBack() {
        int before = SANDBOX.server().connections();
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> wallet.projects().get(999_999)).isInstanceOf(NotFoundException.class);
                wallet.sendIgnoringAnswer(ApiRequest.get("rest/v1/locations"));
            }
        }
        assertThat(SANDBOX.server().connections() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void everyRequestHasItsOwnNonce() {
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            for (int i = 0; i < 10; i++) {
                wallet.server().info();
            }
        }
        List<String> headers = SANDBOX.server().requests().stream()
                .map(request ->
                        String.valueOf(request.header("Authorization")).replaceAll(".*nonce=\"([^\"]+)\".*", "$1"))
                .toList();
        assertThat(headers).hasSize(10).doesNotHaveDuplicates().allMatch(nonce -> nonce.length() == 32);
    }

    @Test
    void otherCredentialsAreUsedFromTheNextCallOn() {
        AtomicReference<MacCredentials> current = new AtomicReference<>(MacCredentials.of(Flow.ID, Flow.KEY));
        AtomicInteger asked = new AtomicInteger();
        try (WalletApi wallet = client(SANDBOX.server())
                .credentials(() -> {
                    asked.incrementAndGet();
                    return current.get();
                })
                .build()) {
            wallet.clients().current();
            current.set(MacCredentials.of("other", OTHER_KEY));
            wallet.clients().current();
        }
        assertThat(SANDBOX.server().requests())
                .extracting(RecordedRequest::clientId)
                .containsExactly(Flow.ID, "other");
        assertThat(SANDBOX.server().requests())
                .extracting(RecordedRequest::status)
                .containsOnly(200);
        assertThat(asked).hasValue(2);
    }

    @Test
    void failureOfTheProviderReachesTheCallerAsItIs() {
        UnsupportedOperationException failure = new UnsupportedOperationException("vault is sealed");
        try (WalletApi wallet = client(SANDBOX.server())
                .credentials(() -> {
                    throw failure;
                })
                .build()) {
            assertThatThrownBy(() -> wallet.clients().current()).isSameAs(failure);
            assertThatThrownBy(() -> wallet.send(ApiRequest.post("rest/v1/thing")))
                    .isSameAs(failure);
        }
        assertThat(SANDBOX.server().requests()).isEmpty();
    }

    @Test
    void failureOfTheNonceSourceReachesTheCallerAsItIs() {
        try (WalletApi wallet =
                client(SANDBOX.server()).nonce(() -> "a\r\nX-Evil: 1").build()) {
            assertThatThrownBy(() -> wallet.clients().current())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("nonce must be");
        }
        assertThat(SANDBOX.server().requests()).isEmpty();
    }

    @Test
    void providerMayCallAnotherWalletApi() {
        try (WalletApi inner = client(SANDBOX.server())
                        .mac("other", OTHER_KEY)
                        .extraParameters(ExtraParameters.of("who", "inner"))
                        .build();
                WalletApi outer = client(SANDBOX.server())
                        .credentials(() -> {
                            inner.server().info();
                            assertThatThrownBy(() -> inner.projects().get(999_999))
                                    .isInstanceOf(NotFoundException.class);
                            return MacCredentials.of(Flow.ID, Flow.KEY);
                        })
                        .extraParameters(ExtraParameters.of("who", "outer"))
                        .build()) {
            assertThat(outer.projects().get(1221).id()).isEqualTo(1221);
            assertThatThrownBy(() -> outer.clients().permissionsToWallets(999_999))
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            failure -> assertThat(failure.pathTemplate())
                                    .isEqualTo("rest/v1/client/{clientId}/permissions-to-wallets"));
        }
        assertThat(SANDBOX.server().requests())
                .extracting(request ->
                        request.clientId() + " " + request.extParameters().get("who") + " " + request.status())
                .containsExactly(
                        "other inner 200",
                        "other inner 404",
                        Flow.ID + " outer 200",
                        "other inner 200",
                        "other inner 404",
                        Flow.ID + " outer 404");
    }

    @Test
    void whatTheApplicationAddsToEveryClientDoesNotBreakTheSignature() {
        HostileListener.awake = true;
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            ApiClient updated = wallet.clients()
                    .update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT).withProject(1300));

            RecordedRequest sent = last(SANDBOX.server());
            assertThat(sent.rawTarget()).isEqualTo("/rest/v1/client/1001?trace=a+b");
            assertThat(sent.bodyText()).isEqualTo("{\"project_id\":1300,\"type\":\"private_client\"}");
            assertThat(sent.status()).isEqualTo(200);
            assertThat(sent.header("User-Agent")).startsWith("wallet-api-jakarta-ee/");
            assertThat(updated.permissions()).isNotEmpty();
            assertThat(updated.id()).isEqualTo(1001);
        }
    }

    @Test
    void untypedCallsGoExactlyWhereTheySayWhateverTheApplicationAdds() {
        HostileListener.awake = true;
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            wallet.send(ApiRequest.get("rest/v1/server").query("q", "{x}%20"));

            assertThat(last(SANDBOX.server()).rawTarget()).isEqualTo("/rest/v1/server?q=%7Bx%7D%2520");
        }
    }
}
