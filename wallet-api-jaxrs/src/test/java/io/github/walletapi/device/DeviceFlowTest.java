package io.github.walletapi.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Devices that register themselves at a server which checks signatures, while a call of theirs is on its way. */
@Timeout(120)
class DeviceFlowTest {
    private static final String KEY = "zpplicationKeyOfTheTests00000000";
    private static final int MANY = 16;

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(
            SandboxServer.builder().client("application", KEY, "application").client("private", KEY));

    private static WalletApi application;

    @TempDir
    Path directory;

    private final List<Duration> pauses = new ArrayList<>();

    @BeforeAll
    static void build() {
        application = signing(MacCredentials.of("application", KEY));
    }

    @AfterAll
    static void close() {
        application.close();
    }

    private static WalletApi signing(MacCredentials credentials) {
        return WalletApi.builder()
                .credentials(credentials)
                .baseUri(SANDBOX.server().baseUri())
                .retry(RetryPolicy.NONE)
                .build();
    }

    private static WalletApi signing(RegisteredDevice device) {
        return WalletApi.builder()
                .credentials(device)
                .baseUri(SANDBOX.server().baseUri())
                .build();
    }

    private RegisteredDeviceBuilder device(String deviceId, DeviceStore store) {
        ClientInfo info = ClientInfo.of("Till", "Linux", "Model", deviceId);
        return RegisteredDevice.builder(application.clients(), info, store).pause(pauses::add);
    }

