package io.github.walletapi.cdi;

import jakarta.enterprise.inject.spi.InjectionPoint;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is injected: a client, its directory or its grants, and the name to find it by again; or a view of these, and the
 * steps to it. So it can be passivated with the session it is in, which a connection pool cannot; and it calls the client
 * itself, because a container's own reference wants a context class loader, which not every thread has.
 */
final class ClientReference implements InvocationHandler, Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Class<?> type;
    /** What it was injected into, whose module configures it; null if that was no bean. */
    private final @Nullable Class<?> bean;

    private final ViewStep[] steps;
    private transient volatile @Nullable Object target;

    private ClientReference(
            String name, Class<?> type, @Nullable Class<?> bean, ViewStep[] steps, @Nullable Object target) {
        this.name = name;
        this.type = type;
        this.bean = bean;
        this.steps = steps;
        this.target = target;
    }

    /** To a client or what belongs to it; the name and the point tell how to find it again. */
    static <T> T to(Class<T> type, @Nullable InjectionPoint point, String name, Object target) {
        return type.cast(
                proxy(type, new ClientReference(name, type, ApplicationModule.beanAt(point), new ViewStep[0], target)));
    }

    private static Object proxy(Class<?> type, ClientReference reference) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, reference);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (method.getName().equals("close")) {
            // The container closes what it injects; an application that tries to must not close it for all others.
            return null;
        }
        try {
            Object answer = method.invoke(target(), arguments);
            return answer != null && ViewStep.isOne(method) ? view(ViewStep.of(method, arguments), answer) : answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private Object view(ViewStep step, Object view) {
        ViewStep[] further = Arrays.copyOf(steps, steps.length + 1);
        further[steps.length] = step;
        return proxy(step.type(), new ClientReference(name, type, bean, further, view));
    }

    /** Null only after activation: then the container is asked again. */
    private Object target() {
        Object known = target;
        if (known == null) {
            known = found();
            for (ViewStep step : steps) {
                known = step.from(known);
            }
            target = known;
        }
        return known;
    }

    private Object found() {
        ModuleClient client =
                new ModuleClient(bean == null ? ApplicationModule.current() : ApplicationModule.of(bean), name);
        return Injectable.of(type, client, Beans.all());
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> proxy.getClass().getInterfaces()[0].getSimpleName() + (name.isEmpty() ? "" : " of " + name);
        };
    }
}
