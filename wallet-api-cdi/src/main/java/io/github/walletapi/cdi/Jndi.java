package io.github.walletapi.cdi;

import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** What the container has bound to names. */
@SuppressWarnings("BanJNDI") // Names come from the configuration of the server and of us, never from a user.
final class Jndi {

    private Jndi() {}

    /** Null if there is nothing, or no naming at all. */
    static @Nullable Object find(String name) {
        try {
            return lookUp(name);
        } catch (NamingException nothing) {
            return null;
        }
    }

    static Object lookUp(String name) throws NamingException {
        Context context = new InitialContext();
        try {
            return context.lookup(name);
        } finally {
            context.close();
        }
    }
}
