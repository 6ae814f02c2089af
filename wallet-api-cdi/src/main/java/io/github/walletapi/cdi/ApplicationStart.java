package io.github.walletapi.cdi;

import javax.naming.NamingException;
import javax.naming.NoInitialContextException;

/**
 * Makes beans when an application starts. Containers tell of the start more than once: of the parts that are no WAR, and
 * of each WAR. GlassFish tells of the former while nothing of the application can be looked up yet, and complains of each
 * bean that is made then; so that waits for the WAR. A bean that is not made by then is made by its first use.
 */
final class ApplicationStart {

    /** What a container with naming knows of an application that has started; Tomcat knows the second only. */
    private static final String[] NAMES = {SharedState.APPLICATION, "java:comp/env"};

    private ApplicationStart() {}

    /** @param bean a reference to it, which the container has not made yet */
    static void make(Object bean) {
        if (canBeLookedUp()) {
            // Whatever is called makes it.
            String unused = bean.toString();
        }
    }

    private static boolean canBeLookedUp() {
        for (String name : NAMES) {
            try {
                Jndi.lookUp(name);
                return true;
            } catch (NoInitialContextException noNaming) {
                // As without a server: there is nothing to wait for.
                return true;
            } catch (NamingException notYet) {
                // Or not on this server: the next name.
            }
        }
        return false;
    }
}
