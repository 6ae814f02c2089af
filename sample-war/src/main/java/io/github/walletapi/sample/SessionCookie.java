package io.github.walletapi.sample;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Keeps the session's cookie from requests that other sites make. Here and not in web.xml, whose attributes of cookies
 * WildFly 39 reads and forgets; Payara 6 forgets these too, and has glassfish-web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        // Not Strict: the browser comes back from Paysera's page, and must still be known.
        event.getServletContext().getSessionCookieConfig().setAttribute("SameSite", "Lax");
    }
}
