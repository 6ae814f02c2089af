package io.github.walletapi.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.spi.JsonProvider;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FileStoreTest {
    private static final String SECRET = "{\"mac_key\":\"zzqqKey\"}";

    @TempDir
    Path directory;

    private Path file;
    private DeviceStore store;

    @BeforeEach
    void open() {
        file = directory.resolve("devices.json");
        store = DeviceStore.inFile(file);
    }

    private static String permissions(Path of) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(of));
    }

    private static String rendered(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private FileStore storeThat(FileStore.Replacing replacing) {
        return new FileStore(file, JsonProvider.provider(), replacing);
    }

    @Test
    void comparesAndSetsLikeAConcurrentMap() {
        assertThat(store.get("a")).isEmpty();
        assertThat(store.remove("a", "1")).isFalse();
        assertThat(store.replace("a", "1", "2")).isFalse();

        assertThat(store.putIfAbsent("a", "1")).isTrue();
        assertThat(store.putIfAbsent("a", "2")).isFalse();
        assertThat(store.get("a")).contains("1");
        assertThat(store.replace("a", "2", "3")).isFalse();
        assertThat(store.replace("a", "1", "3")).isTrue();
        assertThat(store.remove("a", "1")).isFalse();
        assertThat(store.putIfAbsent("ą\"\n", "😀\\")).isTrue();

        DeviceStore reopened = DeviceStore.inFile(file);
        assertThat(reopened.get("a")).contains("3");
        assertThat(reopened.get("ą\"\n")).contains("😀\\");
        assertThat(reopened.remove("a", "3")).isTrue();
        assertThat(store.get("a")).isEmpty();
    }

    @Test
    void nothingIsCreatedByLooking() throws IOException {
        assertThat(store.get("a")).isEmpty();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void nobodyButTheOwnerCanReadAnyOfItsFiles() throws IOException {
        List<String> seen = new ArrayList<>();
        FileStore watched = storeThat((draft, target) -> {
            seen.add(permissions(draft));
            FileStore.ATOMICALLY.replace(draft, target);
        });

        watched.putIfAbsent("a", SECRET);
        watched.replace("a", SECRET, "2");

        assertThat(seen).containsExactly("rw-------", "rw-------");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(permissions(each)).isEqualTo("rw-------"));
        }
    }

    @Test
    void fileIsCreatedClosedAndNotClosedLater() throws IOException {
        // Opened with nothing but its creation behind it.
        OwnerOnly.open(
                        file,
                        Set.of(java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE))
                .close();

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw----r--", "rwxrwxrwx"})
    void fileThatOthersCanReadIsReportedAndClosed(String open) throws IOException {
        store.putIfAbsent("a", SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));

        try (Log log = new Log()) {
            assertThat(store.get("a")).contains(SECRET);
            assertThat(store.get("a")).contains(SECRET);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .satisfies(line -> assertThat(line)
                            .startsWith("WARNING")
                            .contains(file.toString(), open)
                            .doesNotContain("zzqq"));
        }
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".lock"})
    void linksAreNotFollowed(String suffix) throws IOException {
        Path others = Files.writeString(directory.resolve("others"), "{\"a\":\"zzqq\"}");
        Files.setPosixFilePermissions(others, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(directory.resolve("devices.json" + suffix), others);

        if (suffix.isEmpty()) {
            assertThatExceptionOfType(DeviceStoreException.class)
                    .isThrownBy(() -> store.get("a"))
                    .withMessageContaining(link + " is a link");
        }
        assertThatExceptionOfType(DeviceStoreException.class)
                .isThrownBy(() -> store.putIfAbsent("a", SECRET))
                .withMessageContaining(link + " is a link");
        assertThat(permissions(others)).isEqualTo("rw-r--r--");
        assertThat(others).hasContent("{\"a\":\"zzqq\"}");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void lockThatLeadsNowhereCreatesNothing() throws IOException {
        Path elsewhere = directory.resolve("elsewhere");
        Files.createSymbolicLink(directory.resolve("devices.json.lock"), elsewhere);

        assertThatExceptionOfType(DeviceStoreException.class)
                .isThrownBy(() -> store.putIfAbsent("a", SECRET))
                .withMessageContaining("is a link");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void draftThatIsALinkIsReplacedByADraft() throws IOException {
        Path others = Files.writeString(directory.resolve("others"), "zzqq");
        Files.createSymbolicLink(directory.resolve("devices.json.draft"), others);

        assertThat(store.putIfAbsent("a", SECRET)).isTrue();
        assertThat(others).hasContent("zzqq");
        assertThat(store.get("a")).contains(SECRET);
    }

    @Test
    void directoryMayBeALink() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);

        assertThat(DeviceStore.inFile(link.resolve("devices.json")).putIfAbsent("a", SECRET))
                .isTrue();
        assertThat(DeviceStore.inFile(real.resolve("devices.json")).get("a")).contains(SECRET);
    }

    /** The time limit is there so that a mistake ends the test, not the build. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".lock"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipesAreNotWaitedFor(String suffix) throws Exception {
        Path pipe = directory.resolve("devices.json" + suffix);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        if (suffix.isEmpty()) {
            assertThatExceptionOfType(DeviceStoreException.class)
                    .isThrownBy(() -> store.get("a"))
                    .withMessageContaining(pipe + " is a pipe or a device");
        }
        assertThatExceptionOfType(DeviceStoreException.class)
                .isThrownBy(() -> store.putIfAbsent("a", SECRET))
                .withMessageContaining(pipe + " is a pipe or a device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwx----w-", "rwx---rwx"})
    void directoryThatAllCanWriteIsReportedOnce(String open) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(open));

        try (Log log = new Log()) {
            store.putIfAbsent("a", SECRET);
            store.get("a");
            store.replace("a", SECRET, "2");
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains(directory.toString(), open, "can be written by everybody");
        }
        assertThat(permissions(directory)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx------", "rwxrwx---", "rwxrwxr-x"})
    void directoryThatOnlySomeCanWriteGetsNoWord(String closed) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(closed));

        try (Log log = new Log()) {
            store.putIfAbsent("a", SECRET);
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void moreThanDevicesCanNeedIsNotRead() throws IOException {
        Files.write(file, new byte[16 * 1024 * 1024 + 1]);

        assertThatExceptionOfType(DeviceStoreException.class)
                .isThrownBy(() -> store.get("a"))
                .withMessageContaining("larger than 16384 KiB")
                .withNoCause();
    }

    @Test
    void fileThatIsReadOnlyForItsOwnerIsRead() throws IOException {
        store.putIfAbsent("a", SECRET);
        Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ));

        assertThat(store.get("a")).contains(SECRET);
        assertThat(permissions(file)).isEqualTo("r--------");
    }

    @Test
    void withoutPosixPermissionsTheFlagsOfThePlatformCloseAFile() throws IOException {
        Files.writeString(file, "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        OwnerOnly.closeToOthers(file);

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void crashBeforeTheMoveLeavesTheOldContent() throws IOException {
        store.putIfAbsent("a", "old");
        FileStore crashing = storeThat((draft, target) -> {
            assertThat(Files.readString(draft)).contains("new");
            throw new StackOverflowError("crash");
        });

        assertThatThrownBy(() -> crashing.replace("a", "old", "new")).isInstanceOf(StackOverflowError.class);

        assertThat(store.get("a")).contains("old");
        assertThat(directory.resolve("devices.json.draft")).exists();
        assertThat(store.replace("a", "old", "newer")).isTrue();
        assertThat(store.get("a")).contains("newer");
        assertThat(directory.resolve("devices.json.draft")).doesNotExist();
    }

    @Test
    void failedMoveLeavesTheOldContentAndNoDraft() {
        store.putIfAbsent("a", "old");
        FileStore failing = storeThat((draft, target) -> {
            throw new IOException("no space");
        });

        assertThatExceptionOfType(DeviceStoreException.class)
                .isThrownBy(() -> failing.replace("a", "old", "zzqqNew"))
                .withMessageContaining("cannot be changed")
                .withRootCauseInstanceOf(IOException.class)
                .satisfies(failure -> assertThat(rendered(failure)).doesNotContain("zzqq"));
        assertThat(store.get("a")).contains("old");
        assertThat(directory.resolve("devices.json.draft")).doesNotExist();
    }

    @Test
    void readersSeeTheOldContentUntilTheMove() {
        store.putIfAbsent("a", "old");
        AtomicReference<String> seen = new AtomicReference<>("");
        FileStore slow = storeThat((draft, target) -> {
            seen.set(store.get("a").orElse("nothing"));
            FileStore.ATOMICALLY.replace(draft, target);
        });

        slow.replace("a", "old", "new");

        assertThat(seen).hasValue("old");
        assertThat(store.get("a")).contains("new");
    }

    @Test
    void missingDirectoryIsNamed() {
        Path missing = directory.resolve("missing");
        DeviceStore nowhere = DeviceStore.inFile(missing.resolve("devices.json"));

        assertThat(nowhere.get("a")).isEmpty();
        assertThatExceptionOfType(DeviceStoreException.class)
                .isThrownBy(() -> nowhere.putIfAbsent("a", SECRET))
                .withMessageContaining("there is no directory " + missing)
                .withMessageContaining("create it");
    }

    @Test
    void directoryInThePlaceOfTheFileIsReported() throws IOException {
        Files.createDirectory(file);

        assertThatExceptionOfType(DeviceStoreException.class).isThrownBy(() -> store.get("a"));
        assertThatExceptionOfType(DeviceStoreException.class).isThrownBy(() -> store.putIfAbsent("a", "b"));
        assertThat(permissions(file)).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzqq", "[]", "{\"a\":{\"zzqq\":1}}", "{\"a\":\"zzqq\"", "{\"a\":1}"})
    void fileThatCannotBeReadIsReportedWithoutItsTextAndLeftAsItIs(String text) throws IOException {
        Files.writeString(file, text);

        for (int i = 0; i < 2; i++) {
            boolean change = i == 1;
            assertThatExceptionOfType(DeviceStoreException.class)
                    .isThrownBy(() -> {
                        if (change) {
                            store.putIfAbsent("b", "c");
                        } else {
                            store.get("a");
                        }
                    })
                    .withMessageContaining("backup")
                    .withNoCause()
                    .satisfies(failure -> assertThat(rendered(failure)).doesNotContain("zzqq"));
        }
        assertThat(file).hasContent(text);
    }

    @Test
    void bytesThatAreNoUtf8AreReported() throws IOException {
        Files.write(file, new byte[] {'{', '"', (byte) 0xC3, '"', '}'});

        assertThatExceptionOfType(DeviceStoreException.class).isThrownBy(() -> store.get("a"));
    }

    @Test
    void emptyFileHoldsNothing() throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(Set.of(PosixFilePermission.OWNER_READ)));

        assertThat(store.get("a")).isEmpty();
        assertThat(store.putIfAbsent("a", "b")).isTrue();
    }

    @Test
    void textNamesTheFileOnly() {
        store.putIfAbsent("a", SECRET);

        assertThat(store).hasToString("DeviceStore in " + file);
    }

    @Test
    void threadsWithInstancesOfTheirOwnLoseNoChange() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String name = "thread-" + i;
                all.add(pool.submit(() -> {
                    go.await();
                    Writer.write(DeviceStore.inFile(file), name, 20);
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> each : all) {
                each.get();
            }
            Writer.check(store, "thread-", threads, 20);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Two applications of one server, each with a copy of the library. */
    @Test
    void copiesOfTheLibraryInOneProcessLoseNoChange() throws Exception {
        int copies = 2;
        ExecutorService pool = Executors.newFixedThreadPool(copies);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < copies; i++) {
                String name = "copy-" + i;
                URLClassLoader loader = new URLClassLoader(Writer.urls(), ClassLoader.getPlatformClassLoader());
                Class<?> copy = Class.forName(Writer.class.getName(), true, loader);
                Method main = copy.getDeclaredMethod("main", String[].class);
                main.setAccessible(true);
                all.add(pool.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    main.invoke(null, (Object) new String[] {file.toString(), name, "100"});
                    loader.close();
                    return null;
                }));
                assertThat(copy).isNotEqualTo(Writer.class);
            }
            for (Future<?> each : all) {
                each.get();
            }
            Writer.check(store, "copy-", copies, 100);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void processesLoseNoChange() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(Writer.process(file, "process-" + i, 100));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        Writer.check(store, "process-", 2, 100);
        assertThat(store.get("shared")).contains("200");
    }

    /** Adds entries of its own, and counts in a common one; the main class of another process too. */
    static final class Writer {
        private Writer() {}

        private static String classPath() {
            return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        }

        static URL[] urls() throws IOException {
            List<URL> urls = new ArrayList<>();
            for (String path : classPath().split(File.pathSeparator, -1)) {
                urls.add(Path.of(path).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        static Process process(Path file, String name, int count) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(),
                            Writer.class.getName(),
                            file.toString(),
                            name,
                            Integer.toString(count))
                    .redirectErrorStream(true)
                    .redirectOutput(new File(file + "." + name + ".log"))
                    .start();
        }

        public static void main(String[] arguments) {
            write(DeviceStore.inFile(Path.of(arguments[0])), arguments[1], Integer.parseInt(arguments[2]));
        }

        static void write(DeviceStore store, String name, int count) {
            for (int i = 0; i < count; i++) {
                store.putIfAbsent(name + "/" + i, name);
                while (!increment(store)) {
                    Thread.onSpinWait();
                }
            }
        }

        private static boolean increment(DeviceStore store) {
            String now = store.get("shared").orElse(null);
            return now == null
                    ? store.putIfAbsent("shared", "1")
                    : store.replace("shared", now, Integer.toString(Integer.parseInt(now) + 1));
        }

        static void check(DeviceStore store, String prefix, int writers, int count) {
            for (int writer = 0; writer < writers; writer++) {
                for (int i = 0; i < count; i++) {
                    assertThat(store.get(prefix + writer + "/" + i)).contains(prefix + writer);
                }
            }
            assertThat(store.get("shared")).contains(Integer.toString(writers * count));
        }
    }
}
