package io.github.walletapi.contract;

import io.github.walletapi.internal.call.TypedInterface;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A method of a typed interface as it stands in its annotations.
 *
 * @param path from the root of the server
 */
record TypedMethod(Class<?> type, Method java, String http, String path) {

    /** Whatever an engine makes clients of, so a new interface is found here. */
    static List<TypedMethod> all() {
        List<TypedMethod> all = new ArrayList<>();
        for (TypedInterface typed : TypedInterface.ALL) {
            for (Method method : typed.type().getMethods()) {
                String http = httpMethod(method);
                Path path = method.getAnnotation(Path.class);
                if (http != null && path != null) {
                    all.add(new TypedMethod(typed.type(), method, http, "/" + typed.path() + path.value()));
                }
            }
        }
        all.sort(Comparator.comparing(TypedMethod::toString));
        return all;
    }

    boolean is(Operation operation) {
        return http.equals(operation.method()) && path.equals(operation.path());
    }

    Set<String> pathParameters() {
        return names(PathParam.class);
    }

    Set<String> queryParameters() {
        return names(QueryParam.class);
    }

    Set<String> headerParameters() {
        return names(HeaderParam.class);
    }

    /** Null if it has none. */
    @Nullable
    Class<?> body() {
        for (Parameter parameter : java.getParameters()) {
            if (parameter.getAnnotations().length == 0 || isBody(parameter)) {
                return parameter.getType();
            }
        }
        return null;
    }

    private static boolean isBody(Parameter parameter) {
        return !parameter.isAnnotationPresent(PathParam.class)
                && !parameter.isAnnotationPresent(QueryParam.class)
                && !parameter.isAnnotationPresent(HeaderParam.class)
                && !parameter.isAnnotationPresent(BeanParam.class);
    }

    private <A extends Annotation> Set<String> names(Class<A> kind) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : java.getParameters()) {
            add(kind, parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (RecordComponent component : parameter.getType().getRecordComponents()) {
                    add(kind, component.getAccessor(), names);
                }
            }
        }
        return names;
    }

    private static void add(Class<? extends Annotation> kind, AnnotatedElement element, Set<String> names) {
        Annotation annotation = element.getAnnotation(kind);
        if (annotation instanceof PathParam path) {
            names.add(path.value());
        } else if (annotation instanceof QueryParam query) {
            names.add(query.value());
        } else if (annotation instanceof HeaderParam header) {
            names.add(header.value());
        }
    }

    private static @Nullable String httpMethod(Method method) {
        if (Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    /** As it is called: {@code wallets().statements(WalletId, StatementFilter)}. */
    @Override
    public String toString() {
        return type.getSimpleName() + "." + java.getName()
                + Arrays.stream(java.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
