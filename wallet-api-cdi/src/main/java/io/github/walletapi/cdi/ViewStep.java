package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.grant.Grants;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step from what was injected to a view of it, such as {@code with(parameters)} or {@code wallets()}, to be made again
 * after activation. It is nothing but that, whatever was read: a view is made without a call of the API.
 *
 * @param method its name
 * @param type of the view
 * @param argument its only one; null if it has none
 */
record ViewStep(String method, Class<?> type, @Nullable Object argument) implements Serializable {

    private static final List<Class<?>> OWNERS = List.of(WalletApi.class, Grants.class, LocationDirectory.class);

    /** Whether a method gives a view. */
    static boolean isOne(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return OWNERS.contains(owner) && (Injectable.TYPES.contains(method.getReturnType()) || isByClass(method));
    }

    /** {@link WalletApi#api}. */
    private static boolean isByClass(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length == 1 && parameters[0] == Class.class;
    }

    static ViewStep of(Method method, @Nullable Object @Nullable [] arguments) {
        Object argument = arguments == null ? null : arguments[0];
        Class<?> type = isByClass(method) && argument instanceof Class<?> asked ? asked : method.getReturnType();
        return new ViewStep(method.getName(), type, argument);
    }

    /** The view to which it leads from another one. */
    Object from(Object view) {
        Method found = OWNERS.stream()
                .filter(type -> type.isInstance(view))
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(candidate -> isOne(candidate) && candidate.getName().equals(method) && takes(candidate))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no view by " + method));
        try {
            return argument == null ? found.invoke(view) : found.invoke(view, argument);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(failure);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("Interfaces have public methods", impossible);
        }
    }

    private boolean takes(Method candidate) {
        Class<?>[] parameters = candidate.getParameterTypes();
        return argument == null ? parameters.length == 0 : parameters.length == 1 && parameters[0].isInstance(argument);
    }

    private Object writeReplace() throws NotSerializableException {
        if (argument != null && !(argument instanceof Serializable)) {
            throw new NotSerializableException("A view by " + method + " with "
                    + argument.getClass().getName() + " cannot be serialised, for that is not: keep the client in the"
                    + " session, and make the view when it is used");
        }
        return this;
    }
}
