package io.github.walletapi.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.error.ForbiddenException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads, instances and nodes that register one device at once. */
@Timeout(120)
class SharedDeviceTest {
    private static final int MANY = 16;
    private static final ClientInfo INFO = ClientInfo.of("Till 3", null, null, "till-3");

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final List<Thread> waiting = new ArrayList<>();
    private final Application application = new Application();
    private final CountDownLatch go = new CountDownLatch(1);
    private final RegisteredDevice device =
            RegisteredDevice.of(application, INFO, DeviceStore.of(new ConcurrentHashMap<>()));

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<Future<MacCredentials>> asked(int count, IntFunction<RegisteredDevice> devices) {
        return IntStream.range(0, count)
                .mapToObj(number -> threads.submit(() -> {
                    synchronized (waiting) {
                        waiting.add(Thread.currentThread());
                    }
                    return devices.apply(number).get();
                }))
                .toList();
    }

    private void awaitWaiting(int count) {
        while (true) {
            synchronized (waiting) {
                if (waiting.size() == count
                        && waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ApiClient issuedWhenToldTo() {
        await(go);
        return Application.issued(1);
    }

    @Test
    void manyThreadsRegisterOnce() throws Exception {
        application.then(this::issuedWhenToldTo);
        List<Future<MacCredentials>> all = asked(MANY, number -> device);
        awaitWaiting(MANY);
        go.countDown();

        for (Future<MacCredentials> each : all) {
            assertThat(each.get()).isSameAs(device.get());
        }
        assertThat(application.registrations()).isEqualTo(1);
    }

    @Test
    void manyThreadsShareOneFailure() {
        application.then(() -> {
            await(go);
            throw Application.conflict();
        });
        List<Future<MacCredentials>> all = asked(MANY, number -> device);
        awaitWaiting(MANY);
        go.countDown();

        assertThat(all)
                .allSatisfy(each -> assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(each::get)
                        .withCauseInstanceOf(DeviceAlreadyRegisteredException.class));
        assertThat(application.registrations()).isEqualTo(1);
    }

    @Test
    void interruptedThreadStopsWaitingForAnother() throws Exception {
        application.then(this::issuedWhenToldTo);
        List<Future<MacCredentials>> first = asked(1, number -> device);
        awaitWaiting(1);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(device::get);
        assertThat(Thread.interrupted()).as("the flag").isTrue();
        go.countDown();
        assertThat(first.get(0).get().id()).isEqualTo("zzqqId1");
    }

    @Test
    void otherThreadGoesOnWhenTheOneThatRegistersIsInterrupted() throws Exception {
        application.then(() -> {
            await(go);
            Thread.currentThread().interrupt();
            throw Application.lost();
        });
        List<Future<MacCredentials>> all = asked(2, number -> device);
        awaitWaiting(2);
        go.countDown();

        List<Throwable> failures = all.stream()
                .map(each -> catchThrowable(each::get))
                .filter(failure -> failure != null)
                .toList();
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasCauseInstanceOf(CancellationException.class));
        assertThat(device.get().id()).isEqualTo("zzqqId2");
        assertThat(application.registrations()).isEqualTo(2);
    }

    @Test
    void credentialsAreStoredEvenIfTheThreadIsInterruptedMeanwhile() {
        DeviceStore file = DeviceStore.inFile(directory.resolve("devices.json"));
        application.then(() -> {
            Thread.currentThread().interrupt();
            return Application.issued(1);
        });

        MacCredentials issued = RegisteredDevice.of(application, INFO, file).get();

        assertThat(Thread.interrupted()).as("the flag").isTrue();
        assertThat(issued.id()).isEqualTo("zzqqId1");
        assertThat(file.get("till-3").orElseThrow()).contains("zzqqId1");
    }

    @Test
    void errorsAreNotHidden() {
        application.then(() -> {
            throw new NoClassDefFoundError("gone");
        });

        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(device::get);
    }

    private void nodesRegisterOnce(IntFunction<DeviceStore> stores) throws Exception {
        CountDownLatch otherWaits = new CountDownLatch(MANY - 1);
        CountDownLatch stored = new CountDownLatch(1);
        application.then(() -> {
            await(otherWaits);
            return Application.issued(1);
        });
        List<RegisteredDevice> nodes = IntStream.range(0, MANY)
                .mapToObj(number -> RegisteredDevice.builder(application, INFO, stores.apply(number))
                        .pause(length -> {
                            otherWaits.countDown();
                            stored.await();
                        })
                        .build())
                .toList();
        List<Future<MacCredentials>> all = asked(MANY, nodes::get);
        await(otherWaits);
        while (all.stream().noneMatch(Future::isDone)) {
            Thread.onSpinWait();
        }
        stored.countDown();

        for (Future<MacCredentials> each : all) {
            assertThat(each.get().id()).isEqualTo("zzqqId1");
            assertThat(each.get().key().reveal()).isEqualTo("zzqqKey1");
        }
        assertThat(application.registrations()).isEqualTo(1);
    }

    @Test
    void nodesWithOneMapRegisterOnce() throws Exception {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();

        nodesRegisterOnce(number -> DeviceStore.of(map));
    }

    @Test
    void instancesWithOneFileRegisterOnce() throws Exception {
        nodesRegisterOnce(number -> DeviceStore.inFile(directory.resolve("devices.json")));
    }

    @Test
    void oneClientWinsWhenALeaseEndsTooEarly() throws Exception {
        // Both are sure to have the right to register, and the server lets both.
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        application.then(this::issuedWhenToldTo).then(() -> Application.issued(2));
        RegisteredDevice slow = RegisteredDevice.of(application, INFO, DeviceStore.of(map));
        List<Future<MacCredentials>> first = asked(1, number -> slow);
        awaitWaiting(1);
        map.clear();

        assertThat(device(map).get().id()).isEqualTo("zzqqId2");
        go.countDown();

        assertThat(first.get(0).get().id()).isEqualTo("zzqqId2");
        assertThat(slow.get().id()).isEqualTo("zzqqId2");
        assertThat(map.get("till-3")).contains("zzqqId2");
    }

    private RegisteredDevice device(ConcurrentMap<String, String> map) {
        return RegisteredDevice.of(application, INFO, DeviceStore.of(map));
    }

    @Test
    void nodeThatIsRefusedBecauseAnotherWasFasterUsesItsCredentials() throws Exception {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        application
                .then(() -> {
                    await(go);
                    throw new ForbiddenException("x", Application.alreadyRegistered(403));
                })
                .then(() -> Application.issued(2));
        RegisteredDevice slow = device(map);
        List<Future<MacCredentials>> first = asked(1, number -> slow);
        awaitWaiting(1);
        map.clear();
        device(map).get();
        go.countDown();

        assertThat(first.get(0).get().id()).isEqualTo("zzqqId2");
    }
}
