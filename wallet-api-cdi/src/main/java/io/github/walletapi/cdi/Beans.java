package io.github.walletapi.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;

/** Beans for what no container injects into. */
final class Beans {

    private static final String MANAGER = "java:comp/BeanManager";

    private Beans() {}

    /**
     * The one of a type, as the component sees it on whose behalf the thread runs. {@link CDI#current()} goes by the
     * names of the classes that call it; in an EAR on Payara, it finds no answer where two WARs have the same.
     */
    static <T> T get(Class<T> type) {
        return Naming.find(MANAGER) instanceof BeanManager manager
                ? manager.createInstance().select(type).get()
                : CDI.current().select(type).get();
    }
}
