package io.github.walletapi.sample;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands for something of the container, by what each of its methods answers. */
@FunctionalInterface
public interface Fake {

    /** What this method answers. */
    @Nullable
    Object called(String method, Object[] arguments) throws Exception;

    /** One of this type, all of whose calls come here. */
    static <T> T of(Class<T> type, Fake fake) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> fake.called(method.getName(), arguments)));
    }
}
