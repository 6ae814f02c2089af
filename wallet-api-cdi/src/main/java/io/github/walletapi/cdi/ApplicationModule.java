package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.Member;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * A part of an application that has a class loader of its own, and so a configuration: a WAR; in an EAR also an EJB jar,
 * and the libraries that all share.
 */
record ApplicationModule(ClassLoader loader) {

    /** WildFly's are called {@code deployment.all.ear.shop.war}. */
    private static final Pattern ARCHIVE = Pattern.compile("\\.ear\\.(.+)$");

    ApplicationModule {
        ClassLoader home = ApplicationModule.class.getClassLoader();
        loader = loader != home && isAround(loader, home) ? home : loader;
    }

    /**
     * Threads of Open Liberty have a loader around that of the module, which is not its parent: it holds nothing, and adds
     * what the server provides, JSON-B among it.
     */
    private static boolean isAround(ClassLoader loader, ClassLoader module) {
        return loader.getDefinedPackages().length == 0
                && isSeen(WalletApi.class, loader)
                && ours(loader).equals(ours(module));
    }

    /** What a configuration says of us, by its sources. */
    private static Map<String, Map<String, String>> ours(ClassLoader loader) {
        return StreamSupport.stream(
                        ConfigProvider.getConfig(loader).getConfigSources().spliterator(), false)
                .collect(Collectors.toMap(ConfigSource::getName, ApplicationModule::ours, (first, second) -> first));
    }

    private static Map<String, String> ours(ConfigSource source) {
        return source.getProperties().entrySet().stream()
                .filter(property -> property.getKey().startsWith(WalletConfig.PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** That of the thread, if it finds this library where we are; else the one that holds this library. */
    static ApplicationModule current() {
        return thatSees(ApplicationModule.class);
    }

    /** That of a class. */
    static ApplicationModule of(Class<?> component) {
        ClassLoader loader = component.getClassLoader();
        return loader == null ? current() : new ApplicationModule(loader);
    }

    /** For whose bean something is injected; a component that is no bean is made on a thread of its module. */
    static ApplicationModule of(@Nullable InjectionPoint point) {
        Class<?> bean = beanAt(point);
        if (bean != null) {
            return of(bean);
        }
        Member member = point == null ? null : point.getMember();
        return member == null ? current() : thatSees(member.getDeclaringClass());
    }

    /** The class of the bean for which something is injected; null if that is not for a bean. */
    static @Nullable Class<?> beanAt(@Nullable InjectionPoint point) {
        Bean<?> bean = point == null ? null : point.getBean();
        return bean == null ? null : bean.getBeanClass();
    }

    /** The module that holds this library; in an EAR, the others may have configurations of their own. */
    static ApplicationModule home() {
        return of(ApplicationModule.class);
    }

    /** Whether it is configured as the module that holds this library. */
    boolean isHome() {
        return equals(home()) || config() == home().config();
    }

    /** Whether its classes can use this one. */
    boolean sees(Class<?> type) {
        return isSeen(type, loader);
    }

    /** As the archive is called, such as {@code shop.war}, or else as the server calls its class loader. */
    String name() {
        return archiveIn(calledByTheServer());
    }

    /** The same on every node that has the same archive; empty for the module that holds this library. */
    String nameUnlessHome() {
        String ofThisProcess = "@" + Integer.toHexString(System.identityHashCode(loader));
        return isHome() ? "" : archiveIn(calledByTheServer().replace(ofThisProcess, ""));
    }

    private String calledByTheServer() {
        return Objects.requireNonNullElseGet(loader.getName(), loader::toString);
    }

    private static String archiveIn(String name) {
        Matcher archive = ARCHIVE.matcher(name);
        return archive.find() ? archive.group(1) : name.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /** The loader of the thread, unless it is one of another application or of the server. */
    private static ApplicationModule thatSees(Class<?> type) {
        ClassLoader threads = Thread.currentThread().getContextClassLoader();
        return new ApplicationModule(
                threads != null && isSeen(type, threads) && isSeen(WalletApi.class, threads)
                        ? threads
                        : Objects.requireNonNull(type.getClassLoader()));
    }

    private static boolean isSeen(Class<?> type, ClassLoader loader) {
        try {
            return loader.loadClass(type.getName()) == type;
        } catch (ClassNotFoundException | LinkageError foreign) {
            return false;
        }
    }

    /** What configures the calls of its classes. */
    Config config() {
        return ConfigProvider.getConfig(loader);
    }

    /** Does something on this thread as if it belonged to the module. */
    <T> T call(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        boolean isOfTheModule = callers != null && (callers == loader || isAround(callers, loader));
        thread.setContextClassLoader(isOfTheModule ? callers : loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }
}
