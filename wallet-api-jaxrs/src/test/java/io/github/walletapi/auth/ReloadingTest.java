package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("UnnecessaryStringBuilder") // A test may be blunter than the library.
class ReloadingTest {
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final AtomicLong ticks = new AtomicLong();
    private final AtomicReference<Supplier<String>> source = new AtomicReference<>(() -> "first");
    private final AtomicInteger readings = new AtomicInteger();
    private final List<String> changes = new ArrayList<>();

    private Reloading<String> reloading() {
        return new Reloading<>(
                () -> "The client shop by a.key-file",
                () -> {
                    readings.incrementAndGet();
                    return source.get().get();
                },
                String::equals,
                INTERVAL,
                ticks::get,
                changes::add);
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }

    @Test
    void isReadAgainOnlyAfterTheInterval() {
        Reloading<String> reloading = reloading();
        source.set(() -> "second");
        pass(INTERVAL);
        assertThat(reloading.get()).isEqualTo("first");
        assertThat(readings).hasValue(1);

        pass(Duration.ofNanos(1));
        assertThat(reloading.get()).isEqualTo("second");
        assertThat(reloading.get()).isEqualTo("second");
        assertThat(readings).hasValue(2);
        assertThat(changes).containsExactly("second");
    }

    @Test
    void isReadAtOnceWhenAsked() {
        Reloading<String> reloading = reloading();
        source.set(() -> "second");

        assertThat(reloading.refreshed()).isEqualTo("second");
        assertThat(reloading.get()).isEqualTo("second");
        assertThat(changes).containsExactly("second");
    }

    @Test
    void whatDidNotChangeIsNoChange() {
        Reloading<String> reloading = reloading();
        source.set(() -> new StringBuilder("first").toString());

        assertThat(reloading.refreshed()).isEqualTo("first");
        assertThat(changes).isEmpty();
    }

    @Test
    void whatCannotBeReadDoesNotReplaceWhatCould() {
        Reloading<String> reloading = reloading();
        source.set(() -> {
            throw new IllegalArgumentException("half written");
        });
        assertThat(reloading.refreshed()).isEqualTo("first");
        pass(INTERVAL.plusSeconds(1));
        assertThat(reloading.get()).isEqualTo("first");

        source.set(() -> "second");
        assertThat(reloading.refreshed()).isEqualTo("second");
    }

    private static final String NAME = "The client shop by a.key-file: ";
    private static final String BROKEN = "WARNING " + NAME + "what is there now cannot be used, so the last stays: ";

    private void isNow(Supplier<String> reading) {
        source.set(reading);
    }

    private static Supplier<String> broken(String problem) {
        return () -> {
            throw new IllegalArgumentException(problem);
        };
    }

    @Test
    void eachStateIsLoggedOnceAndTheEndOfAProblemToo() {
        Reloading<String> reloading = reloading();
        try (CredentialsLog log = new CredentialsLog()) {
            isNow(broken("/a is empty"));
            reloading.refreshed();
            reloading.refreshed();
            assertThat(log.lines()).containsExactly(BROKEN + "/a is empty");
            isNow(broken("/a does not exist"));
            reloading.refreshed();
            isNow(() -> "first");
            reloading.refreshed();
            reloading.refreshed();
            isNow(broken("/a does not exist"));
            reloading.refreshed();
            isNow(() -> "second");
            reloading.refreshed();
            reloading.refreshed();

            assertThat(log.lines())
                    .containsExactly(
                            BROKEN + "/a is empty",
                            BROKEN + "/a does not exist",
                            "INFO " + NAME + "can be used again, and is what it was before",
                            BROKEN + "/a does not exist",
                            "INFO " + NAME + "another String is used from now on");
        }
    }

    @Test
    void fileThatIsGoneIsLoggedAndWhatItHeldStays(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "zzqq\n");
        Reloading<MacCredentials> reloading = new Reloading<>(
                () -> "it",
                new FileBacked<>(List.of(file), () -> MacCredentials.ofKeyFile("id", file)),
                MacCredentials::isSameAs,
                INTERVAL,
                ticks::get,
                read -> changes.add(read.toString()));
        MacCredentials first = reloading.get();
        try (CredentialsLog log = new CredentialsLog()) {
            Files.delete(file);
            assertThat(reloading.refreshed()).isSameAs(first);
            Files.createDirectory(file);
            assertThat(reloading.refreshed()).isSameAs(first);
            Files.delete(file);
            Files.writeString(file, "zzqq\n\n");
            assertThat(reloading.refreshed()).isSameAs(first);
            assertThat(reloading.refreshed()).isSameAs(first);

            assertThat(log.lines())
                    .containsExactly(
                            "WARNING it: what is there now cannot be used, so the last stays: " + file
                                    + " does not exist",
                            "WARNING it: what is there now cannot be used, so the last stays: " + file
                                    + " is a directory, not a file: name the file in it",
                            "INFO it: can be used again, and is what it was before");
        }
        assertThat(changes).isEmpty();
    }

    @Test
    void firstReadingMustSucceed() {
        source.set(() -> {
            throw new IllegalArgumentException("missing");
        });
        assertThatThrownBy(this::reloading).hasMessage("missing");
    }

    @Test
    void failingListenerFailsNoCall() {
        Reloading<String> reloading =
                new Reloading<>(() -> "it", source.get(), (a, b) -> false, INTERVAL, ticks::get, read -> {
                    throw new IllegalStateException("observer");
                });
        assertThat(reloading.refreshed()).isEqualTo("first");
    }

    @Test
    void whileOneThreadReadsOthersGoOnWithTheLast() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Reloading<String> reloading = reloading();
        source.set(() -> {
            began.countDown();
            await(mayEnd);
            return "second";
        });
        pass(INTERVAL.plusSeconds(1));
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<String> reader = executor.submit(reloading::get);
            await(began);
            assertThat(reloading.get()).isEqualTo("first");
            mayEnd.countDown();
            assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo("second");
            assertThat(reloading.get()).isEqualTo("second");
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void credentialsAreReadAgainWhenTheyWereRefused() {
        AtomicReference<String> key = new AtomicReference<>("one");
        CredentialsProvider provider = Reloading.credentials(new Reloading<>(
                () -> "the client",
                () -> MacCredentials.of("id", key.get()),
                MacCredentials::isSameAs,
                INTERVAL,
                ticks::get,
                read -> changes.add(read.toString())));
        Credentials first = provider.get();
        assertThat(provider.refreshed()).isSameAs(first);
        key.set("two");
        assertThat(provider.get()).isSameAs(first);
        assertThat(provider.refreshed().isSameAs(MacCredentials.of("id", "two")))
                .isTrue();
        assertThat(changes).containsExactly("MacCredentials[id…]");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
