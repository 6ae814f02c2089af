package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** As on a server that has neither MicroProfile Health nor OpenTelemetry: their jars are not on this class path. */
@SuppressWarnings("NullAway") // A test may be blunter than the library.
class WithoutOptionalApisTest {

    private static final List<String> ABSENT = List.of("microprofile-health-api", "opentelemetry-");

    /** Everything anew from the same class path without those jars; remembers what of ours it loaded. */
    private static final class WithoutThem extends URLClassLoader {
        final Set<String> loaded = ConcurrentHashMap.newKeySet();

        WithoutThem() {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(entry -> ABSENT.stream().noneMatch(entry::contains))
                            .map(WithoutThem::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> found = super.findClass(name);
            loaded.add(name);
            return found;
        }
    }

    /** An application whose beans are found by scanning all of the class path, as a server would. */
    public static final class Scenario implements Callable<String> {

        /** For the other class loader. */
        public Scenario() {}

        @Override
        public String call() {
            SandboxServer sandbox = SandboxServer.builder()
                    .client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
                    .start();
            Map.of(
                            "wallet-api.mac.id", "wkVd93h2uS",
                            "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                            "wallet-api.base-uri", sandbox.baseUri().toString())
                    .forEach(System::setProperty);
            try (sandbox;
                    SeContainer container = SeContainerInitializer.newInstance()
                            .addBeanClasses(User.class)
                            .initialize()) {
                return container
                        .select(User.class)
                        .get()
                        .wallet
                        .projects()
                        .get(1221)
                        .title();
            } finally {
                List.of("wallet-api.mac.id", "wallet-api.mac.key", "wallet-api.base-uri")
                        .forEach(System::clearProperty);
            }
        }
    }

    /** Found by nobody but who names it. */
    @Dependent
    static class User {
        @Inject
        WalletApi wallet;
    }

    @Test
    void callsWorkAndNothingThatNeedsThemIsLoaded() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (WithoutThem loader = new WithoutThem()) {
            thread.setContextClassLoader(loader);
            Callable<?> scenario = (Callable<?>)
                    loader.loadClass(Scenario.class.getName()).getConstructor().newInstance();
            assertThat(scenario.call()).isEqualTo("Project's title");
            assertThat(loader.loaded)
                    .contains(
                            WalletApis.class.getName(),
                            "io.github.walletapi.cdi.health.HealthExtension",
                            "io.github.walletapi.cdi.telemetry.TelemetryExtension")
                    .noneMatch(name -> name.startsWith("io.opentelemetry."));
            assertThat(loader.loaded.stream()
                            .filter(name -> name.startsWith("io.github.walletapi.cdi.health.")
                                    || name.startsWith("io.github.walletapi.cdi.telemetry.")))
                    .allMatch(name -> name.endsWith("Extension") || name.endsWith(".package-info"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
