package io.github.walletapi.internal.call;

import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.KeyedValue;
import io.github.walletapi.request.PathSegment;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a typed method before it is called: what it sends, and what its arguments may be so that every
 * engine sends them as they were meant. Engines differ in what they do to a percent sign or a brace; none encodes a
 * slash in a path.
 *
 * @param method the HTTP method
 * @param pathTemplate the path below the base URI with its parameters as names
 * @param checks what to look at in the arguments
 * @param pathNames the names of those arguments that stand in the path, in their places, and null elsewhere
 * @param query what a first argument puts into the query, if its names have an index
 */
record CallPlan(
        String method,
        String pathTemplate,
        List<Check> checks,
        List<@Nullable String> pathNames,
        List<RecordComponent> query) {

    /** Jersey takes {@code %HH} for something encoded already, and braces for a template. */
    private static final Pattern ENGINES_DISAGREE = Pattern.compile("[{}]|%[0-9A-Fa-f]{2}|\\p{Cntrl}");

    /** Looks at one argument. */
    interface Check {
        void accept(@Nullable Object argument) throws ReflectiveOperationException;
    }

    /** Reads the annotations of a method of an interface below this path. */
    static CallPlan of(Method method, String below) {
        Path path = method.getAnnotation(Path.class);
        List<Check> checks = new ArrayList<>();
        List<@Nullable String> pathNames = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            checks.add(checkOf(parameter));
            PathParam inPath = parameter.getAnnotation(PathParam.class);
            pathNames.add(inPath == null ? null : inPath.value());
        }
        String template = below + (path == null ? "" : path.value());
        return new CallPlan(
                httpMethod(method),
                template,
                List.copyOf(checks),
                Collections.unmodifiableList(pathNames),
                keyedQuery(method));
    }

    /**
     * Makes a call with these arguments.
     *
     * @throws IllegalArgumentException that names the parameter which cannot be sent, before anything is
     */
    Call call(@Nullable Object @Nullable [] arguments, CallTerms terms) throws ReflectiveOperationException {
        check(arguments);
        if (terms.person() == null) {
            refuseOwnerOfToken(arguments);
        }
        return new Call(method, pathTemplate, terms, target(arguments), true);
    }

    private static List<RecordComponent> keyedQuery(Method method) {
        if (method.getParameterCount() != 1 || !method.getParameterTypes()[0].isRecord()) {
            return List.of();
        }
        List<RecordComponent> components = List.of(method.getParameterTypes()[0].getRecordComponents());
        return components.stream().anyMatch(component -> component.getType() == KeyedValue.class)
                ? components
                : List.of();
    }

    /** Path and query that must be sent exactly so, because no engine can make them; null if it can. */
    private @Nullable String target(@Nullable Object @Nullable [] arguments) throws ReflectiveOperationException {
        if (query.isEmpty() || arguments == null) {
            return null;
        }
        ApiRequest request = ApiRequest.get(pathTemplate);
        for (RecordComponent component : query) {
            Object value = component.getAccessor().invoke(arguments[0]);
            String name =
                    component.getAccessor().getAnnotation(QueryParam.class).value();
            if (value instanceof KeyedValue keyed) {
                request = request.query(name + "[" + keyed.index() + "]", keyed.value());
            } else if (value != null) {
                request = request.query(name, value.toString());
            }
        }
        return request.target();
    }

    /** @throws IllegalArgumentException if the path speaks of the owner of a token, of which there is none */
    private void refuseOwnerOfToken(@Nullable Object @Nullable [] arguments) {
        String path = pathTemplate;
        for (int i = 0; i < pathNames.size(); i++) {
            String name = pathNames.get(i);
            if (name != null && arguments != null && "me".equals(String.valueOf(arguments[i]))) {
                path = path.replace("{" + name + "}", "me");
            }
        }
        TokenOwnerPath.refuse(path);
    }

    /** @throws IllegalArgumentException that names the parameter, before anything is sent */
    private void check(@Nullable Object @Nullable [] arguments) throws ReflectiveOperationException {
        for (int i = 0; i < checks.size(); i++) {
            checks.get(i).accept(arguments == null ? null : arguments[i]);
        }
    }

    private static String httpMethod(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                return http.value();
            }
        }
        throw new IllegalStateException(method + " is no HTTP call");
    }

    private static Check checkOf(Parameter parameter) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return argument -> checkPath(path.value(), argument);
        }
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return argument -> checkQuery(query.value(), argument);
        }
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return beanCheck(parameter);
        }
        return argument -> present(parameter.getName(), argument);
    }

    private static Check beanCheck(Parameter parameter) {
        RecordComponent[] components = parameter.getType().getRecordComponents();
        return argument -> {
            Object bean = present(parameter.getName(), argument);
            for (RecordComponent component : components) {
                QueryParam query = component.getAccessor().getAnnotation(QueryParam.class);
                if (query != null) {
                    checkQuery(query.value(), component.getAccessor().invoke(bean));
                }
            }
        };
    }

    private static void checkPath(String name, @Nullable Object argument) {
        if (argument instanceof Long id) {
            if (id <= 0) {
                throw new IllegalArgumentException(name + " must be a positive number");
            }
            return;
        }
        String value = PathSegment.checked(name, present(name, argument).toString());
        if (value.indexOf('%') >= 0) {
            throw new IllegalArgumentException(name + " must not hold a percent sign");
        }
        refuseWhatEnginesDisagreeOn(name, value);
    }

    private static void checkQuery(String name, @Nullable Object argument) {
        if (argument == null || argument instanceof Number) {
            return;
        }
        String value = argument.toString();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty; leave it out with null");
        }
        refuseWhatEnginesDisagreeOn(name, value);
    }

    private static void refuseWhatEnginesDisagreeOn(String name, String value) {
        if (ENGINES_DISAGREE.matcher(value).find() || value.codePoints().anyMatch(PathSegment::cannotBeSent)) {
            throw new IllegalArgumentException(
                    name + " must not hold braces, control characters, or a percent sign before two hex digits");
        }
    }

    private static Object present(String name, @Nullable Object argument) {
        if (argument == null) {
            throw new IllegalArgumentException(name + " must not be null");
        }
        return argument;
    }
}
