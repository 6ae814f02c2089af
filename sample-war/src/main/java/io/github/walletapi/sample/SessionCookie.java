package io.github.walletapi.sample;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Keeps the session's cookie from requests that other sites make, and from being sent without encryption. Here and not in
 * web.xml, whose attributes of cookies WildFly 39 reads and forgets; Payara 6 forgets these too, and has glassfish-web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private SampleSettings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        // Not Strict: the browser comes back from Paysera's page, and must still be known.
        cookie.setAttribute("SameSite", "Lax");
        // By configuration and not by the request: behind a proxy that ends TLS a request does not tell.
        cookie.setSecure(settings.securePages());
    }
}
