package io.github.walletapi.cdi;

import javax.naming.NamingException;
import javax.naming.NoInitialContextException;

/**
 * Makes beans when an application starts. Containers tell of the start more than once: of the parts that are no WAR, and
 * of each WAR. GlassFish tells of the former while its module cannot be looked up yet, and complains of each bean that is
 * made then; of the latter it tells beans of the WAR itself only, and not those of its libraries, so that
 * {@link ServletCheck} listens too. A bean that is not made by then is made by its first use.
 */
final class ApplicationStart {

    /** A bean that is to be there before it is used. */
    interface Eager {}

    private ApplicationStart() {}

    /** All of them. */
    static void makeAll() {
        Beans.all().select(Eager.class).forEach(ApplicationStart::make);
    }

    /** @param bean a reference to it, which the container has not made yet */
    static void make(Object bean) {
        if (hasComeToModules()) {
            // Whatever is called makes it.
            String unused = bean.toString();
        }
    }

    private static boolean hasComeToModules() {
        try {
            Jndi.lookUp(SharedState.APPLICATION);
            return Jndi.find(SharedState.MODULE) != null;
        } catch (NoInitialContextException noNaming) {
            // As without a server: there is nothing to wait for.
            return true;
        } catch (NamingException noApplication) {
            // As on Tomcat, which has no names of applications.
            return Jndi.find("java:comp/env") != null;
        }
    }
}
