package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One copy of the library for several modules, each with a class loader and a configuration of its own. */
class ModulesTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(SandboxServer.builder()
            .client("home", "key-of-home")
            .client("orders", "key-of-orders")
            .client("tills", "key-of-tills"));

    private final Module orders = new Module("all.ear.orders.war");
    private final Module tills = new Module("all.ear.tills.war");

    /** A desk that looks the client up. */
    @Dependent
    public static class Searcher implements Supplier<Object> {

        @Inject
        WalletApis byName;

        @SuppressWarnings("NullAway.Init")
        public Searcher() {}

        @Override
        public Object get() {
            return String.valueOf(byName.get().projects().get(1221).title());
        }
    }

    /** Has its own copies of some classes, as a WAR has its own classes. */
    private static final class Module extends ClassLoader {

        private static final List<String> OWN =
                List.of(ModuleDesk.class.getName(), ModuleTill.class.getName(), ModuleVault.class.getName());

        Module(String name) {
            super(name, ModulesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : OWN.contains(name) ? own(name) : super.loadClass(name, resolve);
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            try (InputStream code = Objects.requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        Class<?> its(Class<?> type) {
            try {
                return loadClass(type.getName());
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(missing);
            }
        }

        void isConfiguredWith(Map<String, String> values) {
            ConfigProviderResolver.instance().registerConfig(Application.config(values), this);
        }

        void end() {
            ConfigProviderResolver resolver = ConfigProviderResolver.instance();
            Config config = resolver.getConfig(this);
            resolver.releaseConfig(config);
        }
    }

    private static Map<String, String> keyOf(String client) {
        Map<String, String> values = new HashMap<>(address());
        values.put("wallet-api.mac.id", client);
        values.put("wallet-api.mac.key", "key-of-" + client);
        return values;
    }

    private static Map<String, String> address() {
        return Map.of("wallet-api.base-uri", SANDBOX.server().baseUri().toString());
    }

    @AfterEach
    void release() {
        orders.end();
        tills.end();
    }

    private static String signerOf(Application application, Class<?> bean) {
        assertThat(((Supplier<?>) application.get(bean)).get()).isEqualTo("Project's title");
        return lastSigner();
    }

    private static String lastSigner() {
        List<RecordedRequest> requests = SANDBOX.server().requests();
        return String.valueOf(requests.get(requests.size() - 1).clientId());
    }

    @Test
    void eachModuleSignsWithItsOwnKeyWhoseverThreadItIs() {
        orders.isConfiguredWith(keyOf("orders"));
        tills.isConfiguredWith(keyOf("tills"));
        try (Application application = Application.start(
                keyOf("home"), Searcher.class, orders.its(ModuleDesk.class), tills.its(ModuleTill.class))) {
            assertThat(signerOf(application, Searcher.class)).isEqualTo("home");
            assertThat(signerOf(application, orders.its(ModuleDesk.class))).isEqualTo("orders");
            assertThat(signerOf(application, tills.its(ModuleTill.class))).isEqualTo("tills");
            assertThat(application.get(WalletApis.class).inUse())
                    .extracting(WalletApis.InUse::name)
                    .containsExactly("", "@orders.war", "@tills.war");
        }
    }

    @Test
    void lookUpGoesByTheModuleOfTheThread() {
        orders.isConfiguredWith(keyOf("orders"));
        tills.isConfiguredWith(keyOf("tills"));
        try (Application application = Application.start(keyOf("home"), Searcher.class)) {
            assertThat(signerOf(application, Searcher.class)).isEqualTo("home");
            Searcher searcher = application.get(Searcher.class);
            assertThat(new ApplicationModule(orders).call(searcher)).isNotNull();
            assertThat(lastSigner()).isEqualTo("orders");
            assertThat(new ApplicationModule(ClassLoader.getPlatformClassLoader()).call(searcher))
                    .as("a thread of nobody's")
                    .isNotNull();
            assertThat(lastSigner()).isEqualTo("home");
        }
    }

    /** As the threads of Open Liberty have one. */
    @Test
    void loaderAroundThatOfTheModuleIsNoModuleOfItsOwn() {
        ClassLoader home = ModulesTest.class.getClassLoader();
        ClassLoader around = new ClassLoader("around", null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                return home.loadClass(name);
            }
        };
        try (Application application = Application.start(keyOf("home"), Searcher.class)) {
            ConfigProviderResolver.instance().registerConfig(Application.config(keyOf("home")), around);
            ApplicationModule module = onThreadOf(around, ApplicationModule::current);

            assertThat(module).isEqualTo(ApplicationModule.home()).hasSameHashCodeAs(ApplicationModule.home());
            assertThat(module.nameUnlessHome()).isEmpty();
            assertThat(onThreadOf(
                            around,
                            () -> module.call(() -> Thread.currentThread().getContextClassLoader())))
                    .as("what the server has put around it")
                    .isSameAs(around);
            assertThat(onThreadOf(around, application.get(Searcher.class))).isEqualTo("Project's title");
            assertThat(application.get(WalletApis.class).inUse())
                    .extracting(WalletApis.InUse::name)
                    .containsExactly("");
        } finally {
            ConfigProviderResolver resolver = ConfigProviderResolver.instance();
            resolver.releaseConfig(resolver.getConfig(around));
        }
    }

    private static <T> T onThreadOf(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void moduleWithoutAKeyIsRefusedAndNamedThoughTheOthersHaveOne() {
        orders.isConfiguredWith(keyOf("orders"));
        tills.isConfiguredWith(address());
        assertThatThrownBy(() -> Application.start(
                                keyOf("home"), orders.its(ModuleDesk.class), tills.its(ModuleTill.class))
                        .close())
                .hasStackTraceContaining("wallet-api.mac.id is missing")
                .hasStackTraceContaining("(in tills.war)")
                .satisfies(refusal -> assertThat(String.valueOf(refusal)).doesNotContain("orders"));
    }

    @Test
    void moduleWithAKeyIsNotRefusedThoughTheRestHasNone() {
        orders.isConfiguredWith(keyOf("orders"));
        tills.isConfiguredWith(keyOf("tills"));
        try (Application application = Application.start(Map.of(), orders.its(ModuleDesk.class))) {
            assertThat(signerOf(application, orders.its(ModuleDesk.class))).isEqualTo("orders");
        }
    }

    @Test
    void ownCredentialsAreThoseOfTheirModule() {
        orders.isConfiguredWith(keyOf("orders"));
        tills.isConfiguredWith(address());
        try (Application application = Application.start(
                Map.of(), orders.its(ModuleDesk.class), tills.its(ModuleTill.class), tills.its(ModuleVault.class))) {
            assertThat(signerOf(application, orders.its(ModuleDesk.class))).isEqualTo("orders");
            assertThat(signerOf(application, tills.its(ModuleTill.class))).isEqualTo("tills");
        }
    }

    @Test
    void whatWasPassivatedSignsAsBeforeThoughAnotherModuleActivatesIt() throws IOException, ClassNotFoundException {
        orders.isConfiguredWith(keyOf("orders"));
        tills.isConfiguredWith(keyOf("tills"));
        try (Application application = Application.start(keyOf("home"), orders.its(ModuleDesk.class))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(application.get(orders.its(ModuleDesk.class)));
            Supplier<?> back = (Supplier<?>)
                    new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
                        @Override
                        protected Class<?> resolveClass(ObjectStreamClass type)
                                throws IOException, ClassNotFoundException {
                            return Class.forName(type.getName(), false, orders);
                        }
                    }.readObject();
            assertThat(new ApplicationModule(tills).<Object>call(back::get)).isEqualTo("Project's title");
            assertThat(lastSigner()).isEqualTo("orders");
        }
    }
}
