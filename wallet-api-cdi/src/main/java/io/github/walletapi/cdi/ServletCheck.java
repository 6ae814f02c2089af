package io.github.walletapi.cdi;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.HandlesTypes;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the servlets, filters and listeners of an application when it starts. Not every container shows their
 * injection points to an extension: Payara makes them when they are first used, which is too late to refuse a
 * configuration.
 */
@HandlesTypes({Servlet.class, Filter.class, EventListener.class})
public class ServletCheck implements ServletContainerInitializer, ServletContextListener {

    /** For the container. */
    public ServletCheck() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        Map<String, Set<Class<?>>> wanted = new HashMap<>();
        if (classes != null) {
            classes.stream().filter(ServletCheck::isWhole).forEach(type -> collect(type, wanted));
        }
        if (!wanted.isEmpty()) {
            Beans.get(WalletApiExtension.class).validate(new ApplicationModule(context.getClassLoader()), wanted);
        }
        if (hasBeans()) {
            context.addListener(this);
        }
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ApplicationStart.makeAll();
    }

    /** A WAR with the library can be without CDI, or in an EAR without a copy of ours. */
    private static boolean hasBeans() {
        try {
            return !Beans.all().select(ApplicationStart.Eager.class).isUnsatisfied();
        } catch (IllegalStateException noCdi) {
            return false;
        }
    }

    /** Servers deploy a class that names another one which is not there, as long as nobody uses it; so do we. */
    static boolean isWhole(Class<?> component) {
        try {
            collect(component, new HashMap<>());
            return true;
        } catch (LinkageError | TypeNotPresentException missing) {
            return false;
        }
    }

    /** The names of the clients that a class injects, and as what. */
    static void collect(Class<?> component, Map<String, Set<Class<?>>> wanted) {
        for (Class<?> type = component; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    add(field.getType(), field, wanted);
                }
            }
            for (Parameter parameter : injectedParameters(type)) {
                add(parameter.getType(), parameter, wanted);
            }
        }
    }

    private static List<Parameter> injectedParameters(Class<?> type) {
        List<Parameter> parameters = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Inject.class)) {
                parameters.addAll(List.of(method.getParameters()));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                parameters.addAll(List.of(constructor.getParameters()));
            }
        }
        return parameters;
    }

    private static void add(Class<?> type, AnnotatedElement point, Map<String, Set<Class<?>>> wanted) {
        if (Injectable.TYPES.contains(type)) {
            String client = Injectable.nameIn(Set.of(point.getAnnotations()));
            wanted.computeIfAbsent(client, name -> new HashSet<>()).add(type);
        }
    }
}
