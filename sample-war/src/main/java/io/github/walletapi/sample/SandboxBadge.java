package io.github.walletapi.sample;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells every page, also one about an error, whether what it shows is real: {@code sandbox} in expressions. */
@WebListener
public class SandboxBadge implements ServletContextListener {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private SampleSettings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setAttribute("sandbox", settings.sandbox());
    }
}
