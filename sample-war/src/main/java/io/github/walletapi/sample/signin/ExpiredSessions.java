package io.github.walletapi.sample.signin;

import io.github.walletapi.grant.Grants;
import io.github.walletapi.sample.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.System.Logger.Level;

/** Gives back what visitors granted who go away without signing out, when their session ends by itself. */
@WebListener
public class ExpiredSessions implements HttpSessionListener {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Grants grants;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(Visitor.GRANT) instanceof String grant) {
            try {
                grants.end(grant);
            } catch (RuntimeException failure) {
                // The application may be about to end, and the grant ends by itself some day.
                System.getLogger("io.github.walletapi.sample").log(Level.DEBUG, "A grant was not revoked", failure);
            }
        }
    }
}
