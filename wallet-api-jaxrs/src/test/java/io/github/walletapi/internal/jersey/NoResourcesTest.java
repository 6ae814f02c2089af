package io.github.walletapi.internal.jersey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.internal.call.TypedInterface;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.glassfish.jersey.servlet.internal.spi.ServletContainerProvider;
import org.junit.jupiter.api.Test;

class NoResourcesTest {
    @Test
    void jerseyFindsItAndLosesWhatIsOursOnly() throws Exception {
        Set<Class<?>> found = new HashSet<>(Set.of(String.class));
        TypedInterface.ALL.forEach(typed -> found.add(typed.type()));

        for (ServletContainerProvider provider : ServiceLoader.load(ServletContainerProvider.class)) {
            provider.preInit(nobodyAsks(), found);
        }

        assertThat(found).containsExactly(String.class);
    }

    private static ServletContext nobodyAsks() {
        return (ServletContext) Proxy.newProxyInstance(
                NoResourcesTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