    private static List<RecordedRequest> registrations() {
        return SANDBOX.server().requests().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    private static CannedAnswer alreadyRegistered() {
        return CannedAnswer.status(409).body("{\"error\":\"device_already_registered\"}");
    }

    @Test
    void deviceRegistersWithinItsFirstCallAndSignsItself() {
        RegisteredDevice device = device("one", DeviceStore.inFile(directory.resolve("devices.json")))
                .build();
        try (WalletApi wallet = signing(device)) {
            assertThat(wallet.clients().current().type()).isEqualTo(ClientType.APP_CLIENT);
            wallet.clients().current();
        }

        assertThat(SANDBOX.server().requests())
                .extracting(RecordedRequest::clientId)
                .containsExactly("application", device.get().id(), device.get().id());
        assertThat(registrations())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.bodyText()).contains("\"device_id\":\"one\"", "\"type\":\"app_client\""));
    }

    @Test
    void nextProcessSignsWithWhatTheFileHolds() {
        Path file = directory.resolve("devices.json");
        MacCredentials issued = device("two", DeviceStore.inFile(file)).build().get();

        try (WalletApi wallet = signing(device("two", DeviceStore.inFile(file)).build())) {
            wallet.clients().current();
        }

        assertThat(registrations()).hasSize(1);
        assertThat(SANDBOX.server().requests().get(1).clientId()).isEqualTo(issued.id());
    }

    @Test
    void manyThreadsRegisterOnce() throws Exception {
        RegisteredDevice device = device("three", DeviceStore.inFile(directory.resolve("devices.json")))
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try (WalletApi wallet = signing(device)) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<ClientType>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                all.add(threads.submit(() -> {
                    go.await();
                    return wallet.clients().current().type();
                }));
            }
            go.countDown();
            for (Future<ClientType> each : all) {
                assertThat(each.get()).isEqualTo(ClientType.APP_CLIENT);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(registrations()).hasSize(1);
        assertThat(SANDBOX.server().requests()).hasSize(MANY + 1);
    }

    @Test
    void twoNodesEndWithOneClient() throws Exception {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        CountDownLatch firstDone = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> ids = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                RegisteredDevice node = device("four", DeviceStore.of(map))
                        .pause(length -> firstDone.await())
                        .build();
                ids.add(threads.submit(() -> {
                    String id = node.get().id();
                    firstDone.countDown();
                    return id;
                }));
            }
            assertThat(ids.get(0).get()).isEqualTo(ids.get(1).get());
        } finally {
            threads.shutdownNow();
        }

        assertThat(registrations()).hasSize(1);
    }

    @Test
    void lostConnectionsAndBrokenServersAreTriedAgain() {
        SANDBOX.server()
                .answerWith("POST", "/rest/v1/client", CannedAnswer.hangUp().times(1));
        SANDBOX.server()
                .answerWith("POST", "/rest/v1/client", CannedAnswer.status(502).times(1));
        SANDBOX.server()
                .answerWith(
                        "POST",
                        "/rest/v1/client",
                        CannedAnswer.status(429).header("Retry-After", "7").times(1));
        RegisteredDevice device =
                device("five", DeviceStore.of(new ConcurrentHashMap<>())).build();

        try (WalletApi wallet = signing(device)) {
            assertThat(wallet.clients().current().type()).isEqualTo(ClientType.APP_CLIENT);
        }
        assertThat(pauses).hasSize(3);
        assertThat(pauses.get(2)).isEqualTo(Duration.ofSeconds(7));
        assertThat(registrations()).hasSize(4);
    }

    @Test
    void registeredDeviceWhoseStoreWasLostIsReportedToTheCallThatNeededIt() {
        SANDBOX.server().answerWith("POST", "/rest/v1/client", alreadyRegistered());
        RegisteredDevice device =
                device("six", DeviceStore.of(new ConcurrentHashMap<>())).build();

        try (WalletApi wallet = signing(device)) {
            assertThatExceptionOfType(DeviceAlreadyRegisteredException.class)
                    .isThrownBy(() -> wallet.clients().current())
                    .withMessageContaining("six");
        }
        assertThat(pauses).isEmpty();
        assertThat(registrations()).hasSize(1);
    }

    @Test
    void answerThatWasCutOffIsTriedAgainAndThenReported() {
        SANDBOX.server()
                .answerWith(
                        "POST",
                        "/rest/v1/client",
                        CannedAnswer.status(200)
                                .body("{\"credentials\":{\"access_token\":\"zzqq\",\"mac_key\":\"zzqq\"}}")
                                .cutAfter(30)
                                .times(1));
        SANDBOX.server().answerWith("POST", "/rest/v1/client", alreadyRegistered());

        assertThatExceptionOfType(DeviceAlreadyRegisteredException.class)
                .isThrownBy(() -> device("seven", DeviceStore.of(new ConcurrentHashMap<>()))
                        .build()
                        .get())
                .satisfies(failure -> {
                    StringWriter text = new StringWriter();
                    failure.printStackTrace(new PrintWriter(text));
                    assertThat(text.toString()).doesNotContain("zzqq", KEY);
                });
        assertThat(pauses).hasSize(1);
    }

    @Test
    void clientThatIsNoApplicationMayNotRegister() {
        try (WalletApi other = signing(MacCredentials.of("private", KEY))) {
            RegisteredDevice device = RegisteredDevice.of(
                    other.clients(),
                    ClientInfo.of(null, null, null, "eight"),
                    DeviceStore.of(new ConcurrentHashMap<>()));

            assertThatExceptionOfType(ForbiddenException.class).isThrownBy(device::get);
        }
    }

    @Test
    void deviceThatIsItsOwnApplicationIsReported() {
        RegisteredDevice[] self = new RegisteredDevice[1];
        try (WalletApi wallet = WalletApi.builder()
                .credentials(() -> self[0].get())
                .baseUri(SANDBOX.server().baseUri())
                .build()) {
            self[0] = RegisteredDevice.of(
                    wallet.clients(),
                    ClientInfo.of(null, null, null, "nine"),
                    DeviceStore.of(new ConcurrentHashMap<>()));

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> wallet.clients().current())
                    .withMessageContaining("cannot sign its own registration");
        }
        assertThat(SANDBOX.server().requests()).isEmpty();
    }
}
