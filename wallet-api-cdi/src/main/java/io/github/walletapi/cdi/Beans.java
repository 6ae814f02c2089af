package io.github.walletapi.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;

/** Beans for what no container injects into. */
final class Beans {

    private static final String MANAGER = "java:comp/BeanManager";

    private Beans() {}

    /** The one of a type. */
    static <T> T get(Class<T> type) {
        return all().select(type).get();
    }

    /**
     * All of them, as the component sees them on whose behalf the thread runs. {@link CDI#current()} goes by the
     * names of the classes that call it; in an EAR on Payara, it finds no answer where two WARs have the same.
     */
    static Instance<Object> all() {
        return Jndi.find(MANAGER) instanceof BeanManager manager ? manager.createInstance() : CDI.current();
    }
}
