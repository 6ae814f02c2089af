package io.github.walletapi.internal.jersey;

import io.github.walletapi.internal.call.TypedInterface;
import jakarta.servlet.ServletContext;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.internal.spi.ServletContainerProvider;

/**
 * Takes the typed interfaces out of what Jersey found in an application that scans for resources. Payara and GlassFish
 * hand it every type with a path on a method; it would make nothing of ours, but say so with a warning for each.
 */
public final class NoResources implements ServletContainerProvider {

    @Override
    public void preInit(ServletContext context, Set<Class<?>> found) {
        TypedInterface.ALL.forEach(typed -> found.remove(typed.type()));
    }

    @Override
    public void postInit(ServletContext context, Set<Class<?>> found, Set<String> servlets) {
        // There is nothing to do.
    }

    @Override
    public void onRegister(ServletContext context, Set<String> servlets) {
        // There is nothing to do.
    }

    @Override
    public void configure(ResourceConfig application) {
        // There is nothing to do.
    }
}
